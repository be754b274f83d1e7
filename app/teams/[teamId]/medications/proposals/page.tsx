import type { Metadata } from 'next'
import type { Route } from 'next'
import ListChecks from 'lucide-react/icons/list-checks'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { PersonChip } from '@/components/ui/person-chip'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { sayNextDoses } from '@/lib/medications/next-doses'
import { draftOf } from '@/lib/medications/proposal-draft'
import type { Proposal } from '@/lib/medications/proposal'
import { listProposals } from '@/lib/medications/proposals.data'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatDayTime } from '@/lib/text/dates'
import { ConfirmNotice } from '../../confirm-notice'
import { sayTimeAt } from '../say-time'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'Proposed changes' }

export default async function ProposalsPage({ params }: PageProps<'/teams/[teamId]/medications/proposals'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const { proposals, regimens } = await listProposals(access)
  return (
    <>
      <PageHeader
        title="Proposed changes"
        note="Nothing of the plan changes until the nurse, the coordinator or the patient accepts it."
      />
      {proposals.length === 0 && (
        <EmptyState icon={<Icon of={ListChecks} />} title="Nothing waits for an answer">
          A caregiver can propose a change at each medicine.
        </EmptyState>
      )}
      {proposals.length > 0 && access.may('regimen:accept') && (
        <ConfirmNotice access={access} path={`/teams/${teamId}/medications/proposals`} what="Accepting a change" />
      )}
      <ul className="grid max-w-3xl gap-4">
        {proposals.map((proposal) => (
          <li key={proposal.proposalId} className="sheet-card grid gap-4 p-5">
            <OneProposal
              proposal={proposal}
              regimen={proposal.regimenId === null ? undefined : regimens.get(proposal.regimenId)}
              access={access}
            />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
      </p>
    </>
  )
}

type OneProposalProps = { readonly proposal: Proposal; readonly regimen: Regimen | undefined; readonly access: Access }

function OneProposal({ proposal, regimen, access }: OneProposalProps) {
  const { clock, teamId } = access
  const { by, at, why, content, proposalId } = proposal
  const draft = draftOf(proposal, regimen, clock)
  const name = medicineTitle(draft?.name ?? regimen?.name ?? '')
  const title = content.kind === 'new' ? `Add ${name}` : content.kind === 'stop' ? `Stop ${name}` : `Change ${name}`
  const next = draft && content.kind !== 'stop' ? sayNextDoses(draft, clock) : undefined
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="grow text-md">{title}</h2>
        <PersonChip person={by} note={formatDayTime(at, clock.now, clock.zone, clock.region)} />
      </div>
      <DefinitionFacts
        facts={[
          ...(regimen && content.kind !== 'new' ? [{ term: 'Now', value: versionWords(regimen, access) }] : []),
          ...(draft && content.kind !== 'stop' ? [{ term: 'Proposed', value: versionWords(draft, access) }] : []),
          ...(why ? [{ term: 'Why', value: why }] : []),
        ]}
      />
      {next && (
        <details>
          <summary className="flex min-h-hit items-center font-semibold">The next doses then</summary>
          <ul className="grid gap-1">
            {[...next.doses, ...next.notes].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {access.may('regimen:accept') && !access.isDeceased ? (
        <AnswerForm hidden={{ teamId, proposalId }} title={title} />
      ) : (
        <p className="text-ink-2">It waits for the nurse, the coordinator or the patient.</p>
      )}
    </>
  )
}

function versionWords(regimen: Regimen, { clock }: Access): string {
  const version = latestVersion(regimen)
  return `${doseWords(regimen, version)}, ${ruleText(version.rule, sayTimeAt(clock.region))}, ${routeWords(version.route)}`
}
