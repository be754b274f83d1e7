import type { ReactNode } from 'react'

/** Where the eyes may rest: nothing happens here, always in the same place. */
export function RestArea({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="gaze-cell content-center justify-items-center gap-2 rounded-card border border-dashed p-4 text-center text-ink-2">
      {children}
      <span className="text-sm">Rest your eyes here. Nothing happens in this space.</span>
    </div>
  )
}
