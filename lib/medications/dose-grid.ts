import { Temporal } from 'temporal-polyfill'
import { cycleOnDay, doseDays } from './cycle'
import type { DayDose, DayOfDoses, UnplannedDose } from './day-dose'
import { dayNumberOf } from './local-day'
import { latestVersion, versionAt, type Regimen } from './regimen'

/**
 * Why a day has no dose of a line. `off`: an off day of its cycle. `choose`: the days of this cycle are not chosen
 * yet. `outside`: before it began, after it was stopped, or a line that has no planned doses.
 */
export type EmptyDay = 'no-dose' | 'off' | 'choose' | 'outside'

export interface GridCell {
  /** ISO, local at home. */
  readonly on: string
  readonly doses: readonly DayDose[]
  /** As needed, extra and outside the plan. */
  readonly others: readonly UnplannedDose[]
  /** Null where the day holds something. */
  readonly empty: EmptyDay | null
}

export interface GridRow {
  /** Nominal local time `HH:MM`; null: as needed, extra, or a line with too many times for a row each. */
  readonly time: string | null
  readonly kind: 'planned' | 'unplanned'
  /** One for each day. */
  readonly cells: readonly GridCell[]
}

export interface GridMedicine {
  readonly regimen: Regimen
  readonly rows: readonly GridRow[]
}

/** A line with more different times than this in the period (every n hours across days) has one row for all. */
const mostRows = 8

/**
 * Medicines by days: a row for each time of a line, one more for what was given besides the plan.
 *
 * @param days ISO dates in order; doses of other days are left out
 * @returns lines in the order of `regimens`, without those that have nothing to show on these days
 */
export function arrangeGrid(
  { regimens, planned, others }: Pick<DayOfDoses, 'regimens' | 'planned' | 'others'>,
  days: readonly string[],
  zone: string,
): readonly GridMedicine[] {
  return regimens.flatMap((regimen): GridMedicine[] => {
    const own = planned.filter((dose) => dose.regimen.regimenId === regimen.regimenId)
    const besides = others.filter((entry) => entry.regimenId === regimen.regimenId)
    const isAsNeeded = latestVersion(regimen).rule.kind === 'prn'
    const hasPlan = own.length > 0 || days.some((on) => ['off', 'choose'].includes(emptyDay(regimen, on, zone)))
    const rows: GridRow[] = hasPlan ? plannedRows(regimen, own, days, zone) : []
    if (besides.length > 0 || (isAsNeeded && !regimen.stopped)) {
      const cells = days.map((on): GridCell => {
        const given = besides.filter(({ givenAt }) => givenAt.toZonedDateTimeISO(zone).toPlainDate().toString() === on)
        return { on, doses: [], others: given, empty: given.length > 0 ? null : 'outside' }
      })
      rows.push({ time: null, kind: 'unplanned', cells })
    }
    return rows.length > 0 ? [{ regimen, rows }] : []
  })
}

function plannedRows(regimen: Regimen, own: readonly DayDose[], days: readonly string[], zone: string): GridRow[] {
  const times = [...new Set(own.map(({ slot }) => slot.time))].sort()
  const shown: readonly (string | null)[] = times.length > mostRows ? [null] : times.length === 0 ? [null] : times
  return shown.map((time) => ({
    time,
    kind: 'planned',
    cells: days.map((on): GridCell => {
      const doses = own.filter(({ slot }) => slot.date === on && (time === null || slot.time === time))
      return { on, doses, others: [], empty: doses.length > 0 ? null : emptyDay(regimen, on, zone) }
    }),
  }))
}

function emptyDay(regimen: Regimen, on: string, zone: string): EmptyDay {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  const endMs = noon.add({ hours: 12 }).epochMilliseconds
  const { stopped, versions } = regimen
  if (stopped && stopped.at.epochMilliseconds <= noon.epochMilliseconds) return 'outside'
  if (versions[0].fromAt.epochMilliseconds >= endMs) return 'outside'
  const { rule } = versionAt(regimen, noon)
  if (rule.kind === 'prn' || rule.kind === 'loading') return 'outside'
  if (rule.kind !== 'cycle') return 'no-dose'
  const day = dayNumberOf(on)
  const window = cycleOnDay(rule, day)
  if (!window || (rule.end && on > rule.end)) return 'outside'
  if (day > window.lastDay) return 'off'
  return doseDays(window).length === 0 ? 'choose' : 'no-dose'
}
