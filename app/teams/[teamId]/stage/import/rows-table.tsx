import { Temporal } from 'temporal-polyfill'
import Check from 'lucide-react/icons/check'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { ImportRow } from '@/lib/staging/import/preview-rows'
import { sayKingsRange, sayMitosRange } from '@/lib/staging/stage-words'
import { formatDay } from '@/lib/text/dates'

export interface RowsTableProps {
  readonly rows: readonly ImportRow[]
  readonly today: Temporal.PlainDate
  readonly showsStage: boolean
}

/** Every row of the file with what it would give and what is the matter with it, in words. */
export function RowsTable({ rows, today, showsStage }: RowsTableProps) {
  const columns: Column<ImportRow>[] = [
    { key: 'line', header: 'Line', cell: ({ line }) => line },
    {
      key: 'what',
      header: 'What happens',
      cell: ({ verdict }) => <span className="whitespace-nowrap">{verdictTags[verdict]}</span>,
    },
    {
      key: 'day',
      header: 'Day',
      cell: ({ on }) => (
        <span className="whitespace-nowrap">{on === null ? '' : formatDay(Temporal.PlainDate.from(on), today)}</span>
      ),
    },
    ...(showsStage ? stageColumns : []),
    {
      key: 'answers',
      header: 'Answers 1 to 12',
      cell: ({ answers }) => (
        <span className="whitespace-nowrap tabular-nums">{answers ? sayAnswers(answers.items) : ''}</span>
      ),
    },
    {
      key: 'problems',
      header: 'To know',
      cell: ({ problems }) =>
        problems.length > 0 && (
          <ul className="grid min-w-64 gap-1">
            {problems.map(({ code, words }) => (
              <li key={code + words}>{words}</li>
            ))}
          </ul>
        ),
    },
  ]
  return <DataTable caption="Rows of the file" columns={columns} rows={rows} keyOf={({ line }) => String(line)} />
}

const verdictTags = {
  accept: (
    <Tag tone="done" icon={<Icon of={Check} />}>
      Will be added
    </Tag>
  ),
  reject: <Tag tone="late">Not added</Tag>,
  duplicate: <Tag>Already there</Tag>,
} as const

const stageColumns: readonly Column<ImportRow>[] = [
  {
    key: 'kings',
    header: 'King’s',
    cell: ({ derived }) => derived && <span className="whitespace-nowrap">{sayKings(derived)}</span>,
  },
  {
    key: 'mitos',
    header: 'MiToS',
    cell: ({ derived }) => derived && <span className="whitespace-nowrap">{sayMitos(derived)}</span>,
  },
  { key: 'total', header: 'Total', align: 'end', cell: ({ derived }) => derived?.total ?? '–' },
]

type Derived = NonNullable<ImportRow['derived']>

function sayKings({ kings, kingsRange }: Derived): string {
  if (kings !== null) return kings === '4AB' ? '4A and 4B' : kings
  return kingsRange ? sayKingsRange(kingsRange).replace('King’s ', '').replace("King's ", '') : ''
}

function sayMitos({ mitos, mitosRange }: Derived): string {
  if (mitos !== null) return String(mitos)
  return mitosRange ? sayMitosRange(mitosRange).replace('MiToS ', '') : ''
}

/** "444 333 4–4 444": three by three, as on paper. */
function sayAnswers(items: readonly (number | null)[]): string {
  return items.map((answer, index) => `${index > 0 && index % 3 === 0 ? ' ' : ''}${answer ?? '–'}`).join('')
}
