import type { ReactNode } from 'react'

/** The highlighter. It marks one thing on a screen: "Now", "Worth doing now", "Today". */
export function Highlight({ children }: { readonly children: ReactNode }) {
  return <span className="highlighter text-ink">{children}</span>
}
