import { Tag } from '@/components/ui/tag'
import type { Access } from '@/lib/auth/access'
import { prnEffects } from '@/lib/medications/as-needed-plan'
import type { HistoryEntry } from '@/lib/medications/dose-history.data'
import { entryTime, sayFlags } from '@/lib/medications/entry-words'
import { notGivenWords } from '@/lib/medications/not-given-reasons'
import type { Regimen } from '@/lib/medications/regimen'
import { formatAmount } from '@/lib/text/amounts'
import { formatTimeAt, formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'

export type HistoryListProps = {
  readonly entries: readonly HistoryEntry[]
  readonly regimen: Regimen
  readonly access: Access
}

/** Entries by day. What was taken back stays, with who and why; what was written down later says so. */
export function HistoryList({ entries, access }: HistoryListProps) {
  const { zone } = access.clock
  const today = todayAt(access.clock)
  if (entries.length === 0) return <p className="text-ink-2">Nothing was written down.</p>
  const days = Map.groupBy(entries, ({ givenAt }) => givenAt.toZonedDateTimeISO(zone).toPlainDate().toString())
  return (
    <div className="grid gap-5">
      {[...days].map(([on, ofDay]) => (
        <section key={on}>
          <h2 className="border-b pb-1 text-md">
            {ofDay[0] && formatWeekdayAndDay(ofDay[0].givenAt.toZonedDateTimeISO(zone).toPlainDate(), today)}
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <Entry key={entry.recordId} entry={entry} access={access} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Minutes between giving and writing down from which the entry says when it was written. */
const lateEntryMs = 10 * 60_000

function Entry({ entry, access: { clock } }: { readonly entry: HistoryEntry; readonly access: Access }) {
  const { givenAt, recordedAt, by, amount, reason, kind, voided, effects, symptomLevel, site } = entry
  const time = formatTimeAt(givenAt, clock.zone, clock.region)
  const wasLater = recordedAt.epochMilliseconds - givenAt.epochMilliseconds > lateEntryMs
  const flags = sayFlags(entry)
  return (
    <li className="grid gap-1 border-b py-3 last:border-b-0 sm:grid-cols-[6rem_minmax(0,1fr)] sm:gap-x-4">
      <span className="font-semibold tabular-nums">{time}</span>
      <div className="grid gap-1">
        <p className={voided ? 'line-through' : undefined}>
          <b>{kindWords[kind]}</b>
          {kind === 'not_given' ? `: ${notGivenWords(reason)}` : amount && `, ${formatAmount(amount)}`}, by {by.name}
          {site !== null && `, ${site}`}
        </p>
        {flags !== '' && (
          <p>
            <Tag tone="late">{flags}</Tag>
          </p>
        )}
        {kind !== 'not_given' && (reason !== null || symptomLevel !== null) && (
          <p className="text-ink-2">
            {reason}
            {symptomLevel !== null && `${reason === null ? '' : ', '}${symptomLevel} of 10`}
          </p>
        )}
        {effects.map((effect) => (
          <p key={effect.noticedAt.toString() + effect.byName} className="text-ink-2">
            {prnEffects[effect.effect]}
            {effect.level !== null && `, then ${effect.level} of 10`}
            {effect.words !== null && `, ${effect.words}`}. Noted by {effect.byName},{' '}
            {entryTime(effect.noticedAt, clock)}.
          </p>
        ))}
        {wasLater && <p className="text-ink-2">Written down {entryTime(recordedAt, clock)}.</p>}
        {voided && (
          <p>
            Taken back by {voided.byName}, {entryTime(voided.at, clock)}: {voided.reason}.
          </p>
        )}
      </div>
    </li>
  )
}

const kindWords: Record<HistoryEntry['kind'], string> = {
  given: 'Given',
  partly: 'Partly given',
  not_given: 'Not given',
  extra: 'Besides the plan',
}
