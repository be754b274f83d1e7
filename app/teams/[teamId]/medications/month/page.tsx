import type { Metadata } from 'next'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listDays } from '@/lib/medications/day-doses.data'
import { monthDays } from '@/lib/medications/month-days'
import { monthName } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { CycleLines } from '../cycle-lines'
import { monthOfParam } from '../day-param'
import { ViewLinks } from '../view-links'
import { MonthGrid } from './month-grid'

export const metadata: Metadata = { title: 'Medicines of a month' }

export default async function MedicineMonthPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/month'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const today = todayAt(access.clock)
  const month = monthOfParam((await searchParams).month, today)
  if (!month) notFound()
  const first = month.toPlainDate({ day: 1 })
  const doses = await listDays(access, first, month.daysInMonth)
  const days = Array.from({ length: month.daysInMonth }, (_, i) => first.add({ days: i }))
  const to = (by: number) => `/teams/${teamId}/medications/month?month=${month.add({ months: by }).toString()}` as Route
  return (
    <>
      <PageHeader
        title={`${monthName(month)} ${month.year}`}
        note="Medicines of this month. A day opens with a press."
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
      <ViewLinks teamId={teamId} current="month" />
      <CycleLines cycles={doses.cycles} access={access} />
      <MonthGrid
        days={monthDays(doses, days, access.clock.zone)}
        today={today}
        teamId={teamId}
        region={access.clock.region}
      />
    </>
  )
}
