import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { answersOfContent, DraftContent, formOfDraft, keyOfItem, type AssessmentDraft } from './assessment-draft'
import { judgeVisitDay, type Onset, type VisitDay } from './onset'

export interface DraftRow {
  readonly assessed_on: string
  readonly started_at: Date
  readonly answers: unknown
}

/** @returns undefined for a row that no draft of this version could have written */
export function draftOfRow(row: DraftRow | undefined): AssessmentDraft | undefined {
  const content = DraftContent.safeParse(row?.answers)
  if (!row || !content.success) return undefined
  const { requestId, tube, niv } = content.data
  return {
    ...{ requestId, tube, niv, answers: answersOfContent(content.data) },
    assessedOn: Temporal.PlainDate.from(row.assessed_on),
    startedAt: Temporal.Instant.fromEpochMilliseconds(row.started_at.getTime()),
  }
}

export function onsetOfColumns(onsetOn: string | null, monthOnly: boolean): Onset | null {
  if (onsetOn === null) return null
  const day = Temporal.PlainDate.from(onsetOn)
  return monthOnly ? { month: day.toPlainYearMonth() } : { day }
}

export interface SheetStart {
  readonly requestId: string
  readonly assessedOn: Temporal.PlainDate
  readonly tube: boolean
  readonly niv: boolean | null
}

export type StartAnswer = 'started' | 'closed' | Exclude<VisitDay, 'ok'>

/**
 * Starts a sheet, or changes the day and the start of the one that is under way. Its answers stay, but never under
 * another day once a day has passed since it was started: old answers are not carried on silently (staging.md 5).
 */
export async function startDraft(access: Access, start: SheetStart): Promise<StartAnswer> {
  access.require('assessment:answer')
  if (access.isDeceased) return 'closed'
  const { teamId, userId } = access
  return access.transaction(async (tx) => {
    const [team] = await tx.$queryRaw<{ onset_on: string | null; onset_month_only: boolean }[]>`
      SELECT onset_on::text, onset_month_only FROM care_teams WHERE id = ${teamId}::uuid`
    const onset = onsetOfColumns(team?.onset_on ?? null, team?.onset_month_only ?? false)
    const day = judgeVisitDay(start.assessedOn, todayAt(access.clock), onset)
    if (day !== 'ok') return day
    const { requestId, tube, niv } = start
    await tx.$executeRaw`
      INSERT INTO assessment_drafts AS d (team_id, user_id, assessed_on, answers)
      VALUES (${teamId}::uuid, ${userId}::uuid, ${start.assessedOn.toString()}::date, ${JSON.stringify({ requestId, tube, niv })}::jsonb)
      ON CONFLICT (team_id, user_id) DO UPDATE SET
        assessed_on = excluded.assessed_on, saved_at = now(),
        started_at = CASE WHEN d.assessed_on = excluded.assessed_on OR d.started_at > now() - interval '1 day' THEN d.started_at ELSE now() END,
        answers = CASE
          WHEN d.assessed_on <> excluded.assessed_on AND d.started_at <= now() - interval '1 day' THEN excluded.answers
          WHEN d.answers -> 'tube' IS DISTINCT FROM excluded.answers -> 'tube' THEN (d.answers - 'q5') || (excluded.answers - 'requestId')
          ELSE d.answers || (excluded.answers - 'requestId')
        END`
    return 'started'
  })
}

/** Leaves the sheet that is under way. Nothing of it was part of the record. */
export async function dropDraft(access: Access): Promise<void> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  await access.transaction((tx) => tx.assessmentDraft.deleteMany({ where: { teamId, userId } }))
}

export async function findDraft(access: Access): Promise<AssessmentDraft | undefined> {
  access.require('assessment:answer')
  return access.transaction((tx) => draftIn(tx, access))
}

/** The same inside a transaction that is under way. */
export async function draftIn(tx: Tx, { teamId, userId }: Access): Promise<AssessmentDraft | undefined> {
  const [row] = await tx.$queryRaw<DraftRow[]>`
    SELECT assessed_on::text, started_at, answers FROM assessment_drafts
    WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid`
  return draftOfRow(row)
}

/**
 * Saves one answer of the sheet under way.
 *
 * @param item 1 to 12
 * @param answer 0 to 4, or null: left open on purpose
 * @returns the sheet with it; undefined when that sheet is no longer under way
 */
export async function saveAnswer(
  access: Access,
  requestId: string,
  item: number,
  answer: number | null,
): Promise<AssessmentDraft | undefined> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  const [row] = await access.transaction(
    (tx) => tx.$queryRaw<DraftRow[]>`
      UPDATE assessment_drafts SET answers = answers || jsonb_build_object(${keyOfItem(item)}::text, ${answer}::int), saved_at = now()
      WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND answers ->> 'requestId' = ${requestId}
      RETURNING assessed_on::text, started_at, answers`,
  )
  return draftOfRow(row)
}

export interface PreviousAnswer {
  readonly answer: number
  readonly on: Temporal.PlainDate
}

/** A question as it is asked: the sheet under way and the last answer to it, for those who see scores. */
export async function readQuestion(
  access: Access,
  item: number,
): Promise<{ readonly draft: AssessmentDraft; readonly previous: PreviousAnswer | null } | undefined> {
  access.require('assessment:answer')
  return access.transaction(async (tx) => {
    const draft = await draftIn(tx, access)
    if (!draft || !access.may('stage:see')) return draft && { draft, previous: null }
    // Question 5 has two forms: an answer to the other one says nothing about this one.
    const [last] = await tx.$queryRaw<{ answer: number; on: string }[]>`
      SELECT (to_jsonb(a) ->> ${keyOfItem(item)})::int AS answer, a.assessed_on::text AS on FROM assessments a
      WHERE a.team_id = ${access.teamId}::uuid AND to_jsonb(a) ->> ${keyOfItem(item)} IS NOT NULL
        AND (${item}::int <> 5 OR a.item5_form = ${formOfDraft(draft)})
        AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)
      ORDER BY a.assessed_on DESC, a.recorded_at DESC LIMIT 1`
    await addToHistory(tx, access, { act: 'stage-seen', objectId: keyOfItem(item) })
    return { draft, previous: last ? { answer: last.answer, on: Temporal.PlainDate.from(last.on) } : null }
  })
}

export interface RecordedYesNo {
  readonly value: boolean
  readonly on: Temporal.PlainDate
}

export interface StartFacts {
  readonly draft: AssessmentDraft | undefined
  /** The latest that is recorded about a feeding tube and about a breathing machine. */
  readonly tube: RecordedYesNo | null
  readonly niv: RecordedYesNo | null
}

/** What the start of a sheet may fill in: the sheet under way, and what is on record. */
export async function readStart(access: Access): Promise<StartFacts> {
  access.require('assessment:answer')
  return access.transaction(async (tx) => {
    const draft = await draftIn(tx, access)
    const rows = await tx.$queryRaw<{ field: string; value: unknown; on: string }[]>`
      SELECT DISTINCT ON (field) field, value, observed_on::text AS on FROM observations
      WHERE team_id = ${access.teamId}::uuid AND field IN ('alsfrsr.gastrostomy', 'niv')
      ORDER BY field, observed_on DESC, recorded_at DESC`
    await addToHistory(tx, access, { act: 'plan-seen' })
    const latest = (field: string): RecordedYesNo | null => {
      const row = rows.find((one) => one.field === field)
      return typeof row?.value === 'boolean' ? { value: row.value, on: Temporal.PlainDate.from(row.on) } : null
    }
    return { draft, tube: latest('alsfrsr.gastrostomy'), niv: latest('niv') }
  })
}
