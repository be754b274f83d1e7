import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { holdAt, latestVersion, type Regimen } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { listRegimens } from '@/lib/medications/regimens.data'
import { formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../../confirm-notice'
import { sayTimeAt } from '../../say-time'
import { ResumeForm } from './resume-form'

export const metadata: Metadata = { title: 'Go on with a medicine' }

export default async function ResumePage({ params }: PageProps<'/teams/[teamId]/medications/[regimenId]/resume'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'regimen:change')
  const { current } = await listRegimens(access)
  const { now, zone, region } = access.clock
  const regimen = current.find((one) => one.regimenId === regimenId)
  const hold = regimen?.holds?.at(-1)
  if (!regimen || !hold) notFound()
  const { rule } = latestVersion(regimen)
  const others = current.filter((one) => one !== regimen && holdAt(one, now) && !asks(one))
  return (
    <>
      <PageHeader
        title={`Go on with ${medicineTitle(regimen.name)}`}
        note={`Paused since ${formatDayTime(hold.from, now, zone, region)}.`}
      />
      {rule.kind === 'cycle' && (
        <p className="mb-6 max-w-form rounded-card border bg-inset p-4">
          The cycle keeps its days: no dose moves by itself. If the clinic agrees to give paused doses on days that are
          left in this window,{' '}
          <TextLink href={`/teams/${teamId}/medications/${regimenId}/days` as Route}>choose them</TextLink> afterwards.
        </p>
      )}
      <ConfirmNotice
        access={access}
        path={`/teams/${teamId}/medications/${regimenId}/resume`}
        what="Going on with a medicine"
      />
      <ResumeForm
        hidden={{ teamId, regimenId }}
        steps={
          rule.kind === 'steps'
            ? rule.steps.map(({ times, amount }, i) => ({
                value: String(i + 1),
                words: `Step ${i + 1}: ${amount ?? ''} ${times.map(sayTimeAt(region)).join(', ')}`,
              }))
            : undefined
        }
        isPatch={rule.kind === 'daily' && Boolean(rule.patch)}
        others={others.map((one) => ({
          regimenId: one.regimenId,
          words: `${medicineTitle(one.name)}, ${doseWords(one, latestVersion(one))}`,
        }))}
        today={todayAt(access.clock).toString()}
        time={now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })}
      />
    </>
  )
}

/** Has a question of its own, so it goes on by its own page. */
function asks(regimen: Regimen): boolean {
  const { rule } = latestVersion(regimen)
  return rule.kind === 'steps' || (rule.kind === 'daily' && Boolean(rule.patch))
}
