import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listEquipment } from '@/lib/equipment/equipment.data'
import { todayAt } from '@/lib/time/home-clock'
import { PowerCutForm } from './power-cut-form'

export const metadata: Metadata = { title: 'If the power goes off' }

export default async function PowerCutPage({ params }: PageProps<'/teams/[teamId]/equipment/power-cut'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'observation:record')
  const { powerCutPlan: plan } = await listEquipment(access)
  return (
    <>
      <PageHeader
        title="If the power goes off"
        note={<TextLink href={`/teams/${teamId}/equipment`}>Back to the equipment</TextLink>}
      />
      <div className="grid max-w-form gap-6">
        {plan && (
          <Card title="What stands now" note={`by ${plan.changedByName}`} lift="flat">
            <p className="whitespace-pre-line">{plan.steps}</p>
          </Card>
        )}
        <PowerCutForm
          teamId={teamId}
          version={plan?.version ?? 0}
          steps={plan?.steps}
          practisedOn={plan?.practisedOn?.toString()}
          today={todayAt(access.clock).toString()}
        />
      </div>
    </>
  )
}
