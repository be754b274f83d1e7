import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { testDatabase } from '@/prisma/testing/database'
import { seed } from '@/prisma/seed/seed'
import { makeTeam } from '@/prisma/testing/team'
import type { Database } from '@/lib/db/client'
import { asUser } from './as-user'

const database = await testDatabase()
const ours = await makeTeam(database)
const theirs = await makeTeam(database)
await fillEveryTable()

/** The cast, and one row in each table that it leaves empty: a table without rows would prove nothing. */
async function fillEveryTable(): Promise<void> {
  const { owner, teamId, userId } = ours
  await seed(owner, Temporal.Now.instant(), 'a password of the cast')
  const by = userId.coordinator
  const regimenId = randomUUID()
  const doseId = randomUUID()
  const assessmentId = randomUUID()
  const day = new Date('2026-01-05')
  const rule = { kind: 'daily', times: ['08:00'] }
  await owner.regimen.create({ data: { teamId, id: regimenId, name: 'Riluzole', createdById: by } })
  const version = {
    version: 1,
    rule,
    amount: 50,
    unit: 'mg',
    form: 'tablet',
    route: 'oral',
    fromAt: day,
    changedById: by,
  }
  await owner.regimenVersion.create({ data: { teamId, regimenId, ...version } })
  const dose = { kind: 'given', slotKey: 'a', givenAt: day, recordedById: by, version: 1 }
  await owner.doseRecord.create({ data: { teamId, id: doseId, regimenId, ...dose } })
  await owner.liveDose.create({ data: { teamId, regimenId, slotKey: 'a', doseRecordId: doseId } })
  await owner.doseClaim.create({ data: { teamId, regimenId, slotKey: 'b', userId: by, endsAt: day } })
  await owner.discontinuation.create({ data: { teamId, regimenId, stoppedAt: day, reason: 'x', stoppedById: by } })
  await owner.asNeededPlan.create({ data: { teamId, regimenId, changedById: by } })
  const effect = { id: randomUUID(), doseRecordId: doseId, effect: 'worked', noticedAt: day, recordedById: by }
  await owner.doseEffect.create({ data: { teamId, ...effect } })
  const stay = { fromAt: day, zone: 'Europe/London', zoneBefore: 'America/New_York', setById: by }
  await owner.zoneStay.create({ data: { teamId, ...stay } })
  const removal = { id: randomUUID(), regimenId, removedAt: day, recordedById: by }
  await owner.patchRemoval.create({ data: { teamId, ...removal } })
  const holdId = randomUUID()
  await owner.hold.create({ data: { teamId, id: holdId, regimenId, fromAt: day, reason: 'hospital', heldById: by } })
  await owner.holdEnd.create({ data: { teamId, holdId, toAt: day, endedById: by } })
  const proposal = { id: randomUUID(), kind: 'stop', regimenId, content: {}, proposedById: by }
  await owner.regimenProposal.create({ data: { teamId, ...proposal } })
  const proposalAnswer = { proposalId: proposal.id, answer: 'declined', answeredById: by }
  await owner.proposalAnswer.create({ data: { teamId, ...proposalAnswer } })
  const sheet = {
    assessedOn: day,
    respondent: 'proxy',
    origin: 'answered',
    derived: {},
    rulesVersion: 1,
    recordedById: by,
  }
  await owner.assessment.create({ data: { teamId, id: assessmentId, ...sheet } })
  await owner.assessmentVoid.create({ data: { teamId, assessmentId, reason: 'x', voidedById: by } })
  await owner.assessmentDraft.create({ data: { teamId, userId: by, assessedOn: day, answers: {} } })
  const entry = { scale: 'kings', value: '2', enteredOn: day, reason: 'x', enteredById: userId.nurse }
  const entryId = randomUUID()
  await owner.stageEntry.create({ data: { teamId, id: entryId, ...entry } })
  await owner.stageEntryVoid.create({ data: { teamId, entryId, reason: 'x', voidedById: userId.nurse } })
  await owner.death.create({ data: { teamId, diedOn: day, recordedById: by } })
  const fact = { field: 'sym.pain', value: true, observedOn: day, recordedById: by }
  const observationId = randomUUID()
  await owner.observation.create({ data: { teamId, id: observationId, ...fact } })
  await owner.observationVoid.create({ data: { teamId, observationId, reason: 'x', voidedById: by } })
  await owner.needStatus.create({ data: { teamId, needId: 'niv', status: 'declined', setById: by } })
  await owner.needDisplay.create({ data: { teamId, needId: 'niv', state: 'declined' } })
  await owner.needChoice.create({ data: { teamId, userId: by, needId: 'niv', choice: 'opened' } })
  await owner.disclosureChoice.create({ data: { teamId, userId: by, setting: 'now', chosenById: userId.patient } })
  await owner.disclosureGrant.create({ data: { teamId, userId: by, needId: 'niv', grantedById: userId.nurse } })
  const update = { sheets: [assessmentId], recorderIds: [by], state: 'waiting', knowledgeVersion: 1 }
  await owner.planUpdate.create({ data: { teamId, id: assessmentId, ...update } })
  await owner.planOptions.create({ data: { teamId, setById: userId.nurse } })
  const wish = { words: 'Step by step', saidOn: day, recordedById: userId.nurse }
  await owner.toldWish.create({ data: { teamId, id: randomUUID(), ...wish } })
  const letter = { email: 'a@alongside.example', name: 'A', role: 'helper', invitedById: by, endsAt: day }
  await owner.invitation.create({ data: { teamId, id: randomUUID(), tokenHash: new Uint8Array([1]), ...letter } })
  await owner.task.create({ data: { teamId, id: randomUUID(), title: 'A task', createdById: by } })
  await owner.auditEvent.create({ data: { teamId, userId: by, role: 'coordinator', act: 'x' } })
  await owner.outboxEvent.create({ data: { teamId } })
  await owner.importDraft.create({ data: { teamId, userId: by, content: 'x' } })
  const itemId = randomUUID()
  await owner.equipmentItem.create({ data: { teamId, id: itemId, name: 'Chair', createdById: by, changedById: by } })
  const step = { itemId, kind: 'asked', happenedOn: day, recordedById: by }
  await owner.equipmentStep.create({ data: { teamId, id: randomUUID(), ...step } })
  await owner.powerCutPlan.create({ data: { teamId, steps: 'x', changedById: by } })
  await fillMedicineStock(owner, teamId, by, regimenId, day)
  const mailId = randomUUID()
  await owner.mail.create({ data: { id: mailId, kind: 'invitation', recipient: 'a@alongside.example', giveUpAt: day } })
  await owner.teamMail.create({ data: { teamId, mailId, kind: 'invitation', toName: 'A', queuedById: by } })
  const taskId = randomUUID()
  await owner.task.create({ data: { teamId, id: taskId, title: 'Said by a tile', createdById: by } })
  await owner.helpCall.create({ data: { teamId, id: randomUUID(), calledById: by } })
  const phraseId = randomUUID()
  await owner.phrase.create({
    data: { teamId, id: phraseId, position: 0, words: 'x', makesTask: true, changedById: by },
  })
  await owner.saidPhrase.create({ data: { teamId, taskId, phraseId, saidById: by } })
  await owner.proxyRequest.create({ data: { teamId, userId: userId.caregiver, askedById: by } })
  const key = { key: randomUUID(), userId: by, requestHash: new Uint8Array([1]), answer: {} }
  await owner.idempotencyKey.create({ data: { teamId, ...key } })
}

async function fillMedicineStock(owner: Database, teamId: string, by: string, regimenId: string, day: Date) {
  const [productId, taskId, resultId, tubeDayId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const counted = { form: 'tablet', unit: 'tablet', uses: 1, perAmount: 50, perUnit: 'mg', leadDays: 7 }
  await owner.stockProduct.create({
    data: { teamId, id: productId, regimenId, ...counted, createdById: by, changedById: by },
  })
  const entry = { productId, kind: 'counted', amount: 5, happenedAt: day, recordedById: by }
  await owner.stockEntry.create({ data: { teamId, id: randomUUID(), ...entry } })
  await owner.task.create({ data: { teamId, id: taskId, title: 'Collect', createdById: by } })
  await owner.stockCollection.create({ data: { teamId, productId, taskId, askedById: by } })
  await owner.monitoringStart.create({ data: { teamId, regimenId, startedOn: day, setById: by } })
  const result = { regimenId, test: 'ALT', testedOn: day, value: '30', isMarked: false, recordedById: by }
  await owner.testResult.create({ data: { teamId, id: resultId, ...result } })
  await owner.testResultVoid.create({ data: { teamId, resultId, reason: 'x', voidedById: by } })
  const due = { regimenId, test: 'ALT', dueOn: day, setById: by }
  await owner.clinicTestDate.create({ data: { teamId, id: randomUUID(), ...due } })
  const pair = { first: 'a', second: 'b', versions: '1', kind: 'seen', readById: by }
  await owner.pairRead.create({ data: { teamId, ...pair } })
  await owner.usedBeside.create({ data: { teamId, productId: 'alcohol', addedById: by } })
  const meal = { name: 'Breakfast', food: 'unknown', startTime: '07:00', endTime: '07:30', addedById: by }
  await owner.mealTime.create({ data: { teamId, id: randomUUID(), ...meal } })
  await owner.tubeDay.create({ data: { teamId, id: tubeDayId, route: 'peg', startedById: by } })
  await owner.tubeDayLine.create({ data: { teamId, tubeDayId, regimenId, taskId } })
}

async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

const teamTables = (
  await query<{ table: string; key: string }>(
    database.ownerUrl,
    `SELECT DISTINCT c.table_name AS table, CASE c.table_name WHEN 'care_teams' THEN 'id' ELSE 'team_id' END AS key
     FROM information_schema.columns c
     WHERE c.table_schema = 'public' AND (c.column_name = 'team_id' OR c.table_name = 'care_teams')`,
  )
).map(({ table, key }) => ({ table, key }))

test('there are team tables to look at', () => expect(teamTables.length).toBeGreaterThanOrEqual(23))

test.each(teamTables)(
  '$table: row-level security is enabled and forced, with a policy to read and one to write',
  async ({ table }) => {
    const [security] = await query(
      database.ownerUrl,
      'SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = $1',
      [table],
    )
    expect(security).toEqual({ relrowsecurity: true, relforcerowsecurity: true })
    const policies = await query<{ cmd: string }>(
      database.ownerUrl,
      `SELECT cmd FROM pg_policies WHERE tablename = $1 AND 'app_rw' = ANY (roles)`,
      [table],
    )
    expect(policies.map(({ cmd }) => cmd)).toEqual(expect.arrayContaining(['SELECT', 'INSERT']))
  },
)

test.each(teamTables)('$table: has rows of our team, which this test is about', async ({ table, key }) => {
  const rows = await query(database.ownerUrl, `SELECT 1 FROM "${table}" WHERE "${key}" = $1 LIMIT 1`, [ours.teamId])
  expect(rows).toHaveLength(1)
})

test.each(teamTables)('$table: empty without a person', async ({ table }) => {
  expect(await query(database.appUrl, `SELECT 1 FROM "${table}" LIMIT 1`)).toEqual([])
})

test.each(teamTables)(
  '$table: the first wall switched off, another team still cannot be read or written',
  async ({ table, key }) => {
    const inTheirs = await asUser(theirs.userId.coordinator, (tx) =>
      tx.$queryRawUnsafe<object[]>(`SELECT 1 FROM "${table}" WHERE "${key}" = '${ours.teamId}' LIMIT 1`),
    )
    expect(inTheirs).toEqual([])
  },
)

test('a row for another team cannot be added', async () => {
  const add = asUser(theirs.userId.coordinator, (tx) =>
    tx.task.createMany({
      data: { teamId: ours.teamId, id: randomUUID(), title: 'Not mine', createdById: ours.userId.coordinator },
    }),
  )
  await expect(add).rejects.toThrow(/row-level security/)
})

test.each([
  'audit_events',
  'dose_records',
  'assessments',
  'observations',
  'outbox_events',
  'equipment_steps',
  'stock_entries',
  'test_results',
  'pair_reads',
])('%s: what happened cannot be changed or deleted', async (table) => {
  await expect(asUser(ours.userId.nurse, (tx) => tx.$executeRawUnsafe(`DELETE FROM "${table}"`))).rejects.toThrow(
    /permission denied/,
  )
  await expect(
    asUser(ours.userId.nurse, (tx) => tx.$executeRawUnsafe(`UPDATE "${table}" SET team_id = team_id`)),
  ).rejects.toThrow(/permission denied/)
})

test('a helper without flags is outside the health tables in the second wall too', async () => {
  await asUser(ours.userId.nurse, (tx) =>
    tx.observation.createMany({
      data: {
        teamId: ours.teamId,
        id: randomUUID(),
        field: 'sym.cramps',
        value: true,
        observedOn: new Date('2026-01-01'),
        recordedById: ours.userId.nurse,
      },
    }),
  )
  const count = (userId: string) => asUser(userId, (tx) => tx.observation.count({ where: { teamId: ours.teamId } }))
  expect(await count(ours.userId.helper)).toBe(0)
  const all = await count(ours.userId.nurse)
  expect(all).toBeGreaterThan(0)
  const withFlag = await ours.join('helper', { seesPlan: true })
  expect(await count(withFlag.userId)).toBe(all)
})

test('a person who is no longer a member sees nothing from the next statement on', async () => {
  const gone = await ours.join('caregiver')
  expect(await asUser(gone.userId, (tx) => tx.careTeam.count())).toBe(1)
  await ours.owner.membership.update({
    where: { teamId_userId: { teamId: ours.teamId, userId: gone.userId } },
    data: { endedAt: new Date() },
  })
  expect(await asUser(gone.userId, (tx) => tx.careTeam.count())).toBe(0)
})

test('a policy asks who the person is once a query, not once a row', async () => {
  await ours.owner.task.createMany({
    data: Array.from({ length: 300 }, () => ({
      teamId: ours.teamId,
      id: randomUUID(),
      title: 'One of many',
      createdById: ours.userId.coordinator,
    })),
  })
  const plan = await asUser(
    ours.userId.coordinator,
    (tx) => tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN (ANALYZE, TIMING OFF) SELECT * FROM tasks`,
  )
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  const initPlan = text.slice(text.indexOf('InitPlan'))
  expect(initPlan).toMatch(/loops=1\b/)
  expect(text).not.toMatch(/Filter:.*app_teams\(/)
})

test('sessions and password hashes are out of reach of the app', async () => {
  await expect(query(database.appUrl, 'SELECT * FROM sessions')).rejects.toThrow(/permission denied/)
  await expect(query(database.appUrl, 'SELECT password_hash FROM users')).rejects.toThrow(/permission denied/)
})
