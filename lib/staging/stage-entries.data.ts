import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from '@/lib/needs/displays.data'
import { todayAt } from '@/lib/time/home-clock'
import { needsReasonToLower, stageCourse, type LivingKings, type LivingMitos } from './course'
import { onsetOfColumns } from './drafts.data'
import type { KingsStage } from './kings'
import { judgeVisitDay, type VisitDay } from './onset'
import type { StagePart } from './stage-parts'
import { readStageRecord } from './stage-record.data'

export type NewStage =
  { readonly scale: 'kings'; readonly value: LivingKings } | { readonly scale: 'mitos'; readonly value: LivingMitos }

export interface NewStageEntry {
  /** Made with the form: the entry's id, so that a second press adds nothing. */
  readonly requestId: string
  readonly stage: NewStage
  /** What was ticked, where it was entered part by part. */
  readonly parts: readonly StagePart[] | null
  readonly enteredOn: Temporal.PlainDate
  /** In the clinician's words; may be empty where nothing is lowered. */
  readonly reason: string
  /** The clinician was asked about the lowering, and means it. */
  readonly meansToLower: boolean
}

export type EntryAnswer =
  | { readonly result: 'entered' | 'closed' | Exclude<VisitDay, 'ok'> }
  /** It would take away what was reached: ask for the reason. */
  | { readonly result: 'ask-why'; readonly current: KingsStage; readonly entered: LivingKings }

/**
 * A clinician's own stage. It wins over the derived one of its day; both are kept. King's is only lowered by a
 * clinician who was asked and says why (staging.md 6 and 7). Under a lock on the team, so that the stage that is
 * asked about is the present one.
 */
export async function enterStage(access: Access, entry: NewStageEntry): Promise<EntryAnswer> {
  access.require('stage:enter')
  const { teamId, userId } = access
  const { requestId, stage, parts, enteredOn, reason } = entry
  return access.transaction(async (tx) => {
    const [team] = await tx.$queryRaw<{ onset_on: string | null; onset_month_only: boolean }[]>`
      SELECT onset_on::text, onset_month_only FROM care_teams WHERE id = ${teamId}::uuid FOR UPDATE`
    const record = await readStageRecord(tx, teamId)
    if ([...record.entries, ...record.takenBack].some(({ id }) => id === requestId)) return { result: 'entered' }
    if (record.diedOn !== null) return { result: 'closed' }
    const onset = onsetOfColumns(team?.onset_on ?? null, team?.onset_month_only ?? false)
    const day = judgeVisitDay(enteredOn, todayAt(access.clock), onset)
    if (day !== 'ok') return { result: day }

    const isUntil = ({ on }: { on: Temporal.PlainDate }) => Temporal.PlainDate.compare(on, enteredOn) <= 0
    const before = stageCourse(record.visits.filter(isUntil), record.entries.filter(isUntil), null).kings?.stage ?? null
    const lowers = stage.scale === 'kings' && needsReasonToLower(before, stage.value)
    if (lowers && before !== null && (reason.trim() === '' || !entry.meansToLower)) {
      return { result: 'ask-why', current: before, entered: stage.value }
    }
    await tx.$executeRaw`
      INSERT INTO stage_entries (team_id, id, scale, value, entered_on, reason, lowers, parts, entered_by_id)
      VALUES (${teamId}::uuid, ${requestId}::uuid, ${stage.scale}, ${String(stage.value)}, ${enteredOn.toString()}::date, ${reason.trim()},
        ${lowers}, ${parts && JSON.stringify(parts)}::jsonb, ${userId}::uuid)`
    await updateDisplays(tx, access, new Set())
    await addChange(tx, access, { act: 'stage-entered', objectId: requestId })
    return { result: 'entered' }
  })
}
