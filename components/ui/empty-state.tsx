import type { ReactNode } from 'react'

export type EmptyStateProps = {
  readonly icon: ReactNode
  /** What is true: "Nothing left for today". */
  readonly title: ReactNode
  /** What comes next. */
  readonly children?: ReactNode
  /** One button. */
  readonly action?: ReactNode
}

/** Nothing here, said calmly. Never a cheer. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-card border-2 border-dashed px-5 py-8 text-center">
      <span className="text-xl text-ink-2">{icon}</span>
      <h2 className="text-md">{title}</h2>
      {children && <p className="max-w-prose text-ink-2">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
