import { expect, test } from 'vitest'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { getNeed } from './knowledge'
import { chooseTopic } from './need-choices.data'
import { recordObservations } from './observations.data'
import { readWhenToCall } from './red-flags.data'

const database = await testDatabase()
const team = await makeTeam(database)

test('warning signs of the plan stay for who put the topic away; who sees no plan has the list alone', async () => {
  const nurse = await team.as('nurse')
  await recordObservations(nurse, todayAt(nurse.clock), [{ field: 'sym.weak_cough', value: true, note: null }])
  const [sign] = getNeed('cough-support').red_flags.call_team_today
  const signsOf = async (role: 'coordinator' | 'helper') => (await readWhenToCall(await team.as(role))).signs
  expect((await signsOf('coordinator'))?.callTeamToday).toContain(sign)
  expect(await chooseTopic(await team.as('coordinator'), 'cough-support', 'never')).toBe(true)
  expect((await signsOf('coordinator'))?.callTeamToday).toContain(sign)
  expect(await signsOf('helper')).toBeNull()
})

test('nothing of a hidden topic is among the signs', async () => {
  const nurse = await team.as('nurse')
  await recordObservations(nurse, todayAt(nurse.clock), [{ field: 'measures.fvc_pct', value: 25, note: null }])
  const { signs } = await readWhenToCall(await team.as('patient'))
  const hidden = getNeed('comfort-medicines-at-home').red_flags
  const shown = [...(signs?.emergency ?? []), ...(signs?.callTeamToday ?? [])]
  expect([...hidden.emergency, ...hidden.call_team_today].filter((words) => shown.includes(words))).toEqual([])
})

test('within six statements, the access included', async () => {
  const access = await team.as('caregiver')
  expect((await countStatements(() => readWhenToCall(access))).statements.length).toBeLessThanOrEqual(5)
})
