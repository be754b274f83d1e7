import type { ReactNode } from 'react'

export type PieceProps = { readonly title: string; readonly children: ReactNode }

/** One kind of thing on the page of pieces, under a heading. */
export function Piece({ title, children }: PieceProps) {
  return (
    <section className="mb-12 break-inside-avoid">
      <h2 className="mb-4 border-b-2 border-margin pb-2 text-md">{title}</h2>
      <div className="grid gap-4">{children}</div>
    </section>
  )
}
