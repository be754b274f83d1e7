import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

export type GazeCardProps = {
  readonly title: string
  /** Above the title: when. */
  readonly when?: ReactNode
  readonly children?: ReactNode
  /** One `GazeTile`: the only part that can be chosen. */
  readonly foot?: ReactNode
  readonly edge?: 'plain' | 'late'
}

/** A title of more letters than this is a sentence: it is set smaller, so that nothing scrolls. */
const longTitle = 28

/** Something to read, away from where the eyes choose: looking at the words does nothing. */
export function GazeCard({ title, when, children, foot, edge = 'plain' }: GazeCardProps) {
  return (
    <section
      data-card
      className={classes(
        'gaze-cell grid-rows-[1fr_auto] overflow-clip rounded-card border-strong bg-sheet',
        edge === 'late' ? 'border-late-edge' : 'border-edge',
      )}
    >
      <div className="grid content-center gap-1 px-4 py-2">
        {when && <p className="gaze-note font-semibold">{when}</p>}
        <h2 className={classes('leading-tight font-bold', title.length > longTitle ? 'gaze-note' : 'gaze-words')}>
          {title}
        </h2>
        {children && <div className="gaze-note grid gap-1">{children}</div>}
      </div>
      {foot && <div className="gaze-card-foot">{foot}</div>}
    </section>
  )
}
