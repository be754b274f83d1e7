import { Temporal } from 'temporal-polyfill'
import { monthName } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import { concernsForm, findMarketNotices, mayBeOutOfDate, type MarketNotice } from './formulary'
import type { FormularyEntry } from './formulary-schema'
import { latestVersion, type Regimen } from './regimen'
import { medicineTitle } from './regimen-words'
import type { SafetyNote } from './safety-note'

/**
 * Shortages, withdrawals and missing approvals on record for the home's region; elsewhere those of every region, each
 * with its own. Market facts are data with a date and a region (medications.md 1).
 */
export function marketNotes(
  entry: FormularyEntry,
  region: Region,
  today: Temporal.PlainDate,
  lines: readonly Regimen[],
): SafetyNote[] {
  const concerned = (notice: MarketNotice) =>
    lines.filter((line) => concernsForm(notice.status, latestVersion(line).form)).map(({ regimenId }) => regimenId)
  const notices = findMarketNotices(entry, region).filter((notice) => concerned(notice).length > 0)
  return notices.map((notice) => ({
    kind: 'market',
    key: `market ${entry.id} ${notice.status.region} ${notice.status.status}`,
    regimenIds: concerned(notice),
    title: `${medicineTitle(entry.name)}: ${marketTitle(notice)}`,
    words: notice.status.note,
    ask: notice.kind === 'shortage' ? 'the pharmacist' : 'the clinic',
    source: notice.status.source,
    checkedOn: entry.checked,
    mayBeOld: mayBeOutOfDate(entry, today),
  }))
}

/** "a shortage is on record in the US since 26 January 2024" */
export function marketTitle({ kind, status }: MarketNotice): string {
  const where = placeWords[status.region] ?? `(${status.region})`
  const on = recordDate(status.date)
  switch (kind) {
    case 'shortage':
      return `a shortage is on record ${where} since ${on}`
    case 'withdrawn':
      return `${status.status} ${where}, ${on}`
    case 'not-approved':
      return `${status.status} ${where}, as of ${on}`
  }
}

const placeWords: Readonly<Record<string, string>> = {
  US: 'in the US',
  UK: 'in the UK',
  EU: 'in the EU',
  CA: 'in Canada',
  CH: 'in Switzerland',
  JP: 'in Japan',
  KR: 'in Korea',
  all: 'everywhere',
}

/** A date of a record, always with its year; "2022-06" is "June 2022". What is no date stays as it is. */
export function recordDate(text: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
  if (!match?.[1] || !match[2]) return text
  const month = Temporal.PlainYearMonth.from(`${match[1]}-${match[2]}`)
  const words = `${monthName(month)}\u00a0${month.year}`
  return match[3] ? `${Number(match[3])}\u00a0${words}` : words
}

/** "Approval withdrawn in the US, 29 August 2025; company stopped sales in Canada, 4 April 2024": for a medicine that is gone. */
export function withdrawalWords(entry: FormularyEntry): string {
  const words = findMarketNotices(entry, 'other')
    .filter(({ kind }) => kind === 'withdrawn')
    .map(marketTitle)
    .toSorted()
    .join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
