import type { ReactNode } from 'react'

/** One part of the paper, never torn apart from its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="min-w-0 break-inside-avoid">
      <h2 className="mb-1.5 text-md">{title}</h2>
      {children}
    </section>
  )
}
