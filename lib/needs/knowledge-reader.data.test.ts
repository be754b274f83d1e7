import { expect, test } from 'vitest'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { updateDisplays } from './displays.data'
import { chooseTopic } from './need-choices.data'
import { readKnowledgeReader } from './knowledge-reader.data'

const database = await testDatabase()
const team = await makeTeam(database)
const other = await makeTeam(database)

test('what a person reads follows their memberships of this moment', async () => {
  expect(await readKnowledgeReader(await team.personAs('nurse'))).toMatchObject({ audience: 'nurse', seesStage: true })
  expect(await readKnowledgeReader(await team.personAs('caregiver'))).toMatchObject({ audience: 'family' })
  await team.owner.membership.updateMany({
    where: { teamId: team.teamId, userId: team.userId.nurse },
    data: { endedAt: new Date(0) },
  })
  expect(await readKnowledgeReader(await team.personAs('nurse'))).toMatchObject({
    ...{ audience: 'patient', seesStage: false },
  })
})

test('a topic put away in a plan is put away here, for that person alone', async () => {
  const access = await other.as('patient')
  await access.transaction((tx) => updateDisplays(tx, access, new Set()))
  expect(await chooseTopic(access, 'breathing-tests', 'never')).toBe(true)
  const reader = await readKnowledgeReader(await other.personAs('patient'))
  expect([...reader.neverShow]).toEqual(['breathing-tests'])
  expect([...(await readKnowledgeReader(await other.personAs('coordinator'))).neverShow]).toEqual([])
})
