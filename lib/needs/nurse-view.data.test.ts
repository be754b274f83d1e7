import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { answerLater } from '@/lib/team/disclosure.data'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { closeTopicFor, openTopicFor } from './grants.data'
import { getNeed } from './knowledge'
import { chooseTopic, showAgain } from './need-choices.data'
import { recordObservations } from './observations.data'
import { setFastChange } from './plan-options.data'
import { readPlan } from './plan.data'
import { recordWish } from './wishes.data'

const database = await testDatabase()
const team = await makeTeam(database)
const stranger = await makeTeam(database)

const ids = async (access: Access) => (await readPlan(access)).needs.map(({ needId }) => needId)

/** Breathing so weak that end-of-life topics are due. */
async function weakBreath(): Promise<void> {
  const nurse = await team.as('nurse')
  const value = { field: 'measures.fvc_pct', value: 25, note: null } as const
  await recordObservations(nurse, todayAt(nurse.clock), [value])
}

test('a nurse opens one hidden topic for one of the family, dated, and closes it again', async () => {
  await weakBreath()
  const hidden = 'comfort-medicines-at-home'
  const [nurse, caregiver] = [await team.as('nurse'), await team.as('caregiver')]
  expect(await ids(caregiver)).not.toContain(hidden)
  expect(await openTopicFor(nurse, hidden, caregiver.userId)).toBe('opened')
  expect(await openTopicFor(nurse, hidden, caregiver.userId)).toBe('opened')
  const seen = (await readPlan(await team.as('caregiver'))).needs.find(({ needId }) => needId === hidden)
  expect(seen).toMatchObject({ disclosure: 'full', title: getNeed(hidden).name })
  expect(await ids(await team.as('coordinator'))).not.toContain(hidden)
  const { forNurse } = await readPlan(nurse)
  expect(forNurse?.grants).toMatchObject([{ needId: hidden, userId: caregiver.userId }])
  expect(await closeTopicFor(nurse, hidden, caregiver.userId)).toBe('closed')
  expect(await closeTopicFor(nurse, hidden, caregiver.userId)).toBe('not-found')
  expect(await ids(await team.as('caregiver'))).not.toContain(hidden)
})

test('only nurses open topics; not for the patient, nor for who does not see the plan, nor in another team', async () => {
  const caregiver = await team.as('caregiver')
  for (const role of ['patient', 'coordinator', 'caregiver', 'helper'] as const)
    await expect(team.as(role).then((access) => openTopicFor(access, 'niv', caregiver.userId))).rejects.toThrow(
      NotPermitted,
    )
  const nurse = await team.as('nurse')
  for (const role of ['patient', 'helper'] as const)
    expect(await openTopicFor(nurse, 'niv', (await team.as(role)).userId)).toBe('not-found')
  expect(await openTopicFor(nurse, 'niv', (await stranger.as('caregiver')).userId)).toBe('not-found')
  expect(await openTopicFor(nurse, 'no-such-need', caregiver.userId)).toBe('not-found')
})

test('what the patient wants to know stands in the nurse’s plan alone; the newest counts', async () => {
  const nurse = await team.as('nurse')
  const saidOn = Temporal.PlainDate.from('2026-11-03')
  const requestId = randomUUID()
  await recordWish(nurse, { requestId, words: 'Only what helps tomorrow', saidOn })
  await recordWish(nurse, { requestId, words: 'Only what helps tomorrow', saidOn })
  await recordWish(nurse, { requestId: randomUUID(), words: 'A little more now', saidOn })
  expect((await readPlan(nurse)).forNurse?.wish).toMatchObject({ words: 'A little more now' })
  expect(await team.owner.toldWish.count({ where: { teamId: team.teamId } })).toBe(2)
  for (const role of ['patient', 'coordinator', 'caregiver'] as const)
    expect(JSON.stringify(await readPlan(await team.as(role)))).not.toContain('A little more')
})

test('what somebody put away comes back by one press, for them alone', async () => {
  const coordinator = await team.as('coordinator')
  const [first] = await ids(coordinator)
  if (!first) throw new Error('The plan should hold something.')
  await chooseTopic(coordinator, first, 'never')
  expect(await ids(await team.as('coordinator'))).not.toContain(first)
  expect((await readPlan(await team.as('coordinator'))).putAway).toBe(1)
  expect((await readPlan(await team.as('caregiver'))).putAway).toBe(0)
  await showAgain(await team.as('coordinator'))
  expect(await ids(await team.as('coordinator'))).toContain(first)
})

test('the patient is asked how much they want to see; “later” keeps what counts and asks no more for now', async () => {
  const before = await readPlan(await team.as('patient'))
  expect(before.asksWhatToShow).toBe('first')
  expect((await readPlan(await team.as('coordinator'))).asksWhatToShow).toBeNull()
  await answerLater(await team.as('patient'))
  const after = await readPlan(await team.as('patient'))
  expect(after.asksWhatToShow).toBeNull()
  expect(after.needs.length).toBe(before.needs.length)
  await team.owner.$executeRaw`
    UPDATE disclosure_choices SET chosen_at = now() - interval '92 days' WHERE team_id = ${team.teamId}::uuid`
  expect((await readPlan(await team.as('patient'))).asksWhatToShow).toBe('again')
})

test('fast change: a nurse’s choice, and the rate is in nobody else’s plan', async () => {
  const nurse = await team.as('nurse')
  expect((await readPlan(nurse)).forNurse).toMatchObject({ fastChange: false, band: null })
  await setFastChange(nurse, 'on')
  expect((await readPlan(nurse)).forNurse).toMatchObject({ fastChange: true })
  await expect(team.as('coordinator').then((access) => setFastChange(access, 'off'))).rejects.toThrow(NotPermitted)
  expect((await readPlan(await team.as('patient'))).forNurse).toBeNull()
  await setFastChange(nurse, 'off')
})

test('the plan stays within its statements', async () => {
  const nurse = await team.as('nurse')
  const { statements } = await countStatements(() => readPlan(nurse))
  expect(statements.length).toBeLessThanOrEqual(5)
})
