import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readItem } from '@/lib/equipment/equipment.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { ThingFacts } from '../thing-facts'
import { DetailsForm } from './details-form'

export const metadata: Metadata = { title: 'About one thing' }

export default async function EquipmentDetailsPage({
  params,
}: PageProps<'/teams/[teamId]/equipment/[itemId]/details'>) {
  const { teamId, itemId } = await params
  const access = await accessOrNotFound(teamId, 'observation:record')
  const item = isUuid(itemId) ? await readItem(access, itemId) : undefined
  if (!item) notFound()
  const today = todayAt(access.clock)
  return (
    <>
      <PageHeader
        title={`About: ${item.name}`}
        note={<TextLink href={`/teams/${teamId}/equipment/${itemId}`}>Back to {item.name}</TextLink>}
      />
      <div className="grid max-w-form gap-6">
        {item.version > 1 && (
          <details>
            <summary className="min-h-hit py-3 underline underline-offset-4">
              What stands now, by {item.changedByName},{' '}
              {formatDay(item.changedAt.toZonedDateTimeISO(access.clock.zone).toPlainDate(), today)}
            </summary>
            <ThingFacts teamId={teamId} item={item} today={today} mayRecord={false} />
          </details>
        )}
        <DetailsForm
          teamId={teamId}
          itemId={itemId}
          version={item.version}
          written={{
            name: item.name,
            supplierName: item.supplierName ?? '',
            supplierPhone: item.supplierPhone ?? '',
            serial: item.serial ?? '',
            lender: item.lender ?? '',
            returnOn: item.returnOn?.toString() ?? '',
            batteryHours: item.batteryHours === null ? '' : String(item.batteryHours),
            nextCheckOn: item.nextCheckOn?.toString() ?? '',
            powerCutSteps: item.powerCutSteps ?? '',
            note: item.note ?? '',
          }}
        />
      </div>
    </>
  )
}
