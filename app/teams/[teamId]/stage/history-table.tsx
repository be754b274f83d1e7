import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { SUBDOMAIN_WORDS, type Subdomain } from '@/lib/staging/alsfrs-r'
import type { Course, CourseVisit } from '@/lib/staging/course.data'
import type { KingsStage } from '@/lib/staging/kings'
import type { RecordedEntry } from '@/lib/staging/stage-record.data'
import { formatDay } from '@/lib/text/dates'
import { sayWhoAnswered } from './who-answered'

export interface HistoryTableProps {
  readonly teamId: string
  readonly patientName: string
  readonly course: Course
  readonly today: Temporal.PlainDate
  /** How many of the newest to list. */
  readonly most: number
}

type Row =
  | { readonly visit: CourseVisit; readonly entry?: undefined }
  | { readonly entry: RecordedEntry; readonly visit?: undefined }

/** Every sheet and every clinician's entry, newest first; scores only for those who see them. */
export function HistoryTable({ teamId, patientName, course, today, most }: HistoryTableProps) {
  const rows = rowsOf(course).slice(0, most)
  const columns: Column<Row>[] = [
    {
      key: 'when',
      header: 'When',
      cell: ({ visit, entry }) =>
        visit ? (
          <TextLink
            href={`/teams/${teamId}/stage/answers/${visit.id}`}
            className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap"
          >
            {formatDay(visit.on, today)}
          </TextLink>
        ) : (
          <TextLink
            href={`/teams/${teamId}/stage/entries/${entry.id}`}
            className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap"
          >
            {formatDay(entry.on, today)}
          </TextLink>
        ),
    },
    ...(course.stage ? scoreColumns : []),
    {
      key: 'who',
      header: 'Who answered',
      cell: ({ visit, entry }) => (visit ? sayWhoAnswered(visit, patientName) : sayEntered(entry)),
    },
    {
      key: 'answered',
      header: 'Answered',
      align: 'end',
      cell: ({ visit }) => (visit ? `${visit.answered} of 12` : ''),
    },
  ]
  return (
    <DataTable
      caption="All answers, newest first"
      columns={columns}
      rows={rows}
      keyOf={({ visit, entry }) => (visit ?? entry).id}
    />
  )
}

function sayEntered({ enteredByName, reason, voided }: RecordedEntry): string {
  const entered = `${enteredByName} entered it${reason ? `: ${reason}` : ''}`
  return voided ? `${entered}. Taken back by ${voided.byName}: ${voided.reason}` : entered
}

export function countRows({ visits, entries, takenBack }: Course): number {
  return visits.length + (entries?.length ?? 0) + (takenBack?.length ?? 0)
}

function rowsOf({ visits, entries, takenBack }: Course): readonly Row[] {
  const entered = [...(entries ?? []), ...(takenBack ?? [])]
  const all: Row[] = [...visits.map((visit): Row => ({ visit })), ...entered.map((entry): Row => ({ entry }))]
  const dayOf = ({ visit, entry }: Row) => (visit ?? entry).on.toString()
  return all.sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
}

const derivedOf = ({ visit }: Row) => visit?.scores?.derived

const scoreColumns: readonly Column<Row>[] = [
  { key: 'kings', header: 'King’s', align: 'end', cell: sayKings },
  { key: 'mitos', header: 'MiToS', align: 'end', cell: sayMitos },
  { key: 'total', header: 'Total of 48', align: 'end', cell: (row) => <Strong>{derivedOf(row)?.total}</Strong> },
  ...(Object.entries(SUBDOMAIN_WORDS) as [Subdomain, string][]).map(([subdomain, header]): Column<Row> => ({
    key: subdomain,
    header,
    align: 'end',
    cell: (row) => derivedOf(row)?.subdomains[subdomain],
  })),
]

function Strong({ children }: { readonly children: number | null | undefined }) {
  return children == null ? null : <span className="font-semibold">{children}</span>
}

function struck(stage: string, { voided }: RecordedEntry): ReactNode {
  return voided ? <s>{stage}</s> : stage
}

function sayKings({ visit, entry }: Row): ReactNode {
  if (entry) return entry.kings === null ? '' : struck(shortKings(entry.kings), entry)
  const derived = visit.scores?.derived
  if (!derived) return ''
  if (derived.kings !== null) return shortKings(derived.kings)
  return derived.kingsRange ? `${derived.kingsRange[0]} to ${derived.kingsRange[1]}` : ''
}

function sayMitos({ visit, entry }: Row): ReactNode {
  if (entry) return entry.mitos === null ? '' : struck(String(entry.mitos), entry)
  const derived = visit.scores?.derived
  if (!derived) return ''
  if (derived.mitos !== null) return String(derived.mitos)
  return derived.mitosRange ? `${derived.mitosRange[0]} to ${derived.mitosRange[1]}` : ''
}

function shortKings(stage: KingsStage): string {
  return stage === '4AB' ? '4A\u00a0and\u00a04B' : stage
}
