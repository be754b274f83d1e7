import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { isQuiet, type PairRead, type SafetyNote } from '@/lib/medications/safety-note'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { MarkPairForm } from './safety/mark-pair-form'

/** What is known, whom to ask, and where it comes from. The same words and the same look wherever a medicine is. */
export function SafetyNoteList({ notes, access }: { readonly notes: readonly SafetyNote[]; readonly access: Access }) {
  return (
    <ul className="grid gap-5">
      {notes.map((note) => (
        <li key={note.key} className="grid gap-1">
          <p className="font-semibold">{note.title}</p>
          <p>{note.words}</p>
          <p>
            Ask {note.ask}.{' '}
            <span className="text-ink-2">
              {note.source}
              {/[.)]$/.test(note.source) ? '' : '.'}
              {note.checkedOn && ` Checked on ${dayWords(note.checkedOn, access)}.`}
              {note.mayBeOld && ' That may be out of date.'}
            </span>
          </p>
          {note.pair?.reads.map((read) => (
            <p key={`${read.kind} ${read.at}`} className="text-ink-2">
              {readWords(read, access)}
            </p>
          ))}
          <MarkButtons note={note} access={access} />
        </li>
      ))}
    </ul>
  )
}

function MarkButtons({ note, access }: { readonly note: SafetyNote; readonly access: Access }) {
  const { pair } = note
  if (!pair || !access.may('regimen:propose') || access.isDeceased) return null
  const isIntended = pair.reads.some(({ kind }) => kind === 'intended')
  const hidden = { teamId: access.teamId, first: pair.first, second: pair.second, versions: pair.versions }
  return (
    <div className="flex flex-wrap gap-gap">
      {!isQuiet(note) && (
        <MarkPairForm hidden={{ ...hidden, kind: 'seen' }} label={`I have read the note on ${note.title}`}>
          I have read this
        </MarkPairForm>
      )}
      {!isIntended && access.may('regimen:change') && (
        <MarkPairForm hidden={{ ...hidden, kind: 'intended' }} label={`The prescriber wants both: ${note.title}`}>
          The prescriber wants both
        </MarkPairForm>
      )}
    </div>
  )
}

function readWords({ kind, byName, at }: PairRead, access: Access): string {
  const on = dayWords(Temporal.Instant.from(at).toZonedDateTimeISO(access.clock.zone).toPlainDate().toString(), access)
  return kind === 'seen' ? `Read by ${byName} on ${on}.` : `${byName} wrote on ${on} that the prescriber wants both.`
}

function dayWords(day: string, { clock }: Access): string {
  return formatDay(Temporal.PlainDate.from(day), todayAt(clock))
}
