import { Temporal } from 'temporal-polyfill'
import type { DayNumber } from './local-day'

const dayMs = 86_400_000
const yearMs = 366 * dayMs

/** How a wall-clock time met a clock change (medications.md 4.3). */
export type ClockFlag = 'clock-forward' | 'clock-back'

const clocks = new Map<string, ZoneClock>()

/**
 * One zone's clock changes, read once from Temporal and kept.
 *
 * Asking Temporal for every dose of a year costs tens of milliseconds; looking up a short sorted table does not.
 * The table covers the years that were asked for and grows by itself. The test beside this file compares it with
 * Temporal's `compatible` in every zone.
 */
export class ZoneClock {
  private from = 0
  private to = 0
  /** Stretch i runs from startMs[i] (an instant) with offsetMs[i] east of UTC. */
  private startMs: number[] = []
  private offsetMs: number[] = []
  private localStartMs: number[] = []
  private recent = 0

  private constructor(readonly zone: string) {}

  /** @throws RangeError when the zone is not in the IANA data */
  static of(zone: string): ZoneClock {
    const known = clocks.get(zone)
    if (known) return known
    const clock = new ZoneClock(zone)
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    clocks.set(zone, clock)
    return clock
  }

  /**
   * The instant of a wall-clock time: a missing time moves forward by the missing amount, a repeated time is the
   * first of the two (medications.md 4.3).
   *
   * @returns milliseconds since 1970
   */
  instantMs(day: DayNumber, minute: number): number {
    const local = day * dayMs + minute * 60_000
    const i = this.stretchOfLocal(local)
    if (i > 0 && local - this.offsetMs[i - 1]! < this.startMs[i]!) return local - this.offsetMs[i - 1]!
    return local - this.offsetMs[i]!
  }

  /** Whether that wall-clock time is missing or happens twice. */
  clockFlag(day: DayNumber, minute: number): ClockFlag | undefined {
    const local = day * dayMs + minute * 60_000
    const i = this.stretchOfLocal(local)
    if (i > 0 && local - this.offsetMs[i - 1]! < this.startMs[i]!) return 'clock-back'
    const next = this.startMs[i + 1]
    return next !== undefined && local - this.offsetMs[i]! >= next ? 'clock-forward' : undefined
  }

  /** @returns the local date and the minute of the day, rounded down */
  localOf(instantMs: number): { readonly day: DayNumber; readonly minute: number; readonly offsetMin: number } {
    const offset = this.offsetAt(instantMs)
    const local = instantMs + offset
    const day = Math.floor(local / dayMs)
    return { day, minute: Math.floor((local - day * dayMs) / 60_000), offsetMin: offset / 60_000 }
  }

  dayOf(instantMs: number): DayNumber {
    return Math.floor((instantMs + this.offsetAt(instantMs)) / dayMs)
  }

  private offsetAt(instantMs: number): number {
    this.cover(instantMs)
    return this.offsetMs[lastReached(this.startMs, instantMs, this.recent)]!
  }

  /** The last stretch whose own clock had reached `local` when it began. */
  private stretchOfLocal(local: number): number {
    this.cover(local)
    this.recent = lastReached(this.localStartMs, local, this.recent)
    return this.recent
  }

  private cover(ms: number): void {
    if (ms - 2 * dayMs >= this.from && ms + 2 * dayMs < this.to) return
    const empty = this.to === 0 && this.from === 0
    this.from = Math.min(empty ? ms : this.from, ms - yearMs)
    this.to = Math.max(empty ? ms : this.to, ms + 2 * yearMs)
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(this.from).toZonedDateTimeISO(
      this.zone,
    )
    this.startMs = []
    this.offsetMs = []
    this.recent = 0
    while (at && (at.epochMilliseconds < this.to || this.startMs.length === 0)) {
      this.startMs.push(at.epochMilliseconds)
      this.offsetMs.push(at.offsetNanoseconds / 1e6)
      at = at.getTimeZoneTransition('next')
    }
    this.localStartMs = this.startMs.map((start, i) => start + this.offsetMs[i]!)
  }
}

/** Index of the last start at or before `ms`, 0 if there is none. Neighbouring questions share `recent`. */
function lastReached(starts: readonly number[], ms: number, recent: number): number {
  if (starts[recent]! <= ms && !(starts[recent + 1]! <= ms)) return recent
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= ms) low = middle
    else high = middle
  }
  return low
}
