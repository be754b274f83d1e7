import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type UndoBarProps = {
  /** What was done: "Baclofen marked as given, 9:41 am". Null: nothing to undo; the region stays and listens. */
  readonly words: string | null
  /** The form with `<SubmitButton variant="on-ink">Undo</SubmitButton>`, and one to close. */
  readonly children?: ReactNode
}

/** What was just done, docked above the tabs. It stays until it is closed or something newer takes its place. */
export function UndoBar({ words, children }: UndoBarProps) {
  return (
    <div role="status" data-print="no" className="fixed inset-x-0 bottom-tab z-20 sm:bottom-0">
      {words && (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 bg-ink px-4 py-2 text-paper">
          <p className="flex grow gap-3 sm:grow-0">
            <Icon of={Check} className="mt-0.5" />
            {words}
          </p>
          <div className="flex gap-2">{children}</div>
        </div>
      )}
    </div>
  )
}
