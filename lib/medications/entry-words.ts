import { Temporal } from 'temporal-polyfill'
import { formatAmount, formatCount } from '@/lib/text/amounts'
import { formatDayTime, formatTimeAt } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import type { DoseEntry } from './dose-entry'
import { notGivenWords } from './not-given-reasons'
import type { PrnDecision, PrnLimits } from './prn'

/** "8:02 am", or with its day when that is not today. */
export function entryTime(at: Temporal.Instant, clock: HomeClock): string {
  const on = at.toZonedDateTimeISO(clock.zone).toPlainDate()
  return on.equals(todayAt(clock))
    ? formatTimeAt(at, clock.zone, clock.region)
    : formatDayTime(at, clock.now, clock.zone, clock.region)
}

type Entry = Pick<DoseEntry, 'kind' | 'givenAt' | 'reason' | 'amount'> & { readonly by: { readonly name: string } }

/** What the slower one is told: who, when, what, and that nothing more is to be given. */
export function sayAlready(entry: Entry, clock: HomeClock): string {
  const time = entryTime(entry.givenAt, clock)
  switch (entry.kind) {
    case 'given':
    case 'extra':
      return `Already given by ${entry.by.name} at ${time}. Do not give again.`
    case 'partly':
      return `${entry.amount ? `${formatAmount(entry.amount)} were` : 'Part of it was'} already given by ${entry.by.name} at ${time}. Do not give again.`
    case 'not_given':
      return `${entry.by.name} wrote down at ${time} that this dose was not given: ${notGivenWords(entry.reason)}.`
  }
}

/** One line below a recorded dose. */
export function sayEntry(entry: Entry, clock: HomeClock): string {
  const time = entryTime(entry.givenAt, clock)
  switch (entry.kind) {
    case 'given':
      return `Given by ${entry.by.name} at ${time}`
    case 'partly':
      return `Partly given by ${entry.by.name} at ${time}${entry.amount ? `: ${formatAmount(entry.amount)}` : ''}`
    case 'extra':
      return `Extra dose, given by ${entry.by.name} at ${time}`
    case 'not_given':
      return `Written down by ${entry.by.name} at ${time}`
  }
}

const flagWords: Readonly<Record<string, string>> = {
  possible_double: 'Possibly given twice',
  'given-anyway': 'Outside the limits of the prescription',
  'outside-plan': 'Outside the plan',
  close_to_next: 'Close to the next one',
  breaks_later_window: 'More than the limit with the doses after it',
}

/** What is marked on an entry, in words; empty for most. */
export function sayFlags({ flags }: Pick<DoseEntry, 'flags'>): string {
  return flags.flatMap((flag) => flagWords[flag] ?? []).join('. ')
}

type Warning = Extract<PrnDecision, { decision: 'warn' }>

/** An as-needed dose outside its limits: why, and from when it is fine. */
export function sayPrnWarning(
  warning: Warning,
  limits: PrnLimits,
  last: { readonly at: Temporal.Instant; readonly otherName: string | null } | null,
  clock: HomeClock,
): { readonly fineFrom: string; readonly reasons: readonly string[] } {
  const { nextOk, reasons, notCounted } = warning
  const lastWords = last
    ? `The last one${last.otherName === null ? '' : `, ${last.otherName},`} was at ${entryTime(last.at, clock)}, and at`
    : 'At'
  const uncounted =
    notCounted.length > 0
      ? [`${formatCount(notCounted.length, 'dose')} in another unit could not be counted. Ask the pharmacist.`]
      : []
  return {
    fineFrom: nextOk
      ? `It is fine again from ${entryTime(nextOk, clock)}`
      : 'One dose of this size is over the limit for 24 hours',
    reasons: [
      ...reasons.map((reason) =>
        reason === 'too_soon'
          ? `${lastWords} least ${gapWords(limits.minGapMin ?? 0)} should pass between two.`
          : `${countWords(warning.given24h, limits)} in the last 24 hours; the prescription says at most ${countWords(limits.dailyLimit?.value ?? 0, limits)}.`,
      ),
      ...uncounted,
    ],
  }
}

function gapWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const parts = [
    hours > 0 && formatAmount({ value: hours, unit: 'hour' }),
    rest > 0 && formatAmount({ value: rest, unit: 'minutes' }),
  ]
  return parts.filter(Boolean).join(' ') || formatAmount({ value: 0, unit: 'minutes' })
}

/** What counts towards the limit, in its own unit: "1 mg", "2 doses". */
export function countWords(value: number, { dailyLimit }: PrnLimits): string {
  const unit = dailyLimit?.unit ?? 'doses'
  return formatAmount({ value, unit: unit === 'doses' ? 'dose' : unit })
}
