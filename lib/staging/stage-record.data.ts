import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/client'
import type { ClinicianEntry, LivingKings, LivingMitos, StageVisit } from './course'
import type { DerivedStage } from './derive'
import type { StagePart } from './stage-parts'

/** A visit with its answers, for whoever shows or evaluates it. */
export interface RecordedVisit extends StageVisit {
  /** In the order of the questions; null: not answered. */
  readonly answers: readonly (number | null)[]
  readonly item5Form: '5a' | '5b' | null
  readonly gastrostomy: boolean | null
  readonly niv: boolean | null
  readonly respondent: 'self' | 'proxy' | 'clinician'
  readonly origin: 'answered' | 'imported'
  readonly recordedById: string
  readonly recordedByName: string
}

export interface RecordedEntry extends ClinicianEntry {
  /** In the clinician's words; may be empty where nothing was lowered. */
  readonly reason: string
  /** What was ticked, where the stage was entered part by part. */
  readonly parts: readonly StagePart[] | null
  readonly enteredByName: string
  readonly voided: { readonly byName: string; readonly at: Temporal.Instant; readonly reason: string } | null
}

export interface StageRecord {
  /** Oldest first; voided ones left out. */
  readonly visits: readonly RecordedVisit[]
  readonly entries: readonly RecordedEntry[]
  /** Entries that were taken back: part of who said what, and of nothing else. */
  readonly takenBack: readonly RecordedEntry[]
  readonly diedOn: Temporal.PlainDate | null
}

interface VisitJson {
  id: string
  on: string
  at: string
  answers: (number | null)[]
  form: '5a' | '5b' | null
  gastrostomy: boolean | null
  niv: boolean | null
  respondent: RecordedVisit['respondent']
  origin: RecordedVisit['origin']
  by: string
  name: string
  derived: DerivedStage
}

interface EntryJson {
  id: string
  on: string
  at: string
  scale: 'kings' | 'mitos'
  value: string
  reason: string
  lowers: boolean
  parts: StagePart[] | null
  name: string
  voidReason: string | null
  voidedAt: string | null
  voidedBy: string | null
}

/** More than one person answers in decades; an import that would pass it is refused. */
export const mostVisits = 2000

/** Everything that stages rest on, in one statement: visits, clinicians' entries, the record of a death. */
export async function readStageRecord(tx: Tx, teamId: string): Promise<StageRecord> {
  const [row] = await tx.$queryRaw<{ visits: VisitJson[]; entries: EntryJson[]; died: string | null }[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(v ORDER BY v."on", v.at, v.id), '[]') FROM (
        SELECT a.id, a.assessed_on AS "on", a.recorded_at AS at, a.derived, a.item5_form AS form, a.gastrostomy, a.niv, a.respondent, a.origin,
          a.recorded_by_id AS by, m.display_name AS name,
          jsonb_build_array(q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12) AS answers
        FROM assessments a JOIN memberships m ON m.team_id = a.team_id AND m.user_id = a.recorded_by_id
        WHERE a.team_id = ${teamId}::uuid
          AND NOT EXISTS (SELECT FROM assessment_voids x WHERE x.team_id = a.team_id AND x.assessment_id = a.id)
        ORDER BY a.assessed_on DESC, a.recorded_at DESC, a.id DESC LIMIT ${mostVisits}) v) AS visits,
      (SELECT coalesce(jsonb_agg(e ORDER BY e."on", e.at, e.id), '[]') FROM (
        SELECT s.id, s.entered_on AS "on", s.entered_at AS at, s.scale, s.value, s.reason, s.lowers, s.parts, m.display_name AS name,
          x.reason AS "voidReason", x.voided_at AS "voidedAt", w.display_name AS "voidedBy"
        FROM stage_entries s JOIN memberships m ON m.team_id = s.team_id AND m.user_id = s.entered_by_id
        LEFT JOIN stage_entry_voids x ON x.team_id = s.team_id AND x.entry_id = s.id
        LEFT JOIN memberships w ON w.team_id = x.team_id AND w.user_id = x.voided_by_id
        WHERE s.team_id = ${teamId}::uuid ORDER BY s.entered_on DESC, s.entered_at DESC, s.id DESC LIMIT 500) e) AS entries,
      (SELECT died_on::text FROM deaths WHERE team_id = ${teamId}::uuid) AS died`
  const entries = (row?.entries ?? []).map(entryOf)
  return {
    visits: (row?.visits ?? []).map(
      ({ id, on, at, derived, answers, form, gastrostomy, niv, respondent, origin, by, name }) => ({
        ...{
          id,
          on: Temporal.PlainDate.from(on),
          enteredAt: Temporal.Instant.from(at),
          derived,
          answers,
          item5Form: form,
        },
        ...{ gastrostomy, niv, respondent, origin, recordedById: by, recordedByName: name },
      }),
    ),
    entries: entries.filter(({ voided }) => voided === null),
    takenBack: entries.filter(({ voided }) => voided !== null),
    diedOn: row?.died ? Temporal.PlainDate.from(row.died) : null,
  }
}

function entryOf({ id, on, at, scale, value, reason, lowers, parts, name, voidReason, voidedAt, voidedBy }: EntryJson) {
  return {
    ...{
      id,
      on: Temporal.PlainDate.from(on),
      enteredAt: Temporal.Instant.from(at),
      reason,
      parts,
      enteredByName: name,
    },
    kings: scale === 'kings' ? (value as LivingKings) : null,
    mitos: scale === 'mitos' ? (Number(value) as LivingMitos) : null,
    reasonToLower: lowers ? reason : null,
    voided:
      voidedAt === null
        ? null
        : { byName: voidedBy ?? '', at: Temporal.Instant.from(voidedAt), reason: voidReason ?? '' },
  }
}
