import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { doseText } from '@/lib/medications/dose-text'
import { findMedicine } from '@/lib/medications/formulary'
import { latestVersion } from '@/lib/medications/regimen'
import { readRegimen } from '@/lib/medications/regimens.data'
import { formWords, medicineTitle } from '@/lib/medications/regimen-words'
import { formatNumber } from '@/lib/text/amounts'
import { unitChoices } from '../../prescription-choices'
import { StartForm } from './start-form'

export const metadata: Metadata = { title: 'Start counting' }

export default async function StartStockPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/stock/new'>) {
  const { teamId } = await params
  const { regimen: regimenId } = await searchParams
  const access = await accessOrNotFound(teamId, 'regimen:propose')
  const regimen = typeof regimenId === 'string' && isUuid(regimenId) ? await readRegimen(access, regimenId) : undefined
  if (!regimen || regimen.stopped || access.isDeceased) notFound()
  const { amount, form, volumeMl } = latestVersion(regimen)
  const known = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
  const words = formWords(regimen, form)
  const guess = unitChoices().find(({ value }) => words.split(/[\s,]+/).includes(value))?.value
  return (
    <>
      <PageHeader title={`Count ${medicineTitle(regimen.name)}`} note={`${doseText(amount)}, ${words}`} />
      <StartForm
        hidden={{
          ...{ teamId, requestId: crypto.randomUUID(), regimenId: regimen.regimenId },
          ...{ perAmount: formatNumber(amount.value), perUnit: amount.unit },
        }}
        before={
          volumeMl
            ? { uses: formatNumber(volumeMl), unit: 'mL' }
            : guess === amount.unit
              ? { uses: formatNumber(amount.value), unit: guess }
              : guess
                ? { unit: guess }
                : {}
        }
        units={unitChoices()}
        dose={doseText(amount)}
        note={known?.forms.find(({ id }) => id === form)?.tubeNote}
      />
    </>
  )
}
