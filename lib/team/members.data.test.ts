import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Access, NotPermitted } from '@/lib/auth/access'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { changeRole, handOver, leaveTeam, listMembers, removeMember, type RoleChange } from './members.data'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl })
const owner = connect(database.ownerUrl, 2)
const noFlags = { seesPlan: false, seesMedication: false, givesMedication: false }

const memberOf = (team: TestTeam, userId: string) =>
  owner.membership.findUniqueOrThrow({ where: { teamId_userId: { teamId: team.teamId, userId } } })

const to = (userId: string, over: Partial<RoleChange> = {}): RoleChange => ({
  userId,
  version: 1,
  role: 'caregiver',
  ...noFlags,
  ...over,
})

/** A team that a coordinator runs for a patient who is not in it. */
async function teamWithoutPatient(): Promise<TestTeam> {
  const team = await makeTeam(database)
  const where = { teamId_userId: { teamId: team.teamId, userId: team.userId.patient } }
  await owner.membership.update({ where, data: { endedAt: new Date() } })
  return team
}

test('every member sees who is in the team, in the order of joining', async () => {
  const team = await makeTeam(database)
  const members = await listMembers(await team.as('helper'))
  expect(members.map(({ role }) => role)).toEqual(['patient', 'caregiver', 'coordinator', 'nurse', 'helper'])
})

test.each(['caregiver', 'nurse', 'helper'] as const)('%s changes and removes nobody', async (role) => {
  const team = await makeTeam(database)
  const access = await team.as(role)
  await expect(changeRole(access, to(team.userId.helper))).rejects.toThrow(NotPermitted)
  await expect(removeMember(access, team.userId.helper, 1)).rejects.toThrow(NotPermitted)
  expect(await memberOf(team, team.userId.helper)).toMatchObject({ role: 'helper', endedAt: null })
})

test.each(['patient', 'coordinator'] as const)('%s changes a role, and it counts at the next request', async (role) => {
  const team = await makeTeam(database)
  const before = await team.as('helper')
  expect(before.may('plan:see')).toBe(false)
  expect(await changeRole(await team.as(role), to(team.userId.helper))).toBe('done')
  expect((await team.as('helper')).may('plan:see')).toBe(true)
})

test('flags go with helpers only, and whoever gives medicines sees them', async () => {
  const team = await makeTeam(database)
  const all = { seesPlan: true, seesMedication: false, givesMedication: true }
  const lead = await team.as('coordinator')
  expect(await changeRole(lead, to(team.userId.helper, { role: 'helper', ...all }))).toBe('done')
  expect(await memberOf(team, team.userId.helper)).toMatchObject({
    seesPlan: true,
    seesMedication: true,
    givesMedication: true,
  })
  expect(await changeRole(lead, to(team.userId.helper, { ...all, version: 2 }))).toBe('done')
  expect(await memberOf(team, team.userId.helper)).toMatchObject({ role: 'caregiver', ...noFlags })
})

test('nobody changes or removes themselves', async () => {
  const team = await makeTeam(database)
  const lead = await team.as('coordinator')
  expect(await changeRole(lead, to(team.userId.coordinator, { role: 'nurse' }))).toBe('own-role')
  expect(await removeMember(lead, team.userId.coordinator, 1)).toBe('own-role')
})

test('the patient stays the patient', async () => {
  const team = await makeTeam(database)
  expect(await changeRole(await team.as('coordinator'), to(team.userId.patient, { role: 'helper' }))).toBe(
    'changed-meanwhile',
  )
  expect(await memberOf(team, team.userId.patient)).toMatchObject({ role: 'patient', version: 1 })
})

test('of two changes from the same page one counts and the other is told', async () => {
  const team = await makeTeam(database)
  const [one, other] = [await team.as('coordinator'), await team.as('patient')]
  const answers = await Promise.all([
    changeRole(one, to(team.userId.helper, { role: 'nurse' })),
    changeRole(other, to(team.userId.helper, { role: 'caregiver' })),
  ])
  expect([...answers].sort()).toEqual(['changed-meanwhile', 'done'])
})

test('a removed member has no access at the next request, nor within the one that runs', async () => {
  const team = await makeTeam(database)
  const running = await team.as('helper')
  expect(await removeMember(await team.as('coordinator'), team.userId.helper, 1)).toBe('done')
  expect(await Access.open(team.token.helper, team.teamId)).toBeUndefined()
  expect(await running.stillHolds()).toBe(false)
  expect(await listMembers(running)).toEqual([])
})

test('two coordinators who remove each other at once: one stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const team = await teamWithoutPatient()
    const one = await team.as('coordinator')
    const other = await team.join('coordinator')
    const answers = await Promise.all([removeMember(one, other.userId, 1), removeMember(other, one.userId, 1)])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await owner.membership.count({ where: { teamId: team.teamId, role: 'coordinator', endedAt: null } })).toBe(1)
  }
})

test('two coordinators who make each other helpers at once: one stays coordinator', async () => {
  const team = await teamWithoutPatient()
  const one = await team.as('coordinator')
  const other = await team.join('coordinator')
  await Promise.all([
    changeRole(one, to(other.userId, { role: 'helper' })),
    changeRole(other, to(one.userId, { role: 'helper' })),
  ])
  expect(await owner.membership.count({ where: { teamId: team.teamId, role: 'coordinator', endedAt: null } })).toBe(1)
})

test('the only one who can invite cannot leave; two who leave at once leave one', async () => {
  const team = await teamWithoutPatient()
  const one = await team.as('coordinator')
  expect(await leaveTeam(one)).toBe(false)
  expect(await owner.auditEvent.count({ where: { teamId: team.teamId, act: 'member-left' } })).toBe(0)
  const other = await team.join('coordinator')
  const answers = await Promise.all([leaveTeam(one), leaveTeam(other)])
  expect([...answers].sort()).toEqual([false, true])
  expect(await owner.membership.count({ where: { teamId: team.teamId, role: 'coordinator', endedAt: null } })).toBe(1)
})

test('anybody else may leave, and it stands in the history', async () => {
  const team = await makeTeam(database)
  expect(await leaveTeam(await team.as('helper'))).toBe(true)
  expect(await Access.open(team.token.helper, team.teamId)).toBeUndefined()
  expect(
    await owner.auditEvent.count({ where: { teamId: team.teamId, act: 'member-left', userId: team.userId.helper } }),
  ).toBe(1)
})

test('members of another team are out of reach', async () => {
  const [ours, theirs] = [await makeTeam(database), await makeTeam(database)]
  const stranger = await theirs.as('coordinator')
  expect(await changeRole(stranger, to(ours.userId.helper))).toBe('changed-meanwhile')
  expect(await removeMember(stranger, ours.userId.helper, 1)).toBe('changed-meanwhile')
  expect(await removeMember(stranger, randomUUID(), 1)).toBe('changed-meanwhile')
  expect(await memberOf(ours, ours.userId.helper)).toMatchObject({ role: 'helper', endedAt: null, version: 1 })
})

test('a change is in the history and told to open screens; a refused one is neither', async () => {
  const team = await makeTeam(database)
  const counts = async () => [
    await owner.auditEvent.count({ where: { teamId: team.teamId } }),
    await owner.outboxEvent.count({ where: { teamId: team.teamId } }),
  ]
  const lead = await team.as('coordinator')
  await changeRole(lead, to(team.userId.helper, { version: 7 }))
  expect(await counts()).toEqual([0, 0])
  await changeRole(lead, to(team.userId.helper))
  await removeMember(lead, team.userId.helper, 2)
  expect(await counts()).toEqual([2, 2])
})

test('a team is handed over: one becomes coordinator, the other a family caregiver, both at once', async () => {
  const team = await makeTeam(database)
  expect(await handOver(await team.as('coordinator'), team.userId.helper, 1)).toBe('done')
  expect((await team.as('helper')).role).toBe('coordinator')
  expect((await team.as('coordinator')).role).toBe('caregiver')
})

test('a team is not handed over by somebody else, to the patient, to oneself, or by an old page', async () => {
  const team = await makeTeam(database)
  const coordinator = await team.as('coordinator')
  expect(await handOver(await team.as('patient'), team.userId.helper, 1)).toBe('own-role')
  expect(await handOver(coordinator, team.userId.coordinator, 1)).toBe('own-role')
  expect(await handOver(coordinator, team.userId.patient, 1)).toBe('changed-meanwhile')
  expect(await handOver(coordinator, team.userId.helper, 7)).toBe('changed-meanwhile')
  await expect(handOver(await team.as('caregiver'), team.userId.helper, 1)).rejects.toThrow(NotPermitted)
  expect((await team.as('coordinator')).role).toBe('coordinator')
  expect((await team.as('helper')).role).toBe('helper')
})
