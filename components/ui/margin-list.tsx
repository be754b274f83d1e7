import type { ReactNode } from 'react'
import { classes } from './classes'

export type MarginListProps = {
  /** A plain heading, or a `Highlight`. */
  readonly heading?: ReactNode
  /** Lighter words after the heading: a count, "until 11:00 am". */
  readonly note?: ReactNode
  /** Words under the heading. */
  readonly lead?: ReactNode
  /** What the margin holds: times stay beside their entry on a phone, words go above it, without a line. */
  readonly margin?: 'times' | 'words'
  /** `MarginItem`s. */
  readonly children: ReactNode
}

/** One part of the notebook page: a heading and entries along the margin line. Parts that follow each other share the line. */
export function MarginList({ heading, note, lead, margin = 'times', children }: MarginListProps) {
  return (
    <section className={classes('margin-page margin-line pb-5', margin === 'words' && 'margin-above-on-phone')}>
      {heading && (
        <div className="margin-indent pt-2 pb-3">
          <h2>
            {heading}
            {note && <span className="ml-2.5 text-base font-normal tracking-normal text-ink-2">{note}</span>}
          </h2>
          {lead && <p className="mt-1">{lead}</p>}
        </div>
      )}
      <ol>{children}</ol>
    </section>
  )
}
