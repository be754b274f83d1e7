import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import { countAnswered } from './answers'
import { mayVoid } from './assessments.data'
import type { RecordedVisit } from './stage-record.data'

/** One sheet with all that its page shows. */
export interface Sheet {
  readonly id: string
  readonly on: Temporal.PlainDate
  readonly respondent: RecordedVisit['respondent']
  readonly origin: RecordedVisit['origin']
  readonly byName: string
  /** 0 to 12 */
  readonly answered: number
  readonly mayVoid: boolean
  readonly voided: { readonly byName: string; readonly at: Temporal.Instant; readonly reason: string } | null
  /** Null for those who do not see stage and scores: it never leaves the server. */
  readonly scores: Pick<RecordedVisit, 'answers' | 'item5Form' | 'gastrostomy' | 'niv' | 'derived'> | null
}

interface SheetRow {
  readonly on: string
  readonly answers: (number | null)[]
  readonly item5_form: RecordedVisit['item5Form']
  readonly gastrostomy: boolean | null
  readonly niv: boolean | null
  readonly respondent: RecordedVisit['respondent']
  readonly origin: RecordedVisit['origin']
  readonly derived: RecordedVisit['derived']
  readonly recorded_by_id: string
  readonly by: string
  readonly void_reason: string | null
  readonly voided_at: Date | null
  readonly void_by: string | null
}

/** One sheet of answers, also one that was taken back. */
export async function readSheet(access: Access, assessmentId: string): Promise<Sheet | undefined> {
  access.require('assessment:answer')
  if (!isUuid(assessmentId)) return undefined
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<SheetRow[]>`
      SELECT a.assessed_on::text AS on, jsonb_build_array(q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12) AS answers, a.item5_form,
        a.gastrostomy, a.niv, a.respondent, a.origin, a.derived, a.recorded_by_id, m.display_name AS by,
        v.reason AS void_reason, v.voided_at, w.display_name AS void_by
      FROM assessments a
      JOIN memberships m ON m.team_id = a.team_id AND m.user_id = a.recorded_by_id
      LEFT JOIN assessment_voids v ON v.team_id = a.team_id AND v.assessment_id = a.id
      LEFT JOIN memberships w ON w.team_id = v.team_id AND w.user_id = v.voided_by_id
      WHERE a.team_id = ${access.teamId}::uuid AND a.id = ${assessmentId}::uuid`
    if (!row) return undefined
    await addToHistory(tx, access, { act: 'stage-seen', objectId: assessmentId })
    const { answers, item5_form: item5Form, gastrostomy, niv, derived, respondent, origin } = row
    return {
      ...{ id: assessmentId, on: Temporal.PlainDate.from(row.on), respondent, origin, byName: row.by },
      answered: countAnswered(answers),
      mayVoid: row.voided_at === null && mayVoid(access, row.recorded_by_id),
      voided: row.voided_at && {
        byName: row.void_by ?? '',
        at: instantOf(row.voided_at),
        reason: row.void_reason ?? '',
      },
      scores: access.may('stage:see') ? { answers, item5Form, gastrostomy, niv, derived } : null,
    }
  })
}
