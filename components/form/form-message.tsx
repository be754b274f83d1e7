import Check from 'lucide-react/icons/check'
import Info from 'lucide-react/icons/info'
import { Icon } from '../ui/icon'

export type FormMessageProps = {
  /** What happened and what comes next; null while there is nothing to say. */
  readonly words?: string | null
  readonly kind?: 'done' | 'note'
}

/** The one live region of a form. It is always there, so that what is put into it is heard. */
export function FormMessage({ words, kind = 'note' }: FormMessageProps) {
  const isDone = kind === 'done'
  return (
    <p role="status" className="empty:hidden">
      {words && (
        <span className={isDone ? 'flex gap-2.5 font-semibold text-done' : 'flex gap-2.5 font-semibold'}>
          <Icon of={isDone ? Check : Info} className="mt-0.5" />
          {words}
        </span>
      )}
    </p>
  )
}
