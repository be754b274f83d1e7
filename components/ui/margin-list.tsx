import type { ReactNode } from 'react'

export type MarginListProps = {
  /** A plain heading, or a `Highlight`. */
  readonly heading?: ReactNode
  /** Lighter words after the heading: a count, "until 11:00 am". */
  readonly note?: ReactNode
  /** Words under the heading. */
  readonly lead?: ReactNode
  /** `MarginItem`s. */
  readonly children: ReactNode
}

/** One part of the notebook page: a heading and entries along the margin line. Parts that follow each other share the line. */
export function MarginList({ heading, note, lead, children }: MarginListProps) {
  return (
    <section className="margin-page margin-line pb-5">
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
