import { formatAmount } from '@/lib/text/amounts'
import { formatTimeAt } from '@/lib/text/dates'
import type { HomeClock } from '@/lib/time/home-clock'
import type { DayDose } from './day-dose'
import type { DoseEntry } from './dose-entry'
import { notGivenWords } from './not-given-reasons'

export type CellMark =
  'given' | 'partly' | 'not-given' | 'extra' | 'due' | 'claimed' | 'late' | 'missed' | 'planned' | 'held'

/** What a narrow cell of a grid says about one dose: a mark, one strong word, one more below it. */
export interface CellWords {
  readonly mark: CellMark
  readonly strong: string
  readonly more: string | null
}

/** @param short how a person's name is written in a narrow place */
export function wordsOfDose(dose: DayDose, clock: HomeClock, short: (name: string) => string): CellWords {
  const { entry, claim, state, slot, timing } = dose
  const timeAt = (at: DoseEntry['givenAt']) => formatTimeAt(at, clock.zone, clock.region)
  if (entry) return wordsOfEntry(entry, clock, short)
  if (claim) return { mark: 'claimed', strong: short(claim.by.name), more: 'is giving' }
  switch (state) {
    case 'due':
      return { mark: 'due', strong: 'Due', more: `by ${timeAt(slot.dueAt.add({ minutes: timing.onTimeMin }))}` }
    case 'late':
    case 'overdue':
      return { mark: 'late', strong: 'Late', more: 'still to do' }
    case 'missed':
      return { mark: 'missed', strong: 'Nothing', more: 'written down' }
    case 'held':
      return { mark: 'held', strong: 'On hold', more: null }
    case 'upcoming':
    case 'cancelled':
    case 'skipped-travel':
    case 'given':
    case 'given-early':
    case 'given-late':
    case 'given-after-cutoff':
    case 'partly':
    case 'not_given':
      return { mark: 'planned', strong: 'Planned', more: null }
  }
}

export function wordsOfEntry(entry: DoseEntry, clock: HomeClock, short: (name: string) => string): CellWords {
  const time = formatTimeAt(entry.givenAt, clock.zone, clock.region)
  const name = short(entry.by.name)
  switch (entry.kind) {
    case 'given':
      return { mark: 'given', strong: time, more: name }
    case 'extra':
      return { mark: 'extra', strong: `Extra, ${time}`, more: name }
    case 'partly':
      return {
        mark: 'partly',
        strong: `Partly, ${time}`,
        more: `${entry.amount ? `${formatAmount(entry.amount)}, ` : ''}${name}`,
      }
    case 'not_given':
      return { mark: 'not-given', strong: 'Not given', more: notGivenWords(entry.reason) }
  }
}
