import { expect, test } from 'vitest'
import { NotPermitted } from '@/lib/auth/access'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { chooseDisclosure, chooseOwnStage, listDisclosure } from './disclosure.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl })
const owner = connect(database.ownerUrl, 2)

test.each(['caregiver', 'coordinator', 'nurse', 'helper'] as const)(
  '%s neither sees nor makes the choices',
  async (role) => {
    const team = await makeTeam(database)
    const access = await team.as(role)
    const own = { userId: access.userId, setting: 'everything', version: 0 } as const
    await expect(listDisclosure(access)).rejects.toThrow(NotPermitted)
    await expect(chooseDisclosure(access, own)).rejects.toThrow(NotPermitted)
    await expect(chooseOwnStage(access, 'shown')).rejects.toThrow(NotPermitted)
  },
)

test('a proxy holds the patient’s column, but not this', async () => {
  const team = await makeTeam(database)
  const proxy = await team.join('caregiver', { actsForPatient: true })
  await expect(listDisclosure(proxy)).rejects.toThrow(NotPermitted)
})

test('nothing is chosen at first, and a choice counts at the next request', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  expect((await listDisclosure(patient)).every(({ setting, version }) => setting === null && version === 0)).toBe(true)
  expect(await chooseDisclosure(patient, { userId: team.userId.caregiver, setting: 'now', version: 0 })).toBe('done')
  expect((await team.as('caregiver')).disclosure).toBe('now')
  expect((await team.as('coordinator')).disclosure).toBeNull()
})

test('the patient’s own stage is off until chosen, and off again when chosen so', async () => {
  const team = await makeTeam(database)
  expect((await team.as('patient')).may('stage:see')).toBe(false)
  await chooseOwnStage(await team.as('patient'), 'shown')
  expect((await team.as('patient')).may('stage:see')).toBe(true)
  await chooseOwnStage(await team.as('patient'), 'hidden')
  expect((await team.as('patient')).may('stage:see')).toBe(false)
})

test('choosing the stage leaves the setting as it is, and the other way round', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const own = () => listDisclosure(patient).then((members) => members.find(({ userId }) => userId === patient.userId))
  await chooseDisclosure(patient, { userId: patient.userId, setting: 'everything', version: 0 })
  await chooseOwnStage(patient, 'shown')
  expect(await own()).toMatchObject({ setting: 'everything', seesStage: true, version: 2 })
  await chooseDisclosure(patient, { userId: patient.userId, setting: 'coming', version: 2 })
  expect(await own()).toMatchObject({ setting: 'coming', seesStage: true, version: 3 })
})

test('a page that is behind changes nothing and says so; of two at once one counts', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const userId = team.userId.caregiver
  const answers = await Promise.all([
    chooseDisclosure(patient, { userId, setting: 'now', version: 0 }),
    chooseDisclosure(patient, { userId, setting: 'everything', version: 0 }),
  ])
  expect([...answers].sort()).toEqual(['changed-meanwhile', 'done'])
  expect(await chooseDisclosure(patient, { userId, setting: 'now', version: 0 })).toBe('changed-meanwhile')
  expect(await chooseDisclosure(patient, { userId, setting: 'now', version: 1 })).toBe('done')
})

test('a nurse sees everything and is not chosen for; nor is somebody who left, or of another team', async () => {
  const [team, elsewhere] = [await makeTeam(database), await makeTeam(database)]
  const patient = await team.as('patient')
  const where = { teamId_userId: { teamId: team.teamId, userId: team.userId.helper } }
  await owner.membership.update({ where, data: { endedAt: new Date() } })
  for (const userId of [team.userId.nurse, team.userId.helper, elsewhere.userId.caregiver]) {
    expect(await chooseDisclosure(patient, { userId, setting: 'now', version: 0 })).toBe('changed-meanwhile')
  }
  expect(await owner.disclosureChoice.count({ where: { chosenById: patient.userId } })).toBe(0)
})

test('a choice is in the history, without what was chosen', async () => {
  const team = await makeTeam(database)
  await chooseDisclosure(await team.as('patient'), { userId: team.userId.caregiver, setting: 'everything', version: 0 })
  const [event] = await owner.auditEvent.findMany({ where: { teamId: team.teamId, act: 'disclosure-chosen' } })
  expect(event).toMatchObject({ userId: team.userId.patient, objectId: team.userId.caregiver })
  expect(JSON.stringify({ ...event, id: 0 })).not.toContain('everything')
})

test('statements: the list is one, a choice two', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const choose = () => chooseDisclosure(patient, { userId: team.userId.caregiver, setting: 'now', version: 0 })
  expect((await countStatements(() => listDisclosure(patient))).statements).toHaveLength(1)
  expect((await countStatements(choose)).statements).toHaveLength(2)
})
