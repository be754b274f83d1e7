import type { Temporal } from 'temporal-polyfill'

export type TimeProblem = 'future' | 'long-ago'

const aheadMs = 2 * 60_000
const backMs = 7 * 24 * 3_600_000

/**
 * A time that should be asked about, not guessed at: more than 2 minutes ahead, or more than 7 days ago
 * (security.md 6.3). Both edges are fine.
 */
export function timeProblem(givenAt: Temporal.Instant, now: Temporal.Instant): TimeProblem | undefined {
  const ahead = givenAt.epochMilliseconds - now.epochMilliseconds
  if (ahead > aheadMs) return 'future'
  return -ahead > backMs ? 'long-ago' : undefined
}
