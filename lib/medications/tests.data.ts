import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { findRegimen } from './dose-writes.data'
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

export interface NewResult {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  readonly regimenId: string
  readonly test: string
  readonly testedOn: Temporal.PlainDate
  readonly value: string
  readonly isMarked: boolean
  readonly note?: string | undefined
}

/** Keeps a result as the report says it. One that the report marks is told to the team. */
export async function addResult(access: Access, result: NewResult): Promise<'added' | 'in-future' | 'not-found'> {
  requireTests(access)
  if (Temporal.PlainDate.compare(result.testedOn, todayAt(access.clock)) > 0) return 'in-future'
  return access.transaction<'added' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, result.regimenId))) return 'not-found'
    const added = await tx.$executeRaw`
      INSERT INTO test_results (team_id, id, regimen_id, test, tested_on, value, is_marked, note, recorded_by_id)
      VALUES (${access.teamId}::uuid, ${result.requestId}::uuid, ${result.regimenId}::uuid, ${result.test}, ${columnOfDay(result.testedOn)}::date,
        ${result.value}, ${result.isMarked}, ${result.note ?? null}, ${access.userId}::uuid) ON CONFLICT DO NOTHING`
    if (added === 1) {
      const act = result.isMarked ? 'test-result-marked' : 'test-result-added'
      await addChange(tx, access, { act, objectId: result.regimenId })
    }
    return 'added'
  })
}

/** Takes a result back that was a mistake. It stays in the record. */
export async function takeResultBack(
  access: Access,
  resultId: string,
  reason: string,
): Promise<'taken-back' | 'already' | 'not-found'> {
  requireTests(access)
  return access.transaction<'taken-back' | 'already' | 'not-found'>(async (tx) => {
    const [row] = await tx.$queryRaw<{ there: boolean; voided: boolean }[]>`
      WITH result AS (SELECT team_id, id FROM test_results WHERE team_id = ${access.teamId}::uuid AND id = ${resultId}::uuid),
      voided AS (
        INSERT INTO test_result_voids (team_id, result_id, reason, voided_by_id)
        SELECT team_id, id, ${reason}, ${access.userId}::uuid FROM result ON CONFLICT DO NOTHING RETURNING 1
      )
      SELECT EXISTS (SELECT FROM result) AS there, EXISTS (SELECT FROM voided) AS voided`
    if (!row?.there) return 'not-found'
    if (!row.voided) return 'already'
    await addChange(tx, access, { act: 'test-result-taken-back', objectId: resultId })
    return 'taken-back'
  })
}

/** Says when a medicine was first taken, so that its dates count from there. */
export async function setStart(
  access: Access,
  regimenId: string,
  startedOn: Temporal.PlainDate,
  version: number,
): Promise<'saved' | 'changed-meanwhile' | 'in-future' | 'not-found'> {
  requireTests(access)
  if (Temporal.PlainDate.compare(startedOn, todayAt(access.clock)) > 0) return 'in-future'
  return access.transaction<'saved' | 'changed-meanwhile' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, regimenId))) return 'not-found'
    const saved = await tx.$executeRaw`
      INSERT INTO monitoring_starts AS s (team_id, regimen_id, started_on, set_by_id)
      VALUES (${access.teamId}::uuid, ${regimenId}::uuid, ${columnOfDay(startedOn)}::date, ${access.userId}::uuid)
      ON CONFLICT (team_id, regimen_id) DO UPDATE SET started_on = excluded.started_on, set_by_id = excluded.set_by_id, set_at = now(),
        version = s.version + 1 WHERE s.version = ${version}`
    if (saved === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'monitoring-start-set', objectId: regimenId })
    return 'saved'
  })
}

export interface NewClinicDate {
  readonly requestId: string
  readonly regimenId: string
  readonly test: string
  readonly dueOn: Temporal.PlainDate
}

/** A day for a test that the clinic set. */
export async function addClinicDate(access: Access, date: NewClinicDate): Promise<'added' | 'not-found'> {
  requireTests(access)
  return access.transaction<'added' | 'not-found'>(async (tx) => {
    if (!(await findRegimen(tx, access, date.regimenId))) return 'not-found'
    await insertDate(tx, access, date)
    return 'added'
  })
}

async function insertDate(tx: Tx, access: Access, date: NewClinicDate): Promise<void> {
  const added = await tx.$executeRaw`
    INSERT INTO clinic_test_dates (team_id, id, regimen_id, test, due_on, set_by_id)
    VALUES (${access.teamId}::uuid, ${date.requestId}::uuid, ${date.regimenId}::uuid, ${date.test}, ${columnOfDay(date.dueOn)}::date, ${access.userId}::uuid)
    ON CONFLICT DO NOTHING`
  if (added === 1) await addChange(tx, access, { act: 'test-date-set', objectId: date.regimenId })
}

function requireTests(access: Access): void {
  access.require('medication:see')
  access.require('observation:record')
}
