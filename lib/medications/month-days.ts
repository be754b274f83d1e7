import type { Temporal } from 'temporal-polyfill'
import { cycleOnDay, doseDays } from './cycle'
import type { DayOfDoses } from './day-dose'
import { arrangeGrid } from './dose-grid'
import { dayNumberOf } from './local-day'
import { versionAt, type Regimen } from './regimen'

/** `dose`: a day of the cycle with a dose. `rest`: inside the window, without one. */
export type CycleBandKind = 'dose' | 'given' | 'not-given' | 'unrecorded' | 'rest' | 'choose' | 'off'

export interface CycleBand {
  readonly regimen: Regimen
  readonly kind: CycleBandKind
  readonly cycle: number
  readonly dayOfCycle: number
}

export interface MonthDay {
  readonly day: Temporal.PlainDate
  /** One for each line with on and off days that runs on this day. */
  readonly bands: readonly CycleBand[]
  /** Planned doses, whatever became of them, without those on hold. */
  readonly planned: number
  /** Given whole or in part. */
  readonly given: number
  readonly notGiven: number
  /** Their time has passed with nothing written down. */
  readonly unrecorded: number
  /** As needed, extra and outside the plan. */
  readonly besides: number
  readonly held: number
}

/** What each day of a month holds, in numbers and cycle bands. */
export function monthDays(
  doses: Pick<DayOfDoses, 'regimens' | 'planned' | 'others'>,
  days: readonly Temporal.PlainDate[],
  zone: string,
): readonly MonthDay[] {
  const medicines = arrangeGrid(
    doses,
    days.map((day) => day.toString()),
    zone,
  )
  return days.map((day, at): MonthDay => {
    const cells = medicines.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[at] ?? []))
    const due = cells.flatMap((cell) => cell.doses)
    const live = due.filter(({ state }) => state !== 'held')
    return {
      day,
      bands: doses.regimens.flatMap(
        (regimen) =>
          bandOf(
            regimen,
            day,
            cells.flatMap((cell) => cell.doses),
            zone,
          ) ?? [],
      ),
      planned: live.length,
      given: live.filter(({ entry }) => entry !== null && entry.kind !== 'not_given').length,
      notGiven: live.filter(({ entry }) => entry?.kind === 'not_given').length,
      unrecorded: live.filter(({ state }) => state === 'missed').length,
      besides: cells.flatMap((cell) => cell.others).length,
      held: due.length - live.length,
    }
  })
}

function bandOf(
  regimen: Regimen,
  day: Temporal.PlainDate,
  due: DayOfDoses['planned'],
  zone: string,
): CycleBand | undefined {
  const noon = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  const startsMs = regimen.versions[0].fromAt.epochMilliseconds
  if (noon.add({ hours: 12 }).epochMilliseconds <= startsMs) return undefined
  if (regimen.stopped && regimen.stopped.at.epochMilliseconds <= noon.epochMilliseconds) return undefined
  const { rule } = versionAt(regimen, noon)
  if (rule.kind !== 'cycle' || (rule.end && day.toString() > rule.end)) return undefined
  const number = dayNumberOf(day.toString())
  const window = cycleOnDay(rule, number)
  if (!window) return undefined
  const own = due.filter((dose) => dose.regimen.regimenId === regimen.regimenId)
  const entry = own.find((dose) => dose.entry !== null)?.entry
  const kind = ((): CycleBandKind => {
    if (entry) return entry.kind === 'not_given' ? 'not-given' : 'given'
    if (own.some(({ state }) => state === 'missed')) return 'unrecorded'
    if (own.length > 0) return 'dose'
    if (number > window.lastDay) return 'off'
    return doseDays(window).length === 0 ? 'choose' : 'rest'
  })()
  return { regimen, kind, cycle: window.cycle, dayOfCycle: number - window.firstDay + 1 }
}
