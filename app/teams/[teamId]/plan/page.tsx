import type { Metadata } from 'next'
import ListChecks from 'lucide-react/icons/list-checks'
import { RedFlags } from '@/components/needs/red-flags'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginList } from '@/components/ui/margin-list'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { MOST_OPEN_CARDS } from '@/lib/needs/card-order'
import { defaultSetting, type DisclosureSetting } from '@/lib/needs/disclosure'
import { DOMAIN_NAMES } from '@/lib/needs/domain-names'
import { getNeed } from '@/lib/needs/knowledge'
import { readPlan, type Plan } from '@/lib/needs/plan.data'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { formatDay } from '@/lib/text/dates'
import { ByPartOfLife } from './by-part-of-life'
import { NeedInPlan } from './need-in-plan'
import { PICTURE_OF_DOMAIN } from './domain-pictures'
import { WhereThingsAre } from './where-things-are'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage({ params, searchParams }: PageProps<'/teams/[teamId]/plan'>) {
  const { teamId } = await params
  const { all } = await searchParams
  const access = await accessOrNotFound(teamId, 'plan:see')
  const plan = await readPlan(access)
  const inState = (state: VisibleNeed['state']) => plan.needs.filter((need) => need.state === state)
  const [now, coming, have, declined] = [
    inState('expected_now'),
    inState('anticipate'),
    inState('in_place'),
    inState('declined'),
  ]
  const isMine = access.role === 'patient'
  return (
    <>
      <PageHeader
        title={isMine ? 'My plan' : 'Plan'}
        note={<PlanNote access={access} />}
        actions={
          access.may('observation:record') &&
          !access.isDeceased && (
            <ButtonLink href={`/teams/${teamId}/plan/what-we-notice`}>Write down what we notice</ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <RedFlags flags={plan.redFlags} />
        {access.isDeceased && <AfterADeath access={access} />}
        <WhereThingsAre teamId={teamId} plan={plan} />
        {access.role === 'nurse' && plan.talks.length > 0 && <Talks plan={plan} />}
        {plan.needs.length === 0 && !access.isDeceased && <NothingYet access={access} />}
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_344px]">
          <div>
            <Part {...{ access, plan, needs: now, kind: 'now', showAll: all === 'now' || access.role === 'nurse' }} />
            <Part {...{ access, plan, needs: coming, kind: 'coming', showAll: all === 'coming' }} />
          </div>
          {plan.needs.length > 0 && (
            <aside className="grid grid-cols-1 content-start gap-6">
              <Card>
                <ByPartOfLife needs={plan.needs} />
              </Card>
              <Settled title="You have this" needs={have} plan={plan} access={access} />
              <Settled title="Not for now" needs={declined} plan={plan} access={access} />
            </aside>
          )}
        </div>
      </div>
    </>
  )
}

const sharedWords: Readonly<Record<DisclosureSetting, string>> = {
  now: 'what is needed now',
  coming: 'what is needed now and what is coming up',
  everything: 'everything',
}

function PlanNote({ access }: { readonly access: Access }) {
  if (access.role === 'nurse') return 'You see everything. The patient chooses how much of it the others see.'
  const words = sharedWords[access.disclosure ?? defaultSetting(access.role)]
  if (access.role === 'patient')
    return (
      <>
        You see {words}. <TextLink href={`/teams/${access.teamId}/team/what-we-see`}>Change what we show</TextLink>
      </>
    )
  const first = access.patientName.split(' ')[0]
  return access.disclosure
    ? `You see what ${first} chose to share: ${words}.`
    : `You see ${words}, until ${first} chooses.`
}

interface PartProps {
  readonly access: Access
  readonly plan: Plan
  readonly needs: readonly VisibleNeed[]
  readonly kind: 'now' | 'coming'
  readonly showAll: boolean
}

/** At most five open cards at once; the rest stay one tap away. */
function Part({ access, plan, needs, kind, showAll }: PartProps) {
  if (needs.length === 0) return null
  const shown = showAll ? needs : needs.slice(0, MOST_OPEN_CARDS)
  const hidden = needs.length - shown.length
  const more = hidden > 0 && (
    <>
      {hidden} more are open.{' '}
      <TextLink href={`/teams/${access.teamId}/plan?all=${kind}`}>Show all {needs.length}</TextLink>
    </>
  )
  return (
    <MarginList
      margin="words"
      heading={kind === 'now' ? <Highlight>Worth doing now</Highlight> : 'Coming up: good to know'}
      lead={
        <span className="text-ink-2">
          {kind === 'now' ? 'The ones that matter most come first.' : 'Nothing to do yet, unless you want to.'} {more}
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

function Settled({
  title,
  needs,
  plan,
  access,
}: {
  readonly title: string
  readonly needs: readonly VisibleNeed[]
  readonly plan: Plan
  readonly access: Access
}) {
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

function SettledNeed({
  need,
  plan,
  access,
}: {
  readonly need: VisibleNeed
  readonly plan: Plan
  readonly access: Access
}) {
  const status = plan.statuses.get(need.needId)
  const day = status?.checkedOn ?? status?.setAt.toZonedDateTimeISO(access.clock.zone).toPlainDate()
  return (
    <div>
      {status && day && (
        <p className="pb-1 text-sm text-ink-2">
          {status.setByName}, {formatDay(day, plan.today)}
          {status.askAgainOn && `. We ask again on ${formatDay(status.askAgainOn, plan.today)}`}
        </p>
      )}
      <NeedInPlan access={access} plan={plan} need={need} kind="coming" />
    </div>
  )
}

function Talks({ plan }: { readonly plan: Plan }) {
  return (
    <Banner kind="notice" title="Talk with the patient about what they want to know">
      <p>These topics are due by the rules, and the patient does not see them with what they chose:</p>
      <ul className="mt-1 list-disc pl-6">
        {plan.talks.map((needId) => (
          <li key={needId}>{getNeed(needId).name}</li>
        ))}
      </ul>
    </Banner>
  )
}

function NothingYet({ access }: { readonly access: Access }) {
  const mayAnswer = access.may('assessment:answer')
  return (
    <EmptyState
      icon={<Icon of={ListChecks} />}
      title="Nothing in the plan yet"
      action={
        mayAnswer && (
          <ButtonLink href={`/teams/${access.teamId}/stage/questions`} variant="filled">
            Answer the questions
          </ButtonLink>
        )
      }
    >
      The plan grows from how things are: twelve questions, and what the team writes down.
    </EmptyState>
  )
}

function AfterADeath({ access }: { readonly access: Access }) {
  return (
    <Banner kind="notice" title="This plan is closed">
      <p>
        Nothing here asks anything of you any more. What the team wrote stays for the family of {access.patientName} to
        keep.
      </p>
    </Banner>
  )
}
