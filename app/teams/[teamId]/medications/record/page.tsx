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
import { arrangeGrid } from '@/lib/medications/dose-grid'
import { readRecord } from '@/lib/medications/record.data'
import { recordSheet } from '@/lib/medications/record-sheet'
import { remarkWords } from '@/lib/medications/remark-words'
import { formatDay, formatTimeAt, monthName } from '@/lib/text/dates'
import { initialsFor } from '@/lib/text/initials'
import { todayAt } from '@/lib/time/home-clock'
import { daysOfMonth, monthOfParam } from '../day-param'
import { ViewLinks } from '../view-links'
import { PrintButton } from './print-button'
import { RecordGrid } from './record-grid'
import { RecordKey } from './record-key'
import './record.css'

export const metadata: Metadata = { title: 'Record of doses' }

/** Two sheets for a month: a box is then wide enough for a mark and initials in 11 point. */
const half = 15

export default async function RecordPage({ params, searchParams }: PageProps<'/teams/[teamId]/medications/record'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const { clock } = access
  const today = todayAt(clock)
  const month = monthOfParam((await searchParams).month, today)
  if (!month) notFound()
  const record = await readRecord(access, month.toPlainDate({ day: 1 }), month.daysInMonth)
  const days = daysOfMonth(month)
  const grid = arrangeGrid(record, days, clock.zone)
  const sheet = recordSheet(grid, record.takenBack)
  const names = [
    ...new Set(
      sheet.medicines.flatMap(({ rows }) =>
        rows.flatMap(({ days }) => days.flatMap(({ boxes }) => boxes.flatMap(({ by }) => by ?? []))),
      ),
    ),
  ].sort()
  const initials = new Map(names.map((name, index) => [name, initialsFor(names)[index] ?? '']))
  const to = (by: number) =>
    `/teams/${teamId}/medications/record?month=${month.add({ months: by }).toString()}` as Route
  const title = `${monthName(month)} ${month.year}`
  const halves = [days.slice(0, half), days.slice(half)]
  return (
    <div className="record-sheet">
      <PageHeader
        title={`Record of doses, ${title}`}
        note={
          <>
            Times are those at home.
            <span className="hidden print:inline">
              {' '}
              {access.patientName}. Printed {formatDay(today, today)},{' '}
              {formatTimeAt(clock.now, clock.zone, clock.region)}.
            </span>
          </>
        }
        actions={
          <div data-print="no" className="flex flex-wrap gap-gap">
            <ButtonLink href={to(-1)} icon={<Icon of={ArrowLeft} />}>
              Earlier
            </ButtonLink>
            <ButtonLink href={to(1)} icon={<Icon of={ArrowRight} />}>
              Later
            </ButtonLink>
            <PrintButton />
          </div>
        }
      />
      <ViewLinks teamId={teamId} current="record" />
      <p className="hidden gap-8 print:flex">
        <span>Born: ______________________</span>
        <span>Allergies: ________________________________________________</span>
      </p>
      {sheet.medicines.length === 0 ? (
        <EmptyState icon={<Icon of={Pill} />} title={`No doses in ${title}`} />
      ) : (
        <>
          {halves.map((part, index) => (
            <RecordGrid
              key={part[0]}
              medicines={sheet.medicines}
              days={part}
              from={index * half}
              today={today}
              initials={initials}
              access={access}
            />
          ))}
          <RecordKey initials={initials} />
          <section className="mt-6 break-inside-avoid-page">
            <h2 className="mb-2 text-md">Remarks</h2>
            {sheet.remarks.length === 0 && <p>None. Every dose that was recorded was given on time.</p>}
            <ol className="grid list-decimal gap-1 pl-8 text-sm">
              {sheet.remarks.map((remark) => (
                <li key={remark.number} id={`remark-${remark.number}`} value={remark.number}>
                  {remarkWords(remark, clock)}
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </div>
  )
}
