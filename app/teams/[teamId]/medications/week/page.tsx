import type { Metadata } from 'next'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Pill from 'lucide-react/icons/pill'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listDays } from '@/lib/medications/day-doses.data'
import { arrangeGrid } from '@/lib/medications/dose-grid'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { CycleLines } from '../cycle-lines'
import { dayOfParam } from '../day-param'
import { ViewLinks } from '../view-links'
import { WeekGrid } from './week-grid'

export const metadata: Metadata = { title: 'Medicines of a week' }

const length = 7
/** Today stands in the middle: what was, and what comes. */
const before = 3

export default async function MedicineWeekPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/week'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const today = todayAt(access.clock)
  const { on } = await searchParams
  const asked = dayOfParam(on, today)
  if (!asked) notFound()
  const first = asked.subtract({ days: before })
  const doses = await listDays(access, first, length)
  const days = Array.from({ length }, (_, i) => first.add({ days: i }))
  const medicines = arrangeGrid(
    doses,
    days.map((day) => day.toString()),
    access.clock.zone,
  )
  const to = (by: number) => `/teams/${teamId}/medications/week?on=${asked.add({ days: by }).toString()}` as Route
  return (
    <>
      <PageHeader
        title="Medicines of a week"
        note={`${formatDay(first, today)} to ${formatDay(first.add({ days: length - 1 }), today)}. Times are those at home.`}
        actions={
          <>
            <ButtonLink href={to(-length)} icon={<Icon of={ArrowLeft} />}>
              Earlier
            </ButtonLink>
            <ButtonLink href={to(length)} icon={<Icon of={ArrowRight} />}>
              Later
            </ButtonLink>
          </>
        }
      />
      <ViewLinks teamId={teamId} current="week" />
      <CycleLines cycles={doses.cycles} access={access} />
      {medicines.length === 0 ? (
        <EmptyState icon={<Icon of={Pill} />} title="No doses on these days" />
      ) : (
        <WeekGrid medicines={medicines} days={days} access={access} />
      )}
    </>
  )
}
