import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  readonly key: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
}

export type DataTableProps<Row> = {
  readonly caption: string
  /** Hidden captions still name the table for those who hear it. */
  readonly showCaption?: boolean
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A table that scrolls inside its own named region, never the page. */
export function DataTable<Row>({ caption, showCaption = false, columns, rows, keyOf }: DataTableProps<Row>) {
  const ends = (column: Column<Row>) => (column.align === 'end' ? 'text-right' : 'text-left')
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-card">
      <table className="w-full border-collapse">
        <caption className={showCaption ? 'pb-3 text-left text-md font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b text-sm text-ink-2">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes('px-3 py-2 font-semibold', ends(column))}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b last:border-b-0">
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={classes('px-3 py-2.5 font-normal', ends(column))}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
