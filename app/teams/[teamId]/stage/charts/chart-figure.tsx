import type { ReactNode } from 'react'
import type { ChartSpec } from '@/lib/staging/charts/chart-spec'
import { ChartIsland } from './chart-island'

export interface ChartFigureProps {
  readonly spec: ChartSpec
  /** What to know to read it, one sentence. */
  readonly note?: ReactNode
  readonly height?: number
  /** The same as a table; left out where one table serves several charts. */
  readonly table?: ReactNode
}

/** A chart with its name and the table behind it. */
export function ChartFigure({ spec, note, height = 240, table }: ChartFigureProps) {
  const isCut = spec.kind === 'line' && spec.scale.low > 0
  return (
    <figure className="grid min-w-0 grid-cols-1 content-start gap-2 break-inside-avoid">
      <figcaption>
        <h3 className="text-base">
          {spec.title}
          {spec.term && <span className="ml-2 font-normal text-ink-2">{spec.term}</span>}
          {spec.scale.unit && <span className="ml-2 text-sm font-normal text-ink-2">{spec.scale.unit}</span>}
        </h3>
        {isCut && (
          <p className="text-sm text-ink-2">
            The scale starts at {spec.scale.low} {spec.scale.unit}, not at 0.
          </p>
        )}
        {note && <p className="text-sm text-ink-2">{note}</p>}
      </figcaption>
      <ChartIsland spec={spec} height={height} />
      {table && <TableBehind>{table}</TableBehind>}
    </figure>
  )
}

/** Closed until asked for; on paper it stands open only where somebody opened it. */
export function TableBehind({ children }: { readonly children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-11 py-2 underline underline-offset-4">These numbers as a table</summary>
      {children}
    </details>
  )
}
