import type { Metadata } from 'next'
import ListChecks from 'lucide-react/icons/list-checks'
import { RedFlags } from '@/components/needs/red-flags'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { defaultSetting, type DisclosureSetting } from '@/lib/needs/disclosure'
import { readPlan } from '@/lib/needs/plan.data'
import { isGaze } from '../../../read-display'
import { GazePlan } from '../gaze/gaze-plan'
import { ByPartOfLife } from './by-part-of-life'
import { notedBy } from './noted-by'
import { Notices } from './notices'
import { NurseHead } from './nurse-head'
import { PartOfPlan } from './part-of-plan'
import { partsOf } from './parts'
import { PutAway } from './put-away'
import { SettledNeeds } from './settled-needs'
import { WhereThingsAre } from './where-things-are'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage({ params, searchParams }: PageProps<'/teams/[teamId]/plan'>) {
  const { teamId } = await params
  const { all } = await searchParams
  const access = await accessOrNotFound(teamId, 'plan:see')
  const plan = await readPlan(access)
  if (await isGaze()) return <GazePlan access={access} needs={plan.needs} query={await searchParams} />
  const isNurse = access.role === 'nurse'
  const parts = partsOf(plan.needs, isNurse, all === 'now' || all === 'coming' ? all : undefined)
  return (
    <>
      <PageHeader
        title={access.role === 'patient' ? 'My plan' : 'Plan'}
        note={<PlanNote access={access} />}
        actions={
          access.may('observation:record') &&
          !access.isDeceased && (
            <ButtonLink href={`/teams/${teamId}/plan/what-we-notice`}>Write down what we notice</ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <RedFlags flags={plan.redFlags} noted={(flag) => notedBy(flag, plan)} />
        {!access.isDeceased && (
          <p>
            <TextLink href={`/teams/${teamId}/when-to-call`}>When to call, and whom</TextLink>
          </p>
        )}
        {access.isDeceased && <AfterADeath access={access} />}
        <Notices access={access} plan={plan} />
        {plan.forNurse && !access.isDeceased && <NurseHead access={access} forNurse={plan.forNurse} />}
        <WhereThingsAre teamId={teamId} plan={plan} />
        {plan.needs.length === 0 && !access.isDeceased && <NothingYet access={access} />}
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_344px]">
          <div>
            <PartOfPlan access={access} plan={plan} part={parts.now} kind="now" />
            <PartOfPlan access={access} plan={plan} part={parts.coming} kind="coming" />
          </div>
          {plan.needs.length > 0 && (
            <aside className="grid grid-cols-1 content-start gap-6">
              <Card>
                <ByPartOfLife needs={plan.needs} />
              </Card>
              <SettledNeeds title="You have this" needs={parts.have} plan={plan} access={access} />
              <SettledNeeds title="Not for now" needs={parts.declined} plan={plan} access={access} />
            </aside>
          )}
        </div>
        <PutAway teamId={teamId} count={plan.putAway} />
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
