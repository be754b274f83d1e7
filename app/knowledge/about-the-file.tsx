import { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import { KNOWLEDGE_CHECKED_ON, KNOWLEDGE_SHA256, KNOWLEDGE_VERSION } from '@/lib/needs/knowledge'
import { OUR_OWN_CHOICES } from '@/lib/needs/knowledge-open-points'
import { formatDay } from '@/lib/text/dates'

export type AboutTheFileProps = { readonly today: Temporal.PlainDate; readonly isNurse: boolean }

/** Which edition this is, and what nobody has confirmed yet. */
export function AboutTheFile({ today, isNurse }: AboutTheFileProps) {
  return (
    <Card title="This edition" lift="flat">
      <div className="grid gap-3">
        <p>
          <b>A draft for clinical review.</b> No clinician has signed it yet. Sources were read in stored copies, often
          parts of them; what was not read again says so.
        </p>
        <p>
          Version {KNOWLEDGE_VERSION}, {formatDay(Temporal.PlainDate.from(KNOWLEDGE_CHECKED_ON), today)}
        </p>
        <p className="text-sm text-ink-2">
          SHA-256 of the file: <span className="break-all">{KNOWLEDGE_SHA256}</span>
        </p>
        {isNurse && (
          <div>
            <h3 className="text-base">Numbers of our own, in no guideline</h3>
            <ul className="mt-1 grid list-disc gap-1 pl-6">
              {OUR_OWN_CHOICES.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  )
}
