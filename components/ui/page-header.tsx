import type { ReactNode } from 'react'

export type PageHeaderProps = {
  readonly title: ReactNode
  /** One line below: the home's clock, whose answers, which week. */
  readonly note?: ReactNode
  /** Buttons at the right, below on a phone. */
  readonly actions?: ReactNode
}

/** The one h1 of a page. Tight on a phone, so that what is to be done now starts above the fold. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 sm:mb-6">
      <div>
        <h1 className="lg:text-2xl">{title}</h1>
        {note && <p className="mt-0.5 text-ink-2">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-gap">{actions}</div>}
    </header>
  )
}
