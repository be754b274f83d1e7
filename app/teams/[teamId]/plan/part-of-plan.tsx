import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginList } from '@/components/ui/margin-list'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { DOMAIN_NAMES } from '@/lib/needs/domain-names'
import type { Plan } from '@/lib/needs/plan.data'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { PICTURE_OF_DOMAIN } from './domain-pictures'
import { NeedInPlan } from './need-in-plan'
import type { PlanPart } from './parts'

export type PartOfPlanProps = {
  readonly access: Access
  readonly plan: Plan
  readonly part: PlanPart
  readonly kind: 'now' | 'coming'
}

/** "Worth doing now" or "Coming up", with a way to all of it. */
export function PartOfPlan({ access, plan, part: { needs, shown }, kind }: PartOfPlanProps) {
  if (needs.length === 0) return null
  const hidden = needs.length - shown.length
  return (
    <MarginList
      margin="words"
      heading={kind === 'now' ? <Highlight>Worth doing now</Highlight> : 'Coming up: good to know'}
      lead={
        <span className="text-ink-2">
          {kind === 'now' ? 'The ones that matter most come first.' : 'Nothing to do yet, unless you want to.'}{' '}
          {hidden > 0 && (
            <>
              {shown.length > 0 && `${hidden} more ${kind === 'now' ? 'are open' : 'may come'}. `}
              <TextLink href={`/teams/${access.teamId}/plan?all=${kind}`}>Show all {needs.length}</TextLink>
            </>
          )}
        </span>
      }
    >
      {shown.map((need) => (
        <MarginItem key={need.needId} look="bare" margin={<Domain need={need} />}>
          <NeedInPlan access={access} plan={plan} need={need} kind={kind} />
        </MarginItem>
      ))}
    </MarginList>
  )
}

function Domain({ need }: { readonly need: VisibleNeed }) {
  if (need.disclosure === 'door') return null
  return (
    <span className="inline-flex items-center gap-2 font-semibold sm:flex-col sm:items-end sm:gap-0.5">
      <Icon of={PICTURE_OF_DOMAIN[need.domain]} />
      {DOMAIN_NAMES[need.domain]}
    </span>
  )
}
