import type { Metadata } from 'next'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Pill from 'lucide-react/icons/pill'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginList } from '@/components/ui/margin-list'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listDay } from '@/lib/medications/day-doses.data'
import { voiderOf } from '@/lib/medications/dose-rows.data'
import { formatCount } from '@/lib/text/amounts'
import { formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { DoseItem } from '../../today/dose-item'
import { OtherDoseItem } from '../../today/other-dose-item'
import { peopleOnScreen } from '../../today/people-on-screen'
import { CycleLines } from '../cycle-lines'
import { dayOfParam } from '../day-param'
import { ViewLinks } from '../view-links'

export const metadata: Metadata = { title: 'Medicines of a day' }

export default async function MedicineDayPage({ params, searchParams }: PageProps<'/teams/[teamId]/medications/day'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const today = todayAt(access.clock)
  const on = dayOfParam((await searchParams).on, today)
  if (!on) notFound()
  const { planned, others, cycles } = await listDay(access, on)
  const onScreen = peopleOnScreen(
    [...planned, ...others].flatMap((one) => ('entry' in one ? (one.entry?.by ?? []) : one.by)),
  )
  const voider = voiderOf(access)
  const isToday = on.equals(today)
  const title = formatWeekdayAndDay(on, today)
  const to = (days: number) => `/teams/${teamId}/medications/day?on=${on.add({ days }).toString()}` as Route
  return (
    <>
      <PageHeader
        title={isToday ? <Highlight>{title}</Highlight> : title}
        note={isToday ? 'Medicines today. Times are those at home.' : 'Medicines of this day. Times are those at home.'}
        actions={
          <>
            <ButtonLink href={to(-1)} icon={<Icon of={ArrowLeft} />}>
              Earlier
            </ButtonLink>
            <ButtonLink href={to(1)} icon={<Icon of={ArrowRight} />}>
              Later
            </ButtonLink>
          </>
        }
      />
      <ViewLinks teamId={teamId} current="day" />
      {isToday && <CycleLines cycles={cycles} access={access} />}
      {planned.length + others.length === 0 && <EmptyState icon={<Icon of={Pill} />} title="No doses on this day" />}
      <div className="max-w-3xl">
        {planned.length > 0 && (
          <MarginList heading="Planned" note={formatCount(planned.length, 'dose')}>
            {planned.map((dose) => (
              <DoseItem
                key={dose.slot.key}
                dose={dose}
                access={access}
                onScreen={onScreen}
                voider={voider}
                cycles={isToday ? cycles : []}
                flush={null}
              />
            ))}
          </MarginList>
        )}
        {others.length > 0 && (
          <MarginList heading="As needed and extra" note={formatCount(others.length, 'dose')}>
            {others.map((entry) => (
              <OtherDoseItem key={entry.recordId} entry={entry} access={access} voider={voider} />
            ))}
          </MarginList>
        )}
      </div>
    </>
  )
}
