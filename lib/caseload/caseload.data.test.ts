import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { Person } from '@/lib/auth/person'
import { connect } from '@/lib/db/client'
import { columnOfDay } from '@/lib/db/columns'
import { putIntoEnv } from '@/lib/env'
import { deriveStage } from '@/lib/staging/derive'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { readCaseload } from './caseload.data'
import type { CaseloadQuery } from './caseload-order'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl })
const owner = connect(database.ownerUrl, 2)

const now = Temporal.Now.instant()
const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
const everyone: CaseloadQuery = { search: '', show: 'everyone', sort: 'pressing', page: 1 }
const read = async (person: Person, query: Partial<CaseloadQuery> = {}) =>
  readCaseload(person, now, { ...everyone, ...query })

async function addVisit(team: TestTeam, daysAgo: number, items: (number | null)[]): Promise<string> {
  const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = items
  const id = randomUUID()
  await owner.assessment.create({
    data: {
      ...{ teamId: team.teamId, id, assessedOn: columnOfDay(today.subtract({ days: daysAgo })), item5Form: '5a' },
      ...{ q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, gastrostomy: false, niv: false },
      ...{ respondent: 'clinician', origin: 'answered', rulesVersion: 1, recordedById: team.userId.nurse },
      derived: { ...deriveStage({ items, gastrostomy: false, niv: false, q5a: q5 ?? null }) } as object,
    },
  })
  return id
}

const addTask = (team: TestTeam, dueInDays: number | null) =>
  owner.task.create({
    data: {
      ...{ teamId: team.teamId, id: randomUUID(), title: 'A task', createdById: team.userId.coordinator },
      dueOn: dueInDays === null ? null : columnOfDay(today.add({ days: dueInDays })),
    },
  })

const observe = (team: TestTeam, field: string, value: boolean) =>
  owner.observation.create({
    data: {
      teamId: team.teamId,
      id: randomUUID(),
      field,
      value,
      observedOn: columnOfDay(today),
      recordedById: team.userId.caregiver,
    },
  })

const full = Array.from({ length: 12 }, () => 4)

test('a nurse finds the people whom they follow, and nobody else’s', async () => {
  const [ours, theirs] = [await makeTeam(database), await makeTeam(database)]
  const { people, follows } = await read(await ours.personAs('nurse'))
  expect([people.map(({ teamId }) => teamId), follows]).toEqual([[ours.teamId], 1])
  expect(people.some(({ teamId }) => teamId === theirs.teamId)).toBe(false)
})

test.each(['patient', 'caregiver', 'coordinator', 'helper'] as const)('%s follows nobody', async (role) => {
  const team = await makeTeam(database)
  expect(await read(await team.personAs(role))).toMatchObject({ people: [], follows: 0 })
})

test('a nurse who left a team, or became a helper there, does not find it any more', async () => {
  for (const change of [{ endedAt: new Date() }, { role: 'helper' }]) {
    const team = await makeTeam(database)
    const where = { teamId_userId: { teamId: team.teamId, userId: team.userId.nurse } }
    await owner.membership.update({ where, data: change })
    expect((await read(await team.personAs('nurse'))).people).toEqual([])
  }
})

test('stages, totals and days are those of the visits that count', async () => {
  const team = await makeTeam(database)
  const nurse = await team.personAs('nurse')
  expect((await read(nurse)).details.get(team.teamId)?.stage).toMatchObject({
    total: null,
    course: { kings: null, mitos: null },
  })
  await addVisit(team, 60, full)
  await addVisit(team, 10, full.with(0, 2))
  const voided = await addVisit(team, 1, full.with(0, 0).with(3, 1))
  await owner.assessmentVoid.create({
    data: { teamId: team.teamId, assessmentId: voided, reason: 'Mistake', voidedById: team.userId.nurse },
  })
  const { people, details } = await read(nurse)
  expect(people[0]?.answeredOn?.toString()).toBe(today.subtract({ days: 10 }).toString())
  expect(details.get(team.teamId)?.stage).toMatchObject({
    total: 46,
    totalBefore: 48,
    course: { kings: { stage: '1' }, mitos: { stage: 0 } },
  })
})

test('a clinician’s stage counts like everywhere else', async () => {
  const team = await makeTeam(database)
  await addVisit(team, 10, full.with(0, 2))
  await owner.stageEntry.create({
    data: {
      ...{
        teamId: team.teamId,
        id: randomUUID(),
        scale: 'kings',
        value: '3',
        enteredOn: columnOfDay(today),
        reason: '',
      },
      enteredById: team.userId.nurse,
    },
  })
  const { details } = await read(await team.personAs('nurse'))
  expect(details.get(team.teamId)?.stage.course.kings).toMatchObject({ stage: '3', source: 'clinician' })
})

test('tasks of today and before are due, later ones and those without a day are open', async () => {
  const team = await makeTeam(database)
  for (const day of [-3, 0, 1, null]) await addTask(team, day)
  expect((await read(await team.personAs('nurse'))).people[0]).toMatchObject({ tasksDue: 2, tasksOpen: 4 })
})

test('a red flag is raised by what was noted last, and stops with it', async () => {
  const team = await makeTeam(database)
  const nurse = await team.personAs('nurse')
  await observe(team, 'sym.breathless_lying_flat', true)
  const { people, counts } = await read(nurse)
  expect([people[0]?.redFlags[0]?.lineId, counts.needs]).toEqual(['lying-flat', 1])
  await observe(team, 'sym.breathless_lying_flat', false)
  expect((await read(nurse)).people[0]?.redFlags).toEqual([])
})

test('after a death nothing presses', async () => {
  const team = await makeTeam(database)
  await observe(team, 'sym.breathless_lying_flat', true)
  await addTask(team, -1)
  await owner.death.create({
    data: { teamId: team.teamId, diedOn: columnOfDay(today), recordedById: team.userId.nurse },
  })
  const { people, counts, details, toCall, toAssess } = await read(await team.personAs('nurse'))
  expect([people[0]?.diedOn?.toString(), people[0]?.redFlags, counts.needs]).toEqual([today.toString(), [], 0])
  expect(details.get(team.teamId)?.stage.course.kings?.stage).toBe('5')
  expect([toCall, toAssess]).toEqual([0, 0])
})

test('what others recorded since the last look is new; what the nurse recorded, and what was seen, is not', async () => {
  const team = await makeTeam(database)
  const nurse = await team.personAs('nurse')
  const look = (act: string) =>
    owner.auditEvent.create({ data: { teamId: team.teamId, userId: team.userId.nurse, role: 'nurse', act } })
  const news = async () => {
    const { people, details, counts } = await read(nurse)
    const changes = details.get(team.teamId)?.changes.map(({ kind, about, byName }) => [kind, about, byName])
    return { changes, isChanged: people[0]?.changedAt !== null, count: counts.changed }
  }
  expect(await news()).toEqual({ changes: [], isChanged: false, count: 0 })

  await observe(team, 'sym.cramps', true)
  const noted = { changes: [['fact', 'sym.cramps', 'The caregiver 1']], isChanged: true, count: 1 }
  expect(await news()).toEqual(noted)
  expect(await news()).toEqual(noted) // seeing the caseload is no look

  await look('plan-seen')
  expect(await news()).toEqual({ changes: [], isChanged: false, count: 0 })
  await addVisit(team, 0, full) // by the nurse
  expect(await news()).toEqual({ changes: [], isChanged: false, count: 0 })

  await owner.needStatus.create({
    data: { teamId: team.teamId, needId: 'niv', status: 'discussing', setById: team.userId.patient },
  })
  await owner.disclosureChoice.create({
    data: {
      ...{ teamId: team.teamId, userId: team.userId.patient, chosenById: team.userId.patient, setting: 'coming' },
    },
  })
  expect(await news()).toMatchObject({ isChanged: true, count: 1, changes: { length: 2 } })
})

test('needs worth doing now are counted by priority, and what is in place when its day to look again has come', async () => {
  const team = await makeTeam(database)
  const display = (needId: string, state: string) =>
    owner.needDisplay.create({ data: { teamId: team.teamId, needId, state } })
  await display('niv', 'expected_now') // priority 1
  await display('breathing-tests', 'expected_now') // priority 1
  await display('ankle-brace', 'expected_now') // priority 2
  await display('power-wheelchair', 'anticipate')
  await display('weight-checks', 'in_place')
  const inPlace = (needId: string, daysAgo: number) =>
    owner.needStatus.create({
      data: {
        ...{ teamId: team.teamId, needId, status: 'in_place', setById: team.userId.nurse },
        checkedOn: columnOfDay(today.subtract({ days: daysAgo })),
      },
    })
  await inPlace('breathing-tests', 91)
  await inPlace('weight-checks', 1)
  const { people } = await read(await team.personAs('nurse'))
  expect(people[0]).toMatchObject({ expected: { 1: 2, 2: 1, 3: 0 }, reviewsDue: 1 })
})

test('a caregiver in another team sees nothing of it here', async () => {
  const [followed, family] = [await makeTeam(database), await makeTeam(database)]
  await owner.membership.create({
    data: {
      ...{ teamId: family.teamId, userId: followed.userId.nurse, displayName: 'A nurse at home' },
      ...{ role: 'caregiver', position: 9 },
    },
  })
  await observe(family, 'sym.breathless_lying_flat', true)
  const { people, follows, toCall } = await read(await followed.personAs('nurse'))
  expect([people.map(({ teamId }) => teamId), follows, toCall]).toEqual([[followed.teamId], 1, 0])
})

test('the facts behind red flags are given for the asker’s own teams only', async () => {
  const [ours, theirs] = [await makeTeam(database), await makeTeam(database)]
  for (const team of [ours, theirs]) await observe(team, 'sym.breathless', true)
  const nurse = await ours.personAs('nurse')
  const rows = await nurse.transaction(
    (tx) =>
      tx.$queryRaw<{ team_id: string }[]>`SELECT * FROM app_red_flag_facts_of(${[ours.teamId, theirs.teamId]}::uuid[])`,
  )
  expect(rows.map(({ team_id }) => team_id)).toEqual([ours.teamId])
})

test('each look is in the history of the teams that were shown, and of no others', async () => {
  const team = await makeTeam(database)
  const nurse = await team.personAs('nurse')
  const seen = () =>
    owner.auditEvent.count({
      where: { teamId: team.teamId, act: 'caseload-seen', userId: nurse.userId, sessionId: nurse.sessionId },
    })
  await read(nurse, { search: 'nobody of this name' })
  expect(await seen()).toBe(0)
  await read(nurse)
  expect(await seen()).toBe(1)
})

test('three statements for one person and for sixty, twenty on a page', async () => {
  const team = await makeTeam(database)
  const nurse = await team.personAs('nurse')
  const one = await countStatements(() => read(nurse))
  for (let index = 0; index < 60; index += 1) {
    const teamId = randomUUID()
    await owner.careTeam.create({
      data: { id: teamId, patientName: `Person ${index}`, zone: 'America/New_York', region: 'US' },
    })
    await owner.membership.create({
      data: { teamId, userId: nurse.userId, displayName: 'Nurse', role: 'nurse', position: 0 },
    })
  }
  const many = await countStatements(() => read(nurse, { page: 4 }))
  expect([one.statements.length, many.statements.length]).toEqual([3, 3])
  expect([many.answer.follows, many.answer.pages, many.answer.people.length]).toEqual([61, 4, 1])
})
