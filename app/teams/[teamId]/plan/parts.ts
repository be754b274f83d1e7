import { MOST_OPEN_CARDS } from '@/lib/needs/card-order'
import type { Plan } from '@/lib/needs/plan.data'
import type { VisibleNeed } from '@/lib/needs/visible-plan'

export interface PlanPart {
  readonly needs: readonly VisibleNeed[]
  /** Those whose cards stand on the page; the rest is one tap away. */
  readonly shown: readonly VisibleNeed[]
}

export interface PlanParts {
  readonly now: PlanPart
  readonly coming: PlanPart
  readonly have: readonly VisibleNeed[]
  readonly declined: readonly VisibleNeed[]
}

/**
 * At most five open cards at once for a family: what is worth doing now first, what is coming up after it. Nurses see
 * all that is worth doing now, and five of what is coming.
 *
 * @param all the part that was opened as a whole
 */
export function partsOf(needs: Plan['needs'], isNurse: boolean, all: 'now' | 'coming' | undefined): PlanParts {
  const inState = (state: VisibleNeed['state']) => needs.filter((need) => need.state === state)
  const [now, coming] = [inState('expected_now'), inState('anticipate')]
  const showsAllNow = all === 'now' || isNurse
  const shownNow = showsAllNow ? now : now.slice(0, MOST_OPEN_CARDS)
  const room = isNurse ? MOST_OPEN_CARDS : Math.max(0, MOST_OPEN_CARDS - shownNow.length)
  return {
    now: { needs: now, shown: shownNow },
    coming: { needs: coming, shown: all === 'coming' ? coming : coming.slice(0, room) },
    have: inState('in_place'),
    declined: inState('declined'),
  }
}
