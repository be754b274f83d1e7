import type { ReactNode } from 'react'
import { ReadAloudButton } from '../speech/read-aloud-button'
import { classes } from './classes'

export type MarginItemLook = 'card' | 'late' | 'act' | 'flat' | 'bare'

export type MarginItemProps = {
  /** What stands in the margin: a `MarginTime`, or a part of life with its icon. */
  readonly margin?: ReactNode
  readonly mark?: ReactNode
  /** `card`: can be acted on now. `late` and `act`: the same with an edge. `flat`: later, or done. `bare`: holds its own card. */
  readonly look?: MarginItemLook
  /** Target of links within the page. */
  readonly id?: string
  readonly children: ReactNode
}

const looks: Record<MarginItemLook, string> = {
  card: 'sheet-card p-4',
  late: 'sheet-card border-2 border-late-edge p-4',
  act: 'sheet-card border-2 border-act p-4',
  bare: '',
  flat: 'border-b px-0.5 pt-2 pb-4 group-last:border-b-0',
}

/** One entry: when or where it belongs in the margin, what it is beside it. */
export function MarginItem({ margin, mark, look = 'flat', id, children }: MarginItemProps) {
  return (
    <li id={id} className={classes('margin-entry group', look !== 'flat' && 'pb-3')}>
      <div className="margin-when tabular-nums">{margin}</div>
      <div className="margin-mark">{mark}</div>
      <div className={classes('min-w-0 [grid-area:what]', looks[look])} data-card>
        {children}
        {look !== 'bare' && <ReadAloudButton />}
      </div>
    </li>
  )
}
