import { Temporal } from 'temporal-polyfill'
import { KNOWLEDGE_CHECKED_ON, KNOWLEDGE_SHA256, KNOWLEDGE_VERSION } from '@/lib/needs/knowledge'
import { OUR_OWN_CHOICES } from '@/lib/needs/knowledge-open-points'
import { formatDay } from '@/lib/text/dates'

export type AboutTheFileProps = { readonly today: Temporal.PlainDate; readonly isNurse: boolean }

/** Where it all comes from, which edition this is, and what nobody has confirmed yet. */
export function AboutTheFile({ today, isNurse }: AboutTheFileProps) {
  return (
    <section aria-labelledby="about" className="grid gap-3">
      <h2 id="about" className="text-md">
        How to read this
      </h2>
      <p>
        Plans in Alongside grow from the topics below. Each says when it comes up, and who says so. Nothing here tells
        anybody what to do: it is for talking with your own team.
      </p>
      <p>
        <b>This is a draft for clinical review.</b> No clinician has signed it yet. Sources were read in stored copies,
        often parts of them; what was not read again says so.
      </p>
      <p className="break-words text-ink-2">
        Version {KNOWLEDGE_VERSION}, {formatDay(Temporal.PlainDate.from(KNOWLEDGE_CHECKED_ON), today)}. SHA-256 of the
        file: <span className="break-all">{KNOWLEDGE_SHA256}</span>
      </p>
      {isNurse && (
        <details className="max-w-read">
          <summary className="min-h-hit py-3 underline underline-offset-4">
            Numbers that are our own choice and stand in no guideline
          </summary>
          <ul className="list-disc pl-6">
            {OUR_OWN_CHOICES.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
