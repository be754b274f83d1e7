import type { Temporal } from 'temporal-polyfill'

const count = (amount: number, unit: string) => `${amount}\u00a0${unit}${amount === 1 ? '' : 's'} ago`

/** How long ago, in the largest whole unit: "3 hours ago". For a person's own sign-ins, which have no home's clock. */
export function sayAgo(at: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000)
  if (minutes < 2) return 'just now'
  if (minutes < 60) return count(minutes, 'minute')
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), 'hour')
  return count(Math.floor(minutes / (24 * 60)), 'day')
}
