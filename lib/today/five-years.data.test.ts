import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDailyLine } from '@/lib/medications/testing/lines'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { countStatements } from './testing/count-statements'
import { readToday } from './today.data'

const database = await testDatabase()
const days = 5 * 365
let empty: TestTeam
let old: TestTeam

beforeAll(async () => {
  empty = await makeTeam(database)
  old = await makeTeam(database)
  for (const team of [empty, old]) {
    const nurse = await team.as('nurse')
    for (const times of [['08:00', '20:00'], ['07:00', '13:00', '21:00'], ['09:00'], ['22:00']])
      await addDailyLine(nurse, times)
  }
  await addFiveYears(old)
}, 120_000)

/** What 5 years leave: seven doses a day with their entries, two finished tasks, 60 lines of history, ten stopped lines. */
async function addFiveYears({ owner, teamId, userId }: TestTeam): Promise<void> {
  const by = userId.caregiver
  const [line] = await owner.regimen.findMany({ where: { teamId }, orderBy: { createdAt: 'asc' } })
  if (!line) throw new Error('The team has a line.')
  const run = (sql: string, ...values: unknown[]) => owner.$executeRawUnsafe(sql, ...values)
  await run(
    `INSERT INTO regimens (team_id, id, name, created_by_id) SELECT $1::uuid, gen_random_uuid(), 'Old line', $2::uuid FROM generate_series(1, 10)`,
    teamId,
    by,
  )
  await run(
    `INSERT INTO regimen_versions (team_id, regimen_id, version, from_at, rule, amount, unit, form, route, changed_by_id)
     SELECT team_id, id, v, now() - interval '5 years' + v * interval '30 days', '{"kind":"daily","times":["08:00"]}', 10, 'mg', 'tablet', 'oral', $2::uuid
     FROM regimens, generate_series(1, 5) v WHERE team_id = $1::uuid AND name = 'Old line'`,
    teamId,
    by,
  )
  await run(
    `INSERT INTO discontinuations (team_id, regimen_id, stopped_at, reason, stopped_by_id)
     SELECT team_id, id, now() - interval '1 year', 'swapped', $2::uuid FROM regimens WHERE team_id = $1::uuid AND name = 'Old line'`,
    teamId,
    by,
  )
  await run(
    `INSERT INTO dose_records (team_id, id, regimen_id, version, slot_key, kind, amount, unit, form, route, given_at, recorded_at, recorded_by_id, flags)
     SELECT $1::uuid, gen_random_uuid(), $3::uuid, 1, $3::text || '/' || (current_date - d)::text || '/' || to_char(t, 'FM00') || ':00', 'given', 10, 'mg', 'tablet', 'oral',
       now() - d * interval '1 day', now() - d * interval '1 day', $2::uuid, '{}'
     FROM generate_series(2, $4::int) d, generate_series(8, 14) t`,
    teamId,
    by,
    line.id,
    days,
  )
  await run(
    `INSERT INTO live_doses (team_id, regimen_id, slot_key, dose_record_id)
     SELECT team_id, regimen_id, slot_key, id FROM dose_records WHERE team_id = $1::uuid`,
    teamId,
  )
  await run(
    `INSERT INTO tasks (team_id, id, title, due_on, state, created_by_id, finished_by_id, finished_at)
     SELECT $1::uuid, gen_random_uuid(), 'Stretches', current_date - d, 'done', $2::uuid, $2::uuid, now() - d * interval '1 day'
     FROM generate_series(2, $3::int) d, generate_series(1, 2)`,
    teamId,
    by,
    days,
  )
  await run(
    `INSERT INTO audit_events (team_id, user_id, role, act, object_id, at)
     SELECT $1::uuid, $2::uuid, 'caregiver', (ARRAY['today-seen', 'dose-recorded', 'task-finished'])[1 + n % 3], $3, now() - d * interval '1 day' - n * interval '10 minutes'
     FROM generate_series(1, $4::int) d, generate_series(1, 60) n`,
    teamId,
    by,
    randomUUID(),
    days,
  )
  await run('ANALYZE')
}

const timeOf = async (team: TestTeam): Promise<number> => {
  const access = await team.as('coordinator')
  const from = performance.now()
  await readToday(access)
  return performance.now() - from
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

test(
  'today costs the same statements with five years of history, and at most 1.3 times as long',
  { timeout: 120_000 },
  async () => {
    const [few, many] = [
      await countStatements(async () => readToday(await empty.as('coordinator'))),
      await countStatements(async () => readToday(await old.as('coordinator'))),
    ]
    expect(many.statements.length).toBe(few.statements.length)
    const measure = async (rounds: number) => {
      const times = { empty: [] as number[], old: [] as number[] }
      for (let round = 0; round < rounds; round += 1) {
        times.empty.push(await timeOf(empty))
        times.old.push(await timeOf(old))
      }
      return median(times.old) / median(times.empty)
    }
    await measure(10)
    // In turns, so that whatever else the machine does is in both; a moment of noise is measured once more.
    const ratio = Math.min(await measure(60), await measure(60))
    expect(ratio).toBeLessThanOrEqual(1.3)
    console.info(`Today with five years of history: ${ratio.toFixed(2)} times an empty team.`)
  },
)
