import type { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import { LeadBar } from '@/components/ui/lead-bar'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { waitWords } from '@/lib/equipment/wait-words'
import { ownWaits } from '@/lib/equipment/waits'
import { getNeed } from '@/lib/needs/knowledge'
import { sayWait } from '../item-words'

/** The family's own waits beside the usual time. Facts, no judgement. */
export function Waiting({ item, today }: { readonly item: EquipmentItem; readonly today: Temporal.PlainDate }) {
  const { between } = ownWaits(item.steps, today)
  const whole = sayWait(item, today)
  const lead = item.needId === null ? null : getNeed(item.needId).lead_time_weeks
  if (whole === null && lead === null) return null
  return (
    <Card title="How long it takes">
      <dl className="grid gap-3">
        {whole && (
          <div>
            <dt className="text-sm text-ink-2">For us, from the first step</dt>
            <dd className="font-semibold">{whole}</dd>
          </div>
        )}
        {lead && (
          <div>
            <dt className="text-sm text-ink-2">Usually {lead.basis === 'estimate' && '(an estimate)'}</dt>
            <dd>
              <LeadBar shortestWeeks={lead.min} longestWeeks={lead.max} />
            </dd>
          </div>
        )}
      </dl>
      {between.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-hit py-3 underline underline-offset-4">Between the steps</summary>
          <ul className="grid gap-1">
            {between.map(({ from, to, days, endedById }) => (
              <li key={endedById}>
                From {STEP_WORDS[from].event} to {STEP_WORDS[to].event}: {waitWords(days)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
