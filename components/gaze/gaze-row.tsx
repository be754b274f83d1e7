import type { ReactNode } from 'react'

export type GazeRowProps = {
  /** Said by screen readers and scanning that go group by group: "Row 2". */
  readonly name: string
  /** Three, in the order of scanning. */
  readonly children: ReactNode
}

/** One row of a page for eye gaze and switches. Scanning goes by row, then by tile, in the order of the source. */
export function GazeRow({ name, children }: GazeRowProps) {
  return (
    <div role="group" aria-label={name} className="gaze-row">
      {children}
    </div>
  )
}
