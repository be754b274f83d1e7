import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readAsNeededPlan } from '@/lib/medications/as-needed.data'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { ConfirmNotice } from '../../../confirm-notice'
import { PlanForm } from './plan-form'

export const metadata: Metadata = { title: 'How it is given' }

export default async function AsNeededPlanPage({ params }: PageProps<'/teams/[teamId]/today/as-needed/[regimenId]'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'regimen:change')
  const found = await readAsNeededPlan(access, regimenId)
  if (!found) notFound()
  const { regimen, plan, others } = found
  return (
    <>
      <PageHeader
        title={`${medicineTitle(regimen.name)}: how it is given`}
        note="As the prescription and the care plan say. Leave empty what they do not say."
      />
      <ConfirmNotice
        access={access}
        path={`/teams/${teamId}/today/as-needed/${regimenId}`}
        what="Changing how a medicine is given"
      />
      <PlanForm
        hidden={{ teamId, regimenId, requestId: crypto.randomUUID() }}
        version={plan.version}
        before={{
          place: plan.place === null ? '' : String(plan.place),
          tryFirst: plan.tryFirst ?? '',
          lookFor: plan.lookFor ?? '',
          callWhen: plan.callWhen ?? '',
          askAfterMin: String(plan.askAfterMin),
          reviewOn: plan.reviewOn?.toString() ?? '',
        }}
        together={plan.togetherWith.map((one) => one.regimenId)}
        others={others.map((other) => ({
          value: other.regimenId,
          words: `${medicineTitle(other.name)}, ${doseWords(other, latestVersion(other))}`,
        }))}
      />
    </>
  )
}
