import type { Metadata } from 'next'
import Pill from 'lucide-react/icons/pill'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listAsNeededNow } from '@/lib/medications/as-needed.data'
import { AsNeededCard } from './as-needed-card'

export const metadata: Metadata = { title: 'As-needed dose' }

export default async function AsNeededPage({ params }: PageProps<'/teams/[teamId]/today/as-needed'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'dose:record')
  const lines = await listAsNeededNow(access)
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
          <AsNeededCard key={line.regimen.regimenId} line={line} access={access} />
        ))}
        <div>
          <ButtonLink href={`/teams/${teamId}/today/outside-plan` as Route} variant="quiet">
            A dose of another medicine outside the plan
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
