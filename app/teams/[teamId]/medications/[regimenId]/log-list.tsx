import type { Access } from '@/lib/auth/access'
import { mayVoid } from '@/lib/medications/dose-entry'
import { voiderOf } from '@/lib/medications/dose-rows.data'
import { entryTime, sayEntry } from '@/lib/medications/entry-words'
import { notGivenWords } from '@/lib/medications/not-given-reasons'
import type { Regimen } from '@/lib/medications/regimen'
import type { LoggedEntry } from '@/lib/medications/regimen-log.data'
import { formatAmount } from '@/lib/text/amounts'
import { formatDayTime } from '@/lib/text/dates'
import { TakeBackForm } from './take-back-form'

export type LogListProps = {
  readonly entries: readonly LoggedEntry[]
  readonly regimen: Regimen
  readonly access: Access
}

/** What was given, the latest first. Entries that were taken back stay, with who and why. */
export function LogList({ entries, access }: LogListProps) {
  const { clock, teamId } = access
  const voider = voiderOf(access)
  return (
    <section>
      <h2 className="mb-2 text-md">What was given</h2>
      {entries.length === 0 && <p className="text-ink-2">Nothing was recorded yet.</p>}
      <ul>
        {entries.map((entry) => {
          const ageMs = clock.now.epochMilliseconds - entry.recordedAt.epochMilliseconds
          const canVoid =
            access.may('dose:undo-own') && !entry.voided && mayVoid(voider, entry.by.userId, ageMs) !== 'no'
          return (
            <li key={entry.recordId} className="grid gap-1 border-b py-3 last:border-b-0">
              <p className={entry.voided ? 'line-through' : 'font-semibold'}>
                {entry.kind === 'not_given'
                  ? `Not given: ${notGivenWords(entry.reason)}`
                  : entry.amount
                    ? formatAmount(entry.amount)
                    : 'Given'}
                , {formatDayTime(entry.givenAt, clock.now, clock.zone, clock.region)}
              </p>
              <p className="text-ink-2">
                {sayEntry(entry, clock)}.{entry.kind !== 'not_given' && entry.reason ? ` ${entry.reason}.` : ''}
                {entry.flags.includes('possible_double') && ' Possibly given twice.'}
                {entry.flags.includes('given-anyway') && ' Outside the limits of the prescription.'}
                {entry.flags.includes('outside-plan') && ' Outside the plan.'}
              </p>
              {entry.voided && (
                <p>
                  Taken back by {entry.voided.byName} {timeWords(entryTime(entry.voided.at, clock))}:{' '}
                  {entry.voided.reason}.
                </p>
              )}
              {canVoid && (
                <TakeBackForm hidden={{ teamId, requestId: crypto.randomUUID(), recordId: entry.recordId }} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A bare time needs its "at"; a day has it already. */
function timeWords(time: string): string {
  return /^\d/.test(time) && !time.includes(' at ') ? `at ${time}` : time
}
