import type { Temporal } from 'temporal-polyfill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { RecordedMeasure } from '@/lib/measures/measure-record.data'
import { nameOfMeasure, sayMeasure } from '@/lib/measures/say-measure'
import { formatDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'

export interface MeasureHistoryProps {
  readonly teamId: string
  /** Newest first. */
  readonly measures: readonly RecordedMeasure[]
  readonly region: Region
  readonly today: Temporal.PlainDate
}

/** Everything that was measured, also what was taken back: who said what, as it was typed. */
export function MeasureHistory({ teamId, measures, region, today }: MeasureHistoryProps) {
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
    { key: 'what', header: 'What', cell: ({ field }) => nameOfMeasure(field) },
    { key: 'value', header: 'Measured', cell: (one) => <Value measure={one} region={region} /> },
    {
      key: 'who',
      header: 'Who',
      cell: ({ byName, voided }) => (voided ? `${byName}. Taken back by ${voided.byName}` : byName),
    },
  ]
  return (
    <DataTable caption="What was measured, newest first" columns={columns} rows={measures} keyOf={({ id }) => id} />
  )
}

function Value({ measure, region }: { readonly measure: RecordedMeasure; readonly region: Region }) {
  const words = measure.typed ?? sayMeasure(measure.field, measure.value, region)
  return measure.voided ? <s>{words}</s> : words
}
