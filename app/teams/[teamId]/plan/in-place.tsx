import type { Temporal } from 'temporal-polyfill'
import type { NeedContent } from '@/lib/needs/visible-plan'
import { formatDay } from '@/lib/text/dates'

export type InPlaceProps = {
  readonly need: NeedContent['need']
  /** When something in place should be looked at again; null: it is not in place. */
  readonly review: Temporal.PlainDate | null
  readonly today: Temporal.PlainDate
}

/** What "we have this" means, and when to look again. */
export function InPlace({ need: { in_place: meaning, review_every_weeks: weeks }, review, today }: InPlaceProps) {
  const again = weeks === 1 ? 'every week' : `every ${weeks} weeks`
  return (
    <div>
      <h4 className="font-semibold">You have this when</h4>
      <p>{meaning}</p>
      <p className="text-sm text-ink-2">
        {review === null ? `Good to look at again ${again}.` : lookAgain(review, today)}
      </p>
    </div>
  )
}

function lookAgain(review: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const day = formatDay(review, today)
  return today.until(review).sign > 0
    ? `Good to look at again on ${day}.`
    : `Time to look at it again, since ${day}. If it is still right, save “We have this” once more.`
}
