import type { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { DECLINE_BANDS, showPerMonth } from '@/lib/staging/decline'
import type { Speed } from '@/lib/staging/speed'
import { formatDay } from '@/lib/text/dates'

const bands = `Bands, in points a month: slower below ${DECLINE_BANDS.slowerBelow}, faster above ${DECLINE_BANDS.fasterAbove}, intermediate between. Other publications draw them elsewhere.`

/** The speed so far, for clinicians; it says nothing about the speed to come. */
export function SpeedCard({ speed, today }: { readonly speed: Speed; readonly today: Temporal.PlainDate }) {
  const { sinceOnset, betweenVisits } = speed
  return (
    <Card title="Speed so far" note="for clinicians only">
      <div className="grid gap-3">
        <DefinitionFacts
          facts={[
            {
              term: sinceOnset ? `Since onset, to ${formatDay(sinceOnset.on, today)}` : 'Since onset',
              value: sinceOnset
                ? `${showPerMonth(sinceOnset.perMonth)} points a month: ${sinceOnset.band}`
                : 'not known: it needs the day symptoms began and a whole set of answers',
            },
            {
              term: betweenVisits
                ? `${formatDay(betweenVisits.from, today)} to ${formatDay(betweenVisits.to, today)}`
                : 'Between visits',
              value: betweenVisits
                ? `${showPerMonth(betweenVisits.perMonth)} points a month`
                : 'not shown: it needs two whole sets of answers at least 60 days apart',
            },
          ]}
        />
        <p className="text-sm text-ink-2">
          {sinceOnset?.onsetDayAssumed && 'Only the month of onset is known; its 15th is used. '}
          {bands} The speed so far is a poor guide to the speed to come.
        </p>
      </div>
    </Card>
  )
}
