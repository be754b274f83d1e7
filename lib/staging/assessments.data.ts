import 'server-only'
import { randomUUID } from 'node:crypto'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { itemFields, updateDisplays } from '@/lib/needs/displays.data'
import { ITEMS } from '@/lib/needs/input'
import { todayAt } from '@/lib/time/home-clock'
import { countOfDraft, formOfDraft, sheetOfDraft, stageInputOf, type AssessmentDraft } from './assessment-draft'
import { deriveStage } from './derive'
import { draftOfRow, onsetOfColumns, type DraftRow } from './drafts.data'
import { judgeVisitDay, type VisitDay } from './onset'
import type { RecordedVisit } from './stage-record.data'

/** Kept with each sheet: the version of staging.md by which its stage was derived. */
export const rulesVersion = 1

/** Who answered, for the record (security.md 2): the patient, a clinician, or somebody close for the patient. */
export function respondentOf({ role }: Pick<Access, 'role'>): RecordedVisit['respondent'] {
  if (role === 'patient') return 'self'
  return role === 'nurse' ? 'clinician' : 'proxy'
}

export type FinishAnswer = 'finished' | 'no-draft' | 'no-answers' | 'closed' | Exclude<VisitDay, 'ok'>

interface FinishRow extends Partial<DraftRow> {
  readonly is_finished: boolean
  readonly is_closed: boolean
  readonly onset_on: string | null
  readonly onset_month_only: boolean
  readonly newest_on: string | null
  /** What was on record that day about a feeding tube and a breathing machine. */
  readonly tube_recorded: unknown
  readonly niv_recorded: unknown
}

/**
 * Makes the sheet under way an assessment: derives its stages, brings the plan up to date, and leaves the draft. A
 * sheet with open questions is kept as it is. What was asked at its start about a feeding tube and a breathing
 * machine is recorded where it is new. The same request again is answered the same and adds nothing.
 *
 * @param requestId of the draft; becomes the assessment's id
 */
export async function finishAssessment(access: Access, requestId: string): Promise<FinishAnswer> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<FinishRow[]>`
      SELECT d.assessed_on::text, d.started_at, d.answers, t.onset_on::text, t.onset_month_only,
        (SELECT value FROM observations o WHERE o.team_id = t.id AND field = 'alsfrsr.gastrostomy' AND observed_on <= d.assessed_on
          ORDER BY observed_on DESC, recorded_at DESC LIMIT 1) AS tube_recorded,
        (SELECT value FROM observations o WHERE o.team_id = t.id AND field = 'niv' AND observed_on <= d.assessed_on
          ORDER BY observed_on DESC, recorded_at DESC LIMIT 1) AS niv_recorded,
        EXISTS (SELECT FROM assessments a WHERE a.team_id = t.id AND a.id = ${requestId}::uuid AND a.recorded_by_id = ${userId}::uuid) AS is_finished,
        (SELECT max(assessed_on)::text FROM assessments a WHERE a.team_id = t.id
          AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)) AS newest_on,
        EXISTS (SELECT FROM deaths x WHERE x.team_id = t.id) AS is_closed
      FROM care_teams t LEFT JOIN assessment_drafts d
        ON d.team_id = t.id AND d.user_id = ${userId}::uuid AND d.answers ->> 'requestId' = ${requestId}
      WHERE t.id = ${teamId}::uuid`
    if (row?.is_finished) return 'finished'
    if (row?.is_closed) return 'closed'
    const draft = row?.started_at && draftOfRow(row as DraftRow)
    if (!row || !draft) return 'no-draft'
    if (countOfDraft(draft) === 0) return 'no-answers'
    const onset = onsetOfColumns(row.onset_on, row.onset_month_only)
    const day = judgeVisitDay(draft.assessedOn, todayAt(access.clock), onset)
    if (day !== 'ok') return day
    if (!(await addSheet(tx, access, draft, row))) return 'finished'
    // A sheet of an earlier day asks nothing anew: the plan rests on the newest.
    const isNewest = row.newest_on === null || draft.assessedOn.toString() >= row.newest_on
    const asked = isNewest ? itemFields(sheetOfDraft(draft), ITEMS) : new Set<never>()
    await updateDisplays(tx, access, asked, { kind: 'answers', sheetId: requestId, recorderId: userId })
    await addChange(tx, access, { act: 'assessment-finished', objectId: requestId })
    return 'finished'
  })
}

/** @returns false when the same sheet was added by another press a moment ago */
async function addSheet(tx: Tx, access: Access, draft: AssessmentDraft, recorded: FinishRow): Promise<boolean> {
  const { teamId, userId } = access
  const { requestId, assessedOn, tube, niv } = draft
  const on = assessedOn.toString()
  const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = sheetOfDraft(draft)
  const form = formOfDraft(draft)
  const derived = deriveStage(stageInputOf(sheetOfDraft(draft), form, tube, niv))
  const news = [
    ...(recorded.tube_recorded === tube ? [] : [{ id: randomUUID(), field: 'alsfrsr.gastrostomy', value: tube }]),
    ...(niv === null || recorded.niv_recorded === niv ? [] : [{ id: randomUUID(), field: 'niv', value: niv }]),
  ]
  const [added] = await tx.$queryRaw<{ sheets: number }[]>`
    WITH sheet AS (
      INSERT INTO assessments (team_id, id, assessed_on, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, item5_form,
        gastrostomy, niv, respondent, origin, derived, rules_version, recorded_by_id)
      VALUES (${teamId}::uuid, ${requestId}::uuid, ${on}::date, ${q1}::int, ${q2}::int, ${q3}::int, ${q4}::int, ${q5}::int, ${q6}::int,
        ${q7}::int, ${q8}::int, ${q9}::int, ${q10}::int, ${q11}::int, ${q12}::int, ${form}, ${tube}, ${niv},
        ${respondentOf(access)}, 'answered', ${JSON.stringify(derived)}::jsonb, ${rulesVersion}, ${userId}::uuid)
      ON CONFLICT (team_id, id) DO NOTHING RETURNING id
    ), left_draft AS (
      DELETE FROM assessment_drafts WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND answers ->> 'requestId' = ${requestId}
    ), noted AS (
      INSERT INTO observations (team_id, id, field, value, observed_on, recorded_by_id)
      SELECT ${teamId}::uuid, n.id, n.field, n.value, ${on}::date, ${userId}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(news)}::jsonb) AS n (id uuid, field text, value jsonb)
      WHERE EXISTS (SELECT FROM sheet)
    )
    SELECT count(*)::int AS sheets FROM sheet`
  return added?.sheets === 1
}

/** One's own sheet, or anyone's for the coordinator and the nurse, who keep the record in order. */
export function mayVoid({ role, userId }: Pick<Access, 'role' | 'userId'>, recordedById: string): boolean {
  return recordedById === userId || role === 'coordinator' || role === 'nurse'
}

export type VoidAnswer = 'voided' | 'already-voided' | 'not-found' | 'not-yours'

/**
 * Takes a sheet back that was a mistake. It stays in the record with who took it back and why; stages no longer rest
 * on it.
 *
 * @param reason in words, never empty
 */
export async function voidAssessment(access: Access, assessmentId: string, reason: string): Promise<VoidAnswer> {
  access.require('assessment:answer')
  if (!isUuid(assessmentId)) return 'not-found'
  if (reason.trim() === '') throw new RangeError('A sheet is taken back with a reason.')
  const { teamId, userId } = access
  return access.transaction(async (tx) => {
    const [sheet] = await tx.$queryRaw<{ by: string; recorded_on: string }[]>`
      SELECT recorded_by_id AS by, (recorded_at AT TIME ZONE ${access.clock.zone})::date::text AS recorded_on FROM assessments WHERE team_id = ${teamId}::uuid AND id = ${assessmentId}::uuid`
    if (!sheet) return 'not-found'
    if (!mayVoid(access, sheet.by)) return 'not-yours'
    const count = await tx.$executeRaw`
      INSERT INTO assessment_voids (team_id, assessment_id, reason, voided_by_id)
      VALUES (${teamId}::uuid, ${assessmentId}::uuid, ${reason}, ${userId}::uuid) ON CONFLICT DO NOTHING`
    if (count === 0) return 'already-voided'
    const cause = { kind: 'taken-back', sheetId: assessmentId, recordedOn: sheet.recorded_on } as const
    await updateDisplays(tx, access, new Set(), cause)
    await addChange(tx, access, { act: 'assessment-voided', objectId: assessmentId })
    return 'voided'
  })
}
