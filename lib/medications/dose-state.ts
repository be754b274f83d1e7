import { Temporal } from 'temporal-polyfill'
import type { Slot, SlotStatus } from './slot'

const hourMs = 3_600_000

/** Where a planned dose stands (medications.md 8). `missed` is worked out each time, never stored. */
export type DoseState =
  | 'upcoming'
  | 'due'
  | 'late'
  | 'missed'
  | 'overdue'
  | 'given'
  | 'given-early'
  | 'given-late'
  | 'given-after-cutoff'
  | 'partly'
  | 'not_given'
  | Exclude<SlotStatus, 'planned'>

/** The live event of a slot. */
export interface DoseEvent {
  readonly kind: 'given' | 'partly' | 'not_given'
  /** What the person says. */
  readonly givenAt: Temporal.Instant
  /** When the server learned of it: before that the dose looks unrecorded. */
  readonly recordedAt: Temporal.Instant
}

export interface DoseTiming {
  readonly dueAt: Temporal.Instant
  readonly status: SlotStatus
  /** Minutes before and after `dueAt` that count as on time, both edges included. */
  readonly onTimeMin: number
  /** The last moment at which the dose is late and not missed; null: an appointment, which is overdue instead. */
  readonly cutoffAt: Temporal.Instant | null
}

/** The state of one dose now. What somebody recorded decides before what the plan says. */
export function doseState(timing: DoseTiming, event: DoseEvent | undefined, now: Temporal.Instant): DoseState {
  if (event && event.recordedAt.epochMilliseconds <= now.epochMilliseconds) return recordedState(timing, event)
  if (timing.status !== 'planned') return timing.status
  const sinceDueMs = now.epochMilliseconds - timing.dueAt.epochMilliseconds
  const marginMs = timing.onTimeMin * 60_000
  if (sinceDueMs < -marginMs) return 'upcoming'
  if (sinceDueMs <= marginMs) return 'due'
  if (!timing.cutoffAt) return 'overdue'
  return now.epochMilliseconds <= timing.cutoffAt.epochMilliseconds ? 'late' : 'missed'
}

function recordedState(timing: DoseTiming, event: DoseEvent): DoseState {
  if (event.kind !== 'given') return event.kind
  const sinceDueMs = event.givenAt.epochMilliseconds - timing.dueAt.epochMilliseconds
  const marginMs = timing.onTimeMin * 60_000
  if (sinceDueMs < -marginMs) return 'given-early'
  if (sinceDueMs <= marginMs) return 'given'
  if (!timing.cutoffAt || event.givenAt.epochMilliseconds <= timing.cutoffAt.epochMilliseconds) return 'given-late'
  return 'given-after-cutoff'
}

/** Minutes either side that count as on time, by how often the line is usually due (medications.md 8, our choice). */
export function onTimeMarginMin(usualGapMs: number, timeCritical: boolean): 30 | 60 | 120 {
  if (timeCritical || usualGapMs < 4 * hourMs) return 30
  return usualGapMs < 24 * hourMs ? 60 : 120
}

/**
 * When a dose at home turns from late to missed: the prescriber's own value, else half the elapsed gap to the next
 * dose of the line, at most 12 hours; 12 hours when there is no next dose.
 *
 * @param prescribedMin the prescriber's own cut-off in minutes after the due time
 */
export function cutoffAt(
  dueAt: Temporal.Instant,
  nextAt: Temporal.Instant | undefined,
  prescribedMin?: number | null,
): Temporal.Instant {
  const dueMs = dueAt.epochMilliseconds
  if (prescribedMin !== undefined && prescribedMin !== null)
    return Temporal.Instant.fromEpochMilliseconds(dueMs + prescribedMin * 60_000)
  const halfGapMs = nextAt ? (nextAt.epochMilliseconds - dueMs) / 2 : Infinity
  return Temporal.Instant.fromEpochMilliseconds(dueMs + Math.floor(Math.min(halfGapMs, 12 * hourMs)))
}

/** What a line says about time besides its rule. */
export interface LineTiming {
  /** Given elsewhere (infusion, clinic): overdue until recorded or rebooked, never missed. */
  readonly appointment?: boolean | undefined
  readonly timeCritical?: boolean | undefined
  readonly cutoffMin?: number | null | undefined
}

/**
 * The margin and cut-off of every slot of one line. The next dose is the next live slot; so plan one day further than
 * you show, or the last slots fall back to 12 hours.
 *
 * @param slots of one line, in order of time
 */
export function timingsOf(slots: readonly Slot[], line: LineTiming): DoseTiming[] {
  let next: Slot | undefined
  const timings: DoseTiming[] = []
  for (const slot of slots.toReversed()) {
    const { dueAt, status } = slot
    const onTimeMin = onTimeMarginMin(slot.usualGapMs, line.timeCritical ?? false)
    timings.push({
      dueAt,
      status,
      onTimeMin,
      cutoffAt: line.appointment ? null : cutoffAt(dueAt, next?.dueAt, line.cutoffMin),
    })
    if (slot.isLive) next = slot
  }
  return timings.reverse()
}
