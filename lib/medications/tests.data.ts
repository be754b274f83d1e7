import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import { isUuid, type Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { monitoredTests, type Monitored, type TestResult } from './monitoring'
import type { Regimen } from './regimen'
import { regimenOf } from './regimen-rows.data'
import { currentRegimensJson, regimenRowFromJson, type RegimenRowJson } from './safety-facts.data'

/** A medicine with the tests that go with it. */
export interface MonitoredMedicine {
  readonly regimen: Regimen
  readonly startedOn: Temporal.PlainDate
  /** Somebody wrote the start down; else it is that of the plan. */
  readonly startVersion: number
  readonly tests: readonly Monitored[]
}

interface TestsRow {
  readonly regimens: RegimenRowJson[]
  readonly starts: readonly { readonly regimenId: string; readonly startedOn: string; readonly version: number }[]
  readonly dates: readonly { readonly regimenId: string; readonly test: string; readonly due: string }[]
  readonly results: readonly (Omit<TestResult, 'testedOn'> & {
    readonly regimenId: string
    readonly testedOn: string
  })[]
}

function testsSql(access: Access): Prisma.Sql {
  const { teamId } = access
  return Prisma.sql`
    SELECT ${currentRegimensJson(access)} AS regimens,
      (SELECT coalesce(json_agg(json_build_object('regimenId', regimen_id, 'startedOn', started_on, 'version', version)), '[]')
        FROM monitoring_starts WHERE team_id = ${teamId}::uuid) AS starts,
      (SELECT coalesce(json_agg(json_build_object('regimenId', regimen_id, 'test', test, 'due', due_on) ORDER BY due_on, id), '[]')
        FROM (SELECT * FROM clinic_test_dates WHERE team_id = ${teamId}::uuid ORDER BY due_on DESC, id LIMIT 500) d) AS dates,
      (SELECT coalesce(json_agg(json_build_object('regimenId', t.regimen_id, 'resultId', t.id, 'test', t.test, 'testedOn', t.tested_on,
        'value', t.value, 'isMarked', t.is_marked, 'note', t.note, 'byName', m.display_name) ORDER BY t.tested_on, t.id), '[]')
        FROM (SELECT * FROM test_results r WHERE team_id = ${teamId}::uuid
          AND NOT EXISTS (SELECT FROM test_result_voids v WHERE v.team_id = r.team_id AND v.result_id = r.id)
          ORDER BY tested_on DESC, id LIMIT 1000) t
        JOIN memberships m ON m.team_id = t.team_id AND m.user_id = t.recorded_by_id) AS results`
}

/** Every medicine that has tests, or results, with where each test stands. */
export async function readTests(access: Access): Promise<readonly MonitoredMedicine[]> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<TestsRow[]>(testsSql(access))
    await addToHistory(tx, access, { act: 'tests-seen' })
    return row ? monitoredOf(access, row) : []
  })
}

/** How many tests of the plan have a date that passed without a result. The page that shows it writes the history. */
export async function countOverdueTests(access: Access): Promise<number> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<TestsRow[]>(testsSql(access))
    const tests = row ? monitoredOf(access, row).flatMap((medicine) => medicine.tests) : []
    return tests.filter(({ dates }) => dates.some(({ state }) => state === 'overdue')).length
  })
}

/** The tests of one medicine; undefined when this team has no such line now. */
export async function readTestsOf(access: Access, regimenId: string): Promise<MonitoredMedicine | undefined> {
  access.require('medication:see')
  if (!isUuid(regimenId)) return undefined
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<TestsRow[]>(testsSql(access))
    const found = row && medicineOf(access, row, regimenId)
    if (found) await addToHistory(tx, access, { act: 'tests-seen', objectId: regimenId })
    return found
  })
}

/** One for each medicine: several lines of it have one clock, that of the first (medications.md 11). */
function monitoredOf(access: Access, row: TestsRow): readonly MonitoredMedicine[] {
  const firsts = new Map<string, string>()
  for (const { id, medicine_id: medicineId } of row.regimens.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)))
    if (!firsts.has(medicineId ?? id)) firsts.set(medicineId ?? id, id)
  return [...firsts.values()].flatMap((regimenId) => {
    const found = medicineOf(access, row, regimenId)
    return found && found.tests.length > 0 ? [found] : []
  })
}

function startOf(row: RegimenRowJson): string {
  return row.versions[0]?.fromAt ?? ''
}

function medicineOf(access: Access, row: TestsRow, regimenId: string): MonitoredMedicine | undefined {
  const { zone, region } = access.clock
  const found = row.regimens.find(({ id }) => id === regimenId)
  if (!found) return undefined
  const regimen = regimenOf(regimenRowFromJson(found))
  const lines = new Set(
    row.regimens
      .filter((one) => one.id === regimenId || (found.medicine_id !== null && one.medicine_id === found.medicine_id))
      .map(({ id }) => id),
  )
  const start = row.starts.find((one) => lines.has(one.regimenId))
  const startedOn = start
    ? Temporal.PlainDate.from(start.startedOn)
    : regimen.versions[0].fromAt.toZonedDateTimeISO(zone).toPlainDate()
  const ofLines = <T extends { readonly regimenId: string }>(rows: readonly T[]) =>
    rows.filter((one) => lines.has(one.regimenId))
  return {
    ...{ regimen, startedOn, startVersion: start?.regimenId === regimenId ? start.version : 0 },
    tests: monitoredTests(
      regimen,
      region,
      startedOn,
      ofLines(row.dates).map(({ test, due }) => ({ test, due: Temporal.PlainDate.from(due) })),
      ofLines(row.results).map(({ regimenId: _, ...one }) => ({
        ...one,
        testedOn: Temporal.PlainDate.from(one.testedOn),
      })),
      todayAt(access.clock),
    ),
  }
}
