import type { Temporal } from 'temporal-polyfill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { RecordedMeasure } from '@/lib/measures/measure-record.data'
import type { Symptom } from '@/lib/needs/input'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import { formatDay } from '@/lib/text/dates'

export interface SignHistoryProps {
  readonly teamId: string
  /** Newest first. */
  readonly history: readonly RecordedMeasure[]
  readonly today: Temporal.PlainDate
}

const most = 30

/** Who noted what and when, also what was taken back. */
export function SignHistory({ teamId, history, today }: SignHistoryProps) {
  const columns: readonly Column<RecordedMeasure>[] = [
    {
      key: 'when',
      header: 'When',
      cell: ({ id, on }) => (
        <TextLink
          href={`/teams/${teamId}/measures/${id}`}
          className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap"
        >
          {formatDay(on, today)}
        </TextLink>
      ),
    },
    { key: 'what', header: 'Sign', cell: ({ field }) => SYMPTOM_WORDS[field.slice(4) as Symptom] },
    {
      key: 'said',
      header: 'It was',
      cell: ({ value, voided }) => {
        const words = value === true ? 'noted' : 'gone'
        return voided ? <s>{words}</s> : words
      },
    },
    {
      key: 'who',
      header: 'Who',
      cell: ({ byName, voided }) => (voided ? `${byName}. Taken back by ${voided.byName}` : byName),
    },
  ]
  return (
    <DataTable
      caption="Signs noted so far, newest first"
      columns={columns}
      rows={history.slice(0, most)}
      keyOf={({ id }) => id}
    />
  )
}
