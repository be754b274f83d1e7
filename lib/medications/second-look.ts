import type { Temporal } from 'temporal-polyfill'

/** Minutes that an undo, a claim and a second signature last (medications.md 10). */
export const windowMin = 10

interface Act {
  readonly userId: string
  readonly at: Temporal.Instant
}

/**
 * Taking an entry back within 10 minutes, by the person who made it, is "tapped by mistake" and asks nothing. Every
 * other void asks for a reason.
 */
export function isUndo(recorded: Act, voided: Act): boolean {
  return recorded.userId === voided.userId && isWithin(recorded, voided)
}

/** A line that wants two signatures: two different people, the second within 10 minutes; else it is single-signed. */
export function isDoubleSigned(first: Act, second: Act | undefined): boolean {
  return second !== undefined && first.userId !== second.userId && isWithin(first, second)
}

/** "I am giving this now" ends after 10 minutes or when something is saved. It warns; it stops nobody. */
export function isClaimLive(claimedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  const sinceMs = now.epochMilliseconds - claimedAt.epochMilliseconds
  return sinceMs >= 0 && sinceMs < windowMin * 60_000
}

function isWithin(first: Act, second: Act): boolean {
  const sinceMs = second.at.epochMilliseconds - first.at.epochMilliseconds
  return sinceMs >= 0 && sinceMs <= windowMin * 60_000
}
