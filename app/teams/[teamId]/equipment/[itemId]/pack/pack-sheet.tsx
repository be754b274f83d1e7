import { leadTimeWords } from '@/components/ui/lead-bar'
import { DataTable, type Column } from '@/components/ui/data-table'
import { ATTACHMENTS, type PackAnswer, type ToldAnswer } from '@/lib/equipment/pack'
import type { Pack } from '@/lib/equipment/pack.data'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { liveSteps } from '@/lib/equipment/steps'
import { waitWords } from '@/lib/equipment/wait-words'
import { ownWaits } from '@/lib/equipment/waits'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { fullDay } from './full-day'
import { PackReasons } from './pack-reasons'
import { PackSources } from './pack-sources'
import { Part } from './part'

export interface PackSheetProps {
  readonly pack: Pack
  readonly patientName: string
}

/** The paper itself: facts with their days, in black on white, nothing that is not in the record. */
export function PackSheet({ pack, patientName }: PackSheetProps) {
  const { item, answers, measures, reason, stage, today } = pack
  const steps = liveSteps(item.steps)
  const { running } = ownWaits(item.steps, today)
  return (
    <article className="grid max-w-read min-w-0 grid-cols-1 gap-6 print:max-w-none print:gap-4">
      <header className="border-b-2 border-ink pb-3">
        <h1>{item.name}</h1>
        <p className="text-md">
          For {patientName}, who has ALS (motor neurone disease). {fullDay(today)}.
        </p>
      </header>

      {answers.length > 0 && (
        <Part title="How things are">
          <DataTable
            caption="Answers, with their days"
            columns={answerColumns}
            rows={answers}
            keyOf={({ question }) => question}
          />
          {answers.some(({ now }) => now.score !== null) && (
            <p className="mt-1 text-sm">Scores of the ALSFRS-R: 4 is as before ALS, 0 is no function.</p>
          )}
        </Part>
      )}

      {measures.length > 0 && (
        <Part title="Measures and signs">
          <ul className="grid list-disc gap-1 pl-5">
            {measures.map(({ words, on, byName }) => (
              <li key={words}>
                {words} ({fullDay(on)}, {byName})
              </li>
            ))}
          </ul>
        </Part>
      )}

      {stage && (stage.kings ?? stage.mitos) !== null && (
        <Part title="Stage">
          {stage.kings && <p>{sayStage(wordsOfKings(stage.kings))}</p>}
          {stage.mitos !== null && <p>{sayStage(wordsOfMitos(stage.mitos))}</p>}
        </Part>
      )}

      {item.needId !== null && <PackReasons reason={reason} />}

      <Part title="What has happened so far">
        {steps.length === 0 ? (
          <p>Nothing yet.</p>
        ) : (
          <ol className="grid gap-1">
            {steps.map(({ stepId, on, kind, words }) => (
              <li key={stepId}>
                <b>{fullDay(on)}</b> {STEP_WORDS[kind].told}
                {words && `: ${words}`}
              </li>
            ))}
          </ol>
        )}
        {running && (
          <p className="mt-1">
            Waiting for {waitWords(running.daysInAll)} so far
            {reason &&
              `; usually ${leadTimeWords({ shortestWeeks: reason.content.need.lead_time_weeks.min, longestWeeks: reason.content.need.lead_time_weeks.max }).toLowerCase()}`}
            .
          </p>
        )}
      </Part>

      {(item.supplierName ?? item.serial) !== null && (
        <Part title="Supplier">
          <p>
            {[item.supplierName, item.supplierPhone, item.serial && `serial number ${item.serial}`]
              .filter(Boolean)
              .join(', ')}
          </p>
        </Part>
      )}

      <Part title="Sent with this">
        <p className="text-sm">Ask whoever decides which of these they want. Tick what is here.</p>
        <ul className="mt-2 grid gap-1.5">
          {ATTACHMENTS.map((words) => (
            <li key={words} className="flex items-center gap-3">
              <span aria-hidden="true" className="size-5 shrink-0 border-2 border-ink" />
              {words}
            </li>
          ))}
        </ul>
      </Part>
      {reason && <PackSources sources={reason.content.sources} />}
    </article>
  )
}

const answerColumns: readonly Column<PackAnswer>[] = [
  { key: 'question', header: 'Question', cell: ({ question }) => <b>{question}</b> },
  {
    key: 'now',
    header: 'Answer',
    cell: ({ now, byName }) => <DatedAnswer answer={now} note={`written down by ${byName}`} />,
  },
  {
    key: 'before',
    header: 'Before',
    cell: ({ before }) => (before ? <DatedAnswer answer={before} /> : 'No other answer in the record'),
  },
]

function DatedAnswer({ answer, note }: { readonly answer: ToldAnswer; readonly note?: string }) {
  return (
    <>
      {sayAnswer(answer)}
      <span className="block text-sm">{[fullDay(answer.on), note].filter(Boolean).join(', ')}</span>
    </>
  )
}

function sayAnswer({ words, score }: ToldAnswer): string {
  return score === null ? words : `${words} (${score})`
}

function sayStage({ name, meaning }: { readonly name: string; readonly meaning: string }): string {
  return `${name}. ${meaning}`
}
