import type { ReactNode } from 'react'

/** Buttons, or forms of one button, side by side with the gap of the mode; on a phone each takes the whole width. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-gap sm:flex-row sm:flex-wrap [&>form]:contents [&:empty]:hidden">{children}</div>
  )
}
