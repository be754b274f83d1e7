import { useId, type ReactNode } from 'react'
import { classes } from './classes'
import { TakeFocus } from './take-focus'

export type PanelProps = {
  /** `late`: something needs care before acting. `plain`: a quiet band. */
  readonly tone?: 'late' | 'plain'
  readonly title: ReactNode
  /** A person or an icon before the words. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** Takes the focus when it appears: a conflict that nobody should miss. */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

/** Stops the hand for a moment: what is already known, then the choices. It warns and never blocks. */
export function Panel({ tone = 'late', title, lead, actions, takesFocus = false, children }: PanelProps) {
  const titleId = useId()
  const look = classes(
    'grid gap-4 rounded-card p-4 sm:p-5',
    tone === 'late' ? 'border-2 border-late-edge bg-late-bg' : 'border bg-inset',
  )
  const content = (
    <>
      <div className="flex items-start gap-3">
        {lead}
        <div className="min-w-0 grow">
          <h3 id={titleId}>{title}</h3>
          {children && <div className="mt-1">{children}</div>}
        </div>
      </div>
      {actions}
    </>
  )
  return takesFocus ? (
    <TakeFocus role="alert" labelledBy={titleId} className={look}>
      {content}
    </TakeFocus>
  ) : (
    <div role="group" aria-labelledby={titleId} className={look}>
      {content}
    </div>
  )
}
