import { formatAmount } from '@/lib/text/amounts'
import { formatDay, formatTimeAt } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import type { DoseEntry } from './dose-entry'
import { sayFlags } from './entry-words'
import { notGivenWords } from './not-given-reasons'
import type { Remark } from './record-sheet'
import { medicineTitle } from './regimen-words'

/** A remark of the record in one sentence: day, medicine, what, when, who, why. */
export function remarkWords(remark: Remark, clock: HomeClock): string {
  switch (remark.kind) {
    case 'dose': {
      const { dose } = remark
      const { entry, slot, regimen, state } = dose
      if (!entry) return ''
      const planned = formatTimeAt(slot.dueAt, clock.zone, clock.region)
      return `${dayOf(slot.dueAt, clock)}, ${medicineTitle(regimen.name)} of ${planned}: ${happened(entry, clock)}${stateWords[state] ?? ''}${whyOf(entry)}.`
    }
    case 'other':
      return `${dayOf(remark.entry.givenAt, clock)}, ${medicineTitle(remark.entry.regimen.name)}: ${happened(remark.entry, clock)}${whyOf(remark.entry)}.`
    case 'taken-back': {
      const { entry } = remark
      const { byName, at, reason } = entry.voided
      return `${dayOf(entry.givenAt, clock)}, ${medicineTitle(entry.medicine)}: an entry of ${entry.by.name} (${happened(entry, clock)}) was taken back by ${byName} on ${dayOf(at, clock)} at ${timeOf(at, clock)}: ${reason}.`
    }
  }
}

const stateWords: Readonly<Record<string, string>> = {
  'given-early': ', early',
  'given-late': ', late',
  'given-after-cutoff': ', after its time had passed',
}

function happened(entry: DoseEntry, clock: HomeClock): string {
  const amount = entry.amount ? ` ${formatAmount(entry.amount)}` : ''
  const by = `at ${timeOf(entry.givenAt, clock)} by ${entry.by.name}`
  switch (entry.kind) {
    case 'given':
      return `given${amount} ${by}`
    case 'partly':
      return `only${amount || ' a part'} given ${by}`
    case 'extra':
      return `extra dose${amount} ${by}`
    case 'not_given':
      return `not given, ${notGivenWords(entry.reason)} (${by})`
  }
}

function whyOf(entry: DoseEntry): string {
  const { kind, reason } = entry
  const flagged = sayFlags(entry)
  const said = flagged === '' ? [] : [flagged.charAt(0).toLowerCase() + flagged.slice(1)]
  const why = kind === 'not_given' || reason === null ? [] : [reason]
  const words = [...said, ...why]
  return words.length > 0 ? `; ${words.join('; ')}` : ''
}

function timeOf(at: DoseEntry['givenAt'], { zone, region }: HomeClock): string {
  return formatTimeAt(at, zone, region)
}

function dayOf(at: DoseEntry['givenAt'], clock: HomeClock): string {
  return formatDay(at.toZonedDateTimeISO(clock.zone).toPlainDate(), todayAt(clock))
}
