import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/client'
import { deriveMeasures } from '@/lib/measures/derived-measures'
import type { Basis } from '@/lib/measures/measure-kinds'
import { stageCourse, type StageCourse } from '@/lib/staging/course'
import { kingsRank } from '@/lib/staging/kings'
import { readStageRecord, type StageRecord } from '@/lib/staging/stage-record.data'
import type { Region } from '@/lib/time/home-clock'
import { FIELD_NAMES, ITEMS, NeedsInput, type FieldName } from './input'

export interface RecordedFact {
  readonly field: string
  readonly value: boolean | number | string
  readonly on: Temporal.PlainDate
  readonly byName: string
}

export interface PlanFacts {
  readonly input: NeedsInput
  /** The latest of each measure, symptom, circumstance and choice. */
  readonly recorded: ReadonlyMap<string, RecordedFact>
  readonly record: StageRecord
  readonly course: StageCourse
}

const known: ReadonlySet<string> = new Set(FIELD_NAMES)

/**
 * Everything that the needs rules are told about a team's patient (needs.md 3), in two statements: the stage record
 * and the latest of each observation. Answers come from the last visit alone; nothing is carried forward silently.
 */
export async function readFacts(tx: Tx, teamId: string, region: Region): Promise<PlanFacts> {
  const record = await readStageRecord(tx, teamId)
  const recorded = await latestFacts(tx, teamId)
  const course = stageCourse(record.visits, record.entries, record.diedOn)
  return { input: inputFrom(record, course, recorded, region), recorded, record, course }
}

interface FactRow {
  readonly field: string
  readonly value: RecordedFact['value']
  readonly on: string
  readonly name: string
  readonly basis: Basis | null
  readonly nth: number
}

/**
 * The latest of each that stands, and what follows from measures: weight lost, BMI, falls of FVC and SNIP. A value of
 * these that somebody took from a letter counts as long as it is not older than what follows.
 */
export async function latestFacts(tx: Tx, teamId: string): Promise<ReadonlyMap<string, RecordedFact>> {
  const rows = await tx.$queryRaw<FactRow[]>`
    SELECT field, value, observed_on::text AS on, name, basis, nth::int FROM (
      SELECT o.field, o.value, o.observed_on, o.recorded_at, o.basis, m.display_name AS name,
        row_number() OVER (PARTITION BY o.field ORDER BY o.observed_on DESC, o.recorded_at DESC) AS nth,
        max(o.observed_on) OVER (PARTITION BY o.field) AS newest
      FROM observations o JOIN memberships m ON m.team_id = o.team_id AND m.user_id = o.recorded_by_id
      WHERE o.team_id = ${teamId}::uuid
        AND NOT EXISTS (SELECT FROM observation_voids v WHERE v.team_id = o.team_id AND v.observation_id = o.id)) f
    WHERE nth = 1 OR (field IN ('measures.fvc_pct', 'measures.snip_cmh2o') AND observed_on >= newest - interval '3 months')
    ORDER BY observed_on, recorded_at`
  const all = rows.map(({ field, value, on, name, basis, nth }) => ({
    ...{ field, value, on: Temporal.PlainDate.from(on), byName: name, basis, nth },
  }))
  const facts = new Map(
    all.filter(({ nth }) => nth === 1).map(({ field, value, on, byName }) => [field, { field, value, on, byName }]),
  )
  const measures = all.flatMap((one) => (typeof one.value === 'number' ? [{ ...one, value: one.value }] : []))
  for (const { field, value, from } of deriveMeasures(measures)) {
    const written = facts.get(field)
    if (written && Temporal.PlainDate.compare(written.on, from.on) >= 0) continue
    facts.set(field, { field, value, on: from.on, byName: from.byName })
  }
  return facts
}

function inputFrom(
  record: StageRecord,
  course: StageCourse,
  recorded: ReadonlyMap<string, RecordedFact>,
  region: Region,
): NeedsInput {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const { field, value } of recorded.values()) if (isKnown(field)) put(groups, field, value)
  const latest = record.visits.at(-1)
  latest?.answers.forEach((answer, index) => put(groups, `alsfrsr.${ITEMS[index]}`, answer))
  if (latest?.gastrostomy != null)
    put(groups, 'alsfrsr.gastrostomy', latest.gastrostomy || recorded.get('alsfrsr.gastrostomy')?.value === true)
  else if (latest?.item5Form === '5b') put(groups, 'alsfrsr.gastrostomy', true)
  const { kings, mitos } = course
  // The plan keeps using the highest King's stage reached and the last settled MiToS (staging.md 5, 6).
  if (kings && kings.stage !== '5') {
    put(groups, 'kings.level', kingsRank(kings.stage))
    put(groups, 'kings.nutritional', kings.stage === '4A' || kings.stage === '4AB')
    put(groups, 'kings.respiratory', kings.stage === '4B' || kings.stage === '4AB')
  }
  if (mitos && mitos.stage !== 5) put(groups, 'mitos.stage', mitos.stage)
  put(groups, 'profile.region', region)
  if (record.diedOn) put(groups, 'profile.bereaved', true)
  return NeedsInput.parse(groups)
}

function isKnown(field: string): field is FieldName {
  return known.has(field)
}

function put(groups: Record<string, Record<string, unknown>>, field: string, value: unknown): void {
  const [group, name] = field.split('.')
  if (group === undefined || name === undefined || value === null) return
  ;(groups[group] ??= {})[name] = value
}
