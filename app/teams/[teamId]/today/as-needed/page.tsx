import type { Metadata } from 'next'
import Pill from 'lucide-react/icons/pill'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { PersonChip } from '@/components/ui/person-chip'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import type { AsNeededLine } from '@/lib/medications/day-dose'
import { listAsNeeded } from '@/lib/medications/day-doses.data'
import { entryTime, sayEntry } from '@/lib/medications/entry-words'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatNumber } from '@/lib/text/amounts'
import { sayGiving } from '../actions'
import { PressForm } from '../press-form'
import { AsNeededForm } from './as-needed-form'

export const metadata: Metadata = { title: 'As-needed dose' }

export default async function AsNeededPage({ params }: PageProps<'/teams/[teamId]/today/as-needed'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'dose:record')
  const lines = await listAsNeeded(access)
  return (
    <>
      <PageHeader title="Give an as-needed dose" note="The limits are those of the prescription." />
      {lines.length === 0 && (
        <EmptyState icon={<Icon of={Pill} />} title="No as-needed medicines">
          Medicines that are given only when needed appear here once they are in the plan.
        </EmptyState>
      )}
      <div className="grid max-w-form gap-6">
        {lines.map((line) => (
          <Line key={line.regimen.regimenId} line={line} access={access} />
        ))}
      </div>
    </>
  )
}

function Line({ line: { regimen, claim, lately }, access }: { readonly line: AsNeededLine; readonly access: Access }) {
  const { clock, teamId } = access
  const version = latestVersion(regimen)
  const medicine = medicineTitle(regimen.name)
  const local = clock.now.toZonedDateTimeISO(clock.zone)
  const rule = ruleText(version.rule)
  return (
    <Card title={medicine} note={doseWords(regimen, version)}>
      <div className="grid gap-4">
        <p>
          {rule.charAt(0).toUpperCase() + rule.slice(1)}.{version.instructions && ` ${version.instructions}.`}
        </p>
        <ul className="grid gap-1 text-ink-2">
          {lately.length === 0 && <li>None in the last 24 hours.</li>}
          {lately.map((entry) => (
            <li key={entry.recordId}>{sayEntry(entry, clock)}</li>
          ))}
        </ul>
        {claim && claim.by.userId !== access.userId && (
          <div className="rounded-control border border-dashed border-claim-edge bg-act-soft px-3 py-2.5">
            <PersonChip
              person={claim.by}
              words={`${claim.by.name} is giving this now`}
              note={`Started ${entryTime(claim.claimedAt, clock)}. Please leave it to ${claim.by.name}.`}
            />
          </div>
        )}
        {!claim && (
          <PressForm act={sayGiving} fields={{ teamId, regimenId: regimen.regimenId }}>
            <SubmitButton variant="outlined" aria-label={`I am giving this now: ${medicine}`}>
              I am giving this now
            </SubmitButton>
          </PressForm>
        )}
        <AsNeededForm
          hidden={{ teamId, regimenId: regimen.regimenId, requestId: crypto.randomUUID() }}
          medicine={medicine}
          amount={formatNumber(version.amount.value)}
          unit={version.amount.unit}
          today={local.toPlainDate().toString()}
          time={local.toPlainTime().toString({ smallestUnit: 'minute' })}
        />
      </div>
    </Card>
  )
}
