import type { ReactNode } from 'react'
import { ReadAloudButton } from '../speech/read-aloud-button'
import { classes } from './classes'

export type CardProps = {
  readonly title?: ReactNode
  /** Lighter words after the title, for example a count. */
  readonly note?: ReactNode
  /** `raised`: can be acted on now. `flat`: lies on the paper. */
  readonly lift?: 'raised' | 'flat'
  readonly children: ReactNode
}

/** A sheet of paper on the page, with its heading. */
export function Card({ title, note, lift = 'raised', children }: CardProps) {
  return (
    <section data-card className={classes('rounded-card p-5', lift === 'raised' ? 'sheet-card' : 'border')}>
      {title && (
        <h2 className="mb-3 text-md">
          {title}
          {note && <span className="ml-2 font-normal text-ink-2">{note}</span>}
        </h2>
      )}
      {children}
      <ReadAloudButton />
    </section>
  )
}
