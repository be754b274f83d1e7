import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import type { FieldName } from '@/lib/needs/input'
import { mayRead } from '@/lib/needs/why-words'
import type { Basis } from './measure-kinds'

/** One measure or sign as it was recorded; also one that was taken back. */
export interface RecordedMeasure {
  readonly id: string
  readonly field: string
  readonly value: number | boolean
  readonly on: Temporal.PlainDate
  readonly recordedAt: Temporal.Instant
  readonly byId: string
  readonly byName: string
  /** As it was typed; null for what was recorded before that was kept, and for yes or no. */
  readonly typed: string | null
  readonly basis: Basis | null
  readonly voided: { readonly byName: string; readonly at: Temporal.Instant; readonly reason: string } | null
}

interface MeasureJson {
  readonly id: string
  readonly field: string
  readonly value: number | boolean
  readonly on: string
  readonly at: string
  readonly by: string
  readonly name: string
  readonly typed: string | null
  readonly basis: Basis | null
  readonly reason: string | null
  readonly voidedAt: string | null
  readonly voidedBy: string | null
}

/** Years of weekly weighing; more than that and the oldest are left out. */
const mostMeasures = 3000

/** Measures and signs that this reader may read, oldest first, in one statement. */
export async function measuresIn(tx: Tx, access: Access): Promise<readonly RecordedMeasure[]> {
  const rows = await tx.$queryRaw<MeasureJson[]>`
    SELECT o.id, o.field, o.value, o.observed_on::text AS on, to_jsonb(o.recorded_at) AS at, o.recorded_by_id AS by, m.display_name AS name,
      o.typed, o.basis, v.reason, to_jsonb(v.voided_at) AS "voidedAt", w.display_name AS "voidedBy"
    FROM observations o
    JOIN memberships m ON m.team_id = o.team_id AND m.user_id = o.recorded_by_id
    LEFT JOIN observation_voids v ON v.team_id = o.team_id AND v.observation_id = o.id
    LEFT JOIN memberships w ON w.team_id = v.team_id AND w.user_id = v.voided_by_id
    WHERE o.team_id = ${access.teamId}::uuid AND (o.field LIKE 'measures.%' OR o.field LIKE 'sym.%' OR o.field = 'caregiver.zarit22')
    ORDER BY o.observed_on DESC, o.recorded_at DESC, o.id DESC LIMIT ${mostMeasures}`
  const reader = { role: access.role, seesStage: access.may('stage:see') }
  return rows
    .filter(({ field }) => mayRead(reader, field as FieldName))
    .map(measureOf)
    .toReversed()
}

/** Everything measured and noticed, for the page of measures. Oldest first. */
export async function readMeasures(access: Access): Promise<readonly RecordedMeasure[]> {
  access.require('observation:record')
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'measures-seen' })
    return measuresIn(tx, access)
  })
}

/** One of them, with what was typed and whether it was taken back. */
export async function readMeasure(access: Access, observationId: string): Promise<RecordedMeasure | undefined> {
  access.require('observation:record')
  if (!isUuid(observationId)) return undefined
  return access.transaction(async (tx) => {
    const measure = (await measuresIn(tx, access)).find(({ id }) => id === observationId)
    if (measure) await addToHistory(tx, access, { act: 'measures-seen', objectId: observationId })
    return measure
  })
}

function measureOf(row: MeasureJson): RecordedMeasure {
  const { id, field, value, on, at, by, name, typed, basis, reason, voidedAt, voidedBy } = row
  return {
    ...{ id, field, value, typed, basis, byId: by, byName: name },
    on: Temporal.PlainDate.from(on),
    recordedAt: Temporal.Instant.from(at),
    voided:
      voidedAt === null ? null : { byName: voidedBy ?? '', at: Temporal.Instant.from(voidedAt), reason: reason ?? '' },
  }
}
