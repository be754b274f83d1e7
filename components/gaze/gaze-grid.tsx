import type { ReactNode } from 'react'

/**
 * A page for eye gaze and switches: at most nine tiles that fill the screen, without scrolling, always in the same places.
 * The order of the source is the order of switch scanning: row by row, then tile by tile.
 */
export function GazeGrid({ children }: { readonly children: ReactNode }) {
  return (
    <div data-mode="gaze" className="grid min-h-dvh auto-rows-fr grid-cols-2 gap-gap p-gap sm:grid-cols-3">
      {children}
    </div>
  )
}

/** Where the eyes may rest: nothing happens here, always in the same place. */
export function RestArea({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid content-center justify-items-center gap-2 rounded-card border border-dashed p-4 text-center text-base text-ink-2">
      {children}
    </div>
  )
}
