import 'server-only'
import { Temporal } from 'temporal-polyfill'

/** The server's clock: the one place that reads it. Rules get the time as a value. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant()
}
