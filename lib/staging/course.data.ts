import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { measuresIn, type RecordedMeasure } from '@/lib/measures/measure-record.data'
import { addToHistory } from '@/lib/history/history.data'
import { countAnswered } from './answers'
import type { AssessmentDraft } from './assessment-draft'
import { stageCourse, type StageCourse } from './course'
import { draftIn, onsetOfColumns } from './drafts.data'
import type { Onset } from './onset'
import { speedOf, type Speed } from './speed'
import { readStageRecord, type RecordedEntry, type RecordedVisit } from './stage-record.data'

/** A visit as the history lists it. */
export interface CourseVisit {
  readonly id: string
  readonly on: Temporal.PlainDate
  readonly respondent: RecordedVisit['respondent']
  readonly origin: RecordedVisit['origin']
  readonly byName: string
  /** 0 to 12 */
  readonly answered: number
  /** Null for those who do not see stage and scores. */
  readonly scores: Pick<RecordedVisit, 'answers' | 'item5Form' | 'gastrostomy' | 'niv' | 'derived'> | null
}

export interface Course {
  /** Newest first. */
  readonly visits: readonly CourseVisit[]
  /** Newest first; null, like the stage, for those who do not see stage and scores. */
  readonly entries: readonly RecordedEntry[] | null
  /** The same of those that were taken back. */
  readonly takenBack: readonly RecordedEntry[] | null
  readonly stage: StageCourse | null
  readonly diedOn: Temporal.PlainDate | null
  /** Measures and signs that stand, oldest first; null for those who do not see stage and scores. */
  readonly measures: readonly RecordedMeasure[] | null
  /** For clinicians alone (staging.md 8). */
  readonly speed: Speed | null
  /** The sheet that this member is answering. */
  readonly draft: AssessmentDraft | undefined
}

/**
 * The stage now and how it came about. A patient who did not choose to see stage and scores gets none of them from
 * the server: only that, when and by whom the questions were answered (security.md 2).
 */
export async function readCourse(access: Access): Promise<Course> {
  access.require('assessment:answer')
  return access.transaction(async (tx) => {
    const record = await readStageRecord(tx, access.teamId)
    const draft = await draftIn(tx, access)
    await addToHistory(tx, access, { act: 'stage-seen' })
    const sees = access.may('stage:see')
    const measures = sees ? await measuresIn(tx, access) : null
    const onset = access.role === 'nurse' ? await onsetIn(tx, access.teamId) : null
    const totals = record.visits.map(({ on, derived: { total } }) => ({ on, total }))
    return {
      visits: record.visits.map((visit) => listed(visit, sees)).toReversed(),
      entries: sees ? record.entries.toReversed() : null,
      takenBack: sees ? record.takenBack.toReversed() : null,
      stage: sees ? stageCourse(record.visits, record.entries, record.diedOn) : null,
      measures: measures && measures.filter(({ voided }) => voided === null),
      speed: access.role === 'nurse' ? speedOf(totals, onset) : null,
      diedOn: record.diedOn,
      draft,
    }
  })
}

async function onsetIn(tx: Tx, teamId: string): Promise<Onset | null> {
  const [team] = await tx.$queryRaw<{ on: string | null; month_only: boolean }[]>`
    SELECT onset_on::text AS on, onset_month_only AS month_only FROM care_teams WHERE id = ${teamId}::uuid`
  return onsetOfColumns(team?.on ?? null, team?.month_only ?? false)
}

function listed(visit: RecordedVisit, sees: boolean): CourseVisit {
  const { id, on, respondent, origin, recordedByName, answers, item5Form, gastrostomy, niv, derived } = visit
  const scores = sees ? { answers, item5Form, gastrostomy, niv, derived } : null
  return { id, on, respondent, origin, byName: recordedByName, answered: countAnswered(answers), scores }
}
