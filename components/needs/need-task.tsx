import type { ReactNode } from 'react'
import { Mark } from '../ui/mark'

export type NeedTaskProps = {
  /** `suggested`: can be added. `added`: among the tasks. `done`. */
  readonly state: 'suggested' | 'added' | 'done'
  readonly title: ReactNode
  /** "Good to do by 23 November", "Done by you, 18 November". */
  readonly note?: ReactNode
  /** The form with "Add task". */
  readonly action?: ReactNode
}

const words: Record<NeedTaskProps['state'], string> = {
  suggested: 'Task, not added yet',
  added: 'Task, added',
  done: 'Task, done',
}

/** A first task of a need. */
export function NeedTask({ state, title, note, action }: NeedTaskProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-b py-2.5 last:border-b-0">
      <Mark shape="square" state={state === 'done' ? 'done' : 'open'} words={words[state]} />
      <div className="min-w-0 flex-[1_1_10rem] leading-snug">
        {title}
        {note && <span className="block text-sm text-ink-2">{note}</span>}
      </div>
      {action}
    </li>
  )
}
