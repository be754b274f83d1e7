import { Card } from '@/components/ui/card'
import type { Access } from '@/lib/auth/access'
import { MOST_OPEN_CARDS } from '@/lib/needs/card-order'
import type { Plan } from '@/lib/needs/plan.data'
import { reviewOn } from '@/lib/needs/status'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { formatDay } from '@/lib/text/dates'
import { NeedInPlan } from './need-in-plan'

export type SettledNeedsProps = {
  readonly title: string
  readonly needs: readonly VisibleNeed[]
  readonly plan: Plan
  readonly access: Access
}

/** What is in place, and what is not for now: quiet, and still to be opened. */
export function SettledNeeds({ title, needs, plan, access }: SettledNeedsProps) {
  if (needs.length === 0) return null
  const [first, rest] = [needs.slice(0, MOST_OPEN_CARDS), needs.slice(MOST_OPEN_CARDS)]
  return (
    <Card title={title} note={needs.length}>
      <div className="grid gap-3">
        {first.map((need) => (
          <SettledNeed key={need.needId} {...{ need, plan, access }} />
        ))}
        {rest.length > 0 && (
          <details>
            <summary className="min-h-hit py-3 underline underline-offset-4">The other {rest.length}</summary>
            <div className="grid gap-3">
              {rest.map((need) => (
                <SettledNeed key={need.needId} {...{ need, plan, access }} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Card>
  )
}

type SettledNeedProps = Omit<SettledNeedsProps, 'title' | 'needs'> & { readonly need: VisibleNeed }

function SettledNeed({ need, plan, access }: SettledNeedProps) {
  const status = plan.statuses.get(need.needId)
  const day = status?.checkedOn ?? status?.setAt.toZonedDateTimeISO(access.clock.zone).toPlainDate()
  const review = status ? reviewOn(status) : null
  return (
    <div>
      {status && day && (
        <p className="pb-1 text-sm text-ink-2">
          {status.setByName}, {formatDay(day, plan.today)}
          {status.askAgainOn && `. We ask again on ${formatDay(status.askAgainOn, plan.today)}`}
          {review && `. Good to look at again on ${formatDay(review, plan.today)}`}
        </p>
      )}
      <NeedInPlan access={access} plan={plan} need={need} kind="coming" />
    </div>
  )
}
