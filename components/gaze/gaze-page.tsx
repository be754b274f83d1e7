import { Children, Fragment, type ReactNode } from 'react'
import { GazeRow } from './gaze-row'

export type GazePageProps = {
  readonly title: string
  /** "2 of 3". */
  readonly note?: string
  /** What is read at length: two places wide, first in the second row. */
  readonly wide?: ReactNode
  /** At most five, with `wide` three. What is left out by `GazeEmpty` keeps its place. */
  readonly children?: ReactNode
  /** The tile that turns the page: always in the place before the last. */
  readonly turn?: ReactNode
  /** The last tile of every page: to the other pages. */
  readonly last: ReactNode
}

/** Two rows of three below the row that is always there: nine places, and nothing to scroll. */
export function GazePage({ title, note, wide, children, turn, last }: GazePageProps) {
  const given = Children.toArray(children)
  const beside = wide ? 1 : 3
  const places = Array.from({ length: beside + 2 }, (_, place) => {
    const isTurn = place === beside + 1
    return (
      given[place] ?? (isTurn && turn ? <Fragment key="turn">{turn}</Fragment> : <GazeEmpty key={`empty-${place}`} />)
    )
  })
  return (
    <div className="gaze-tiles">
      <h1 className="gaze-heading">
        {title}
        {note && <span className="ml-3 font-normal text-ink-2">{note}</span>}
      </h1>
      <GazeRow name="Row 2">
        {wide && <div className="gaze-wide">{wide}</div>}
        {places.slice(0, beside)}
      </GazeRow>
      <GazeRow name="Row 3">
        {places.slice(beside)}
        {last}
      </GazeRow>
    </div>
  )
}

/** A place where nothing stands now. */
export function GazeEmpty() {
  return <span aria-hidden className="gaze-empty" />
}
