import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { asUser } from './as-user'

const database = await testDatabase()
const ours = await makeTeam(database)
const theirs = await makeTeam(database)

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

test.each(teamTables)('$table: row-level security is enabled and forced, with a policy to read and one to write', async ({ table }) => {
  const [security] = await query(database.ownerUrl, 'SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = $1', [table])
  expect(security).toEqual({ relrowsecurity: true, relforcerowsecurity: true })
  const policies = await query<{ cmd: string }>(database.ownerUrl, `SELECT cmd FROM pg_policies WHERE tablename = $1 AND 'app_rw' = ANY (roles)`, [table])
  expect(policies.map(({ cmd }) => cmd)).toEqual(expect.arrayContaining(['SELECT', 'INSERT']))
})

test.each(teamTables)('$table: empty without a person', async ({ table }) => {
  expect(await query(database.appUrl, `SELECT 1 FROM "${table}" LIMIT 1`)).toEqual([])
})

test.each(teamTables)('$table: the first wall switched off, another team still cannot be read or written', async ({ table, key }) => {
  const inTheirs = await asUser(theirs.userId.coordinator, (tx) => tx.$queryRawUnsafe<object[]>(`SELECT 1 FROM "${table}" WHERE "${key}" = '${ours.teamId}' LIMIT 1`))
  expect(inTheirs).toEqual([])
})

test('a row for another team cannot be added', async () => {
  const add = asUser(theirs.userId.coordinator, (tx) =>
    tx.task.createMany({ data: { teamId: ours.teamId, id: randomUUID(), title: 'Not mine', createdById: ours.userId.coordinator } }),
  )
  await expect(add).rejects.toThrow(/row-level security/)
})

test.each(['audit_events', 'dose_records', 'assessments', 'observations', 'outbox_events'])('%s: what happened cannot be changed or deleted', async (table) => {
  await expect(asUser(ours.userId.nurse, (tx) => tx.$executeRawUnsafe(`DELETE FROM "${table}"`))).rejects.toThrow(/permission denied/)
  await expect(asUser(ours.userId.nurse, (tx) => tx.$executeRawUnsafe(`UPDATE "${table}" SET team_id = team_id`))).rejects.toThrow(/permission denied/)
})

test('a helper without flags is outside the health tables in the second wall too', async () => {
  await asUser(ours.userId.nurse, (tx) =>
    tx.observation.createMany({
      data: { teamId: ours.teamId, id: randomUUID(), field: 'sym.cramps', value: true, observedOn: new Date('2026-01-01'), recordedById: ours.userId.nurse },
    }),
  )
  const count = (userId: string) => asUser(userId, (tx) => tx.observation.count({ where: { teamId: ours.teamId } }))
  expect(await count(ours.userId.helper)).toBe(0)
  const withFlag = await ours.join('helper', { seesPlan: true })
  expect(await count(withFlag.userId)).toBe(1)
})

test('a person who is no longer a member sees nothing from the next statement on', async () => {
  const gone = await ours.join('caregiver')
  expect(await asUser(gone.userId, (tx) => tx.careTeam.count())).toBe(1)
  await ours.owner.membership.update({ where: { teamId_userId: { teamId: ours.teamId, userId: gone.userId } }, data: { endedAt: new Date() } })
  expect(await asUser(gone.userId, (tx) => tx.careTeam.count())).toBe(0)
})

test('a policy asks who the person is once a query, not once a row', async () => {
  await ours.owner.task.createMany({
    data: Array.from({ length: 300 }, () => ({ teamId: ours.teamId, id: randomUUID(), title: 'One of many', createdById: ours.userId.coordinator })),
  })
  const plan = await asUser(ours.userId.coordinator, (tx) => tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN (ANALYZE, TIMING OFF) SELECT * FROM tasks`)
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  const initPlan = text.slice(text.indexOf('InitPlan'))
  expect(initPlan).toMatch(/loops=1\b/)
  expect(text).not.toMatch(/Filter:.*app_teams\(/)
})

test('sessions and password hashes are out of reach of the app', async () => {
  await expect(query(database.appUrl, 'SELECT * FROM sessions')).rejects.toThrow(/permission denied/)
  await expect(query(database.appUrl, 'SELECT password_hash FROM users')).rejects.toThrow(/permission denied/)
})
