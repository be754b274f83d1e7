import type { Temporal } from 'temporal-polyfill'
import type { HelpCall } from './help-call'

/** Those on duty have this long before everyone is rung, ms. Ours: no document sets it. */
export const onDutyAloneMs = 60_000

/** After this long without an answer the screens say how long it has been, ms. */
export const longWaitMs = 180_000

export interface Ringing {
  /** `on-duty`: those on duty alone. `everyone`: nobody is on duty, or they did not answer in time. */
  readonly whom: 'on-duty' | 'everyone'
  /** Whole minutes since the first press, once the wait is long; null before. */
  readonly waitedMinutes: number | null
  /** Until any of this changes by time alone, ms; null: it will not. */
  readonly nextStepMs: number | null
}

/**
 * Whom an unanswered call rings at this moment. It follows from the time alone, so that nothing is lost when a
 * process ends: any screen that looks sees the step that is due. Escalation counts from the first press: ringing again
 * never takes anybody off.
 */
export function ringingOf({ calledAt, onDuty }: Pick<HelpCall, 'calledAt' | 'onDuty'>, now: Temporal.Instant): Ringing {
  const waitedMs = now.epochMilliseconds - calledAt.epochMilliseconds
  const isEscalated = onDuty.length === 0 || waitedMs >= onDutyAloneMs
  return {
    whom: isEscalated ? 'everyone' : 'on-duty',
    waitedMinutes: waitedMs >= longWaitMs ? Math.floor(waitedMs / 60_000) : null,
    nextStepMs: nextStep(waitedMs, isEscalated),
  }
}

function nextStep(waitedMs: number, isEscalated: boolean): number {
  if (!isEscalated) return onDutyAloneMs - waitedMs
  if (waitedMs < longWaitMs) return longWaitMs - waitedMs
  return 60_000 - (waitedMs % 60_000)
}

/** Does this call ring for that member? Nobody is rung by their own call, nor by one that is answered. */
export function ringsFor(call: HelpCall, userId: string, now: Temporal.Instant): boolean {
  if (call.answer || call.by.userId === userId) return false
  return ringingOf(call, now).whom === 'everyone' || call.onDuty.includes(userId)
}
