import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readPack } from '@/lib/equipment/pack.data'
import { fullDay } from './full-day'
import { PackSheet } from './pack-sheet'
import { PrintButton } from './print-button'

export const metadata: Metadata = { title: 'Pack for an insurer or funder' }

/** `?stage=yes`: print stages too, for those who see them. */
export default async function EquipmentPackPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/equipment/[itemId]/pack'>) {
  const { teamId, itemId } = await params
  const { stage } = await searchParams
  const access = await accessOrNotFound(teamId, 'sheet:read')
  const withStage = stage === 'yes' && access.may('stage:see')
  const pack = isUuid(itemId) ? await readPack(access, itemId, withStage ? 'with-stage' : 'without-stage') : undefined
  if (!pack) notFound()
  return (
    <div className="grid grid-cols-1 gap-6">
      <div data-print="no" className="grid max-w-form gap-3 rounded-card border bg-inset p-5">
        <p>
          Facts from the record, for whoever decides about {pack.item.name}. Read it before you hand it on: it holds
          health data. <TextLink href={`/teams/${teamId}/equipment/${itemId}`}>Back to {pack.item.name}</TextLink>
        </p>
        {access.may('stage:see') && pack.reason && (
          <form method="get" className="flex flex-wrap items-center gap-gap">
            <CheckboxField name="stage" label="Print the stage as well" defaultChecked={withStage} />
            <SubmitButton variant="outlined">Show it so</SubmitButton>
          </form>
        )}
        <PrintButton />
      </div>
      <PackSheet pack={pack} patientName={access.patientName} />
      <p className="text-sm text-ink-2">
        Prepared by {access.name} on {fullDay(pack.today)} from the shared care record.
      </p>
    </div>
  )
}
