import CalendarDays from 'lucide-react/icons/calendar-days'
import Hand from 'lucide-react/icons/hand'
import type { ReactNode } from 'react'
import { ButtonRow } from '../ui/button-row'
import { Icon } from '../ui/icon'
import { MarginItem } from '../ui/margin-item'
import { MarginTime } from '../ui/margin-time'
import { Mark, type MarkShape, type MarkState } from '../ui/mark'
import { PersonChip, type PersonOnScreen } from '../ui/person-chip'

/** `up-for-grabs`: nobody yet. `just-lost`: somebody was faster; the row stays where it is. */
export type TaskRowState = 'up-for-grabs' | 'taken' | 'just-lost' | 'done'

export type TaskRowProps = {
  readonly state: TaskRowState
  /** Now: a card with a filled mark. Later: flat on the page. */
  readonly when: 'now' | 'later'
  /** A task is square; a visit or a shift, which share this row, is a diamond. */
  readonly shape?: Exclude<MarkShape, 'round'>
  /** "10:15 am", or a day: "Tue 24". Absent: a task without a time. */
  readonly time?: string
  readonly dateTime?: string
  readonly title: ReactNode
  /** Who took it or did it. */
  readonly person?: PersonOnScreen
  /** How long, until when, what it belongs to. For `done`: when. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly id?: string
}

function markOf(
  state: TaskRowState,
  when: TaskRowProps['when'],
  shape: MarkShape,
): { readonly state: MarkState; readonly words: string } {
  const thing = shape === 'diamond' ? 'Visit or shift' : 'Task'
  if (state === 'done') return { state: 'done', words: `${thing}, done` }
  if (when === 'now') return { state: 'now', words: `${thing}, now` }
  return state === 'up-for-grabs' && shape === 'diamond'
    ? { state: 'dashed', words: `${thing}, nobody yet` }
    : { state: 'open', words: `${thing}, still open` }
}

/** One task on the margin line. Tasks of a family are never late: they are still open. */
export function TaskRow({
  state,
  when,
  shape = 'square',
  time,
  dateTime,
  title,
  person,
  note,
  actions,
  id,
}: TaskRowProps) {
  const isCard = when === 'now' && state !== 'done'
  return (
    <MarginItem
      id={id}
      look={isCard ? 'card' : 'flat'}
      margin={time && <MarginTime time={time} dateTime={dateTime} />}
      mark={<Mark shape={shape} {...markOf(state, when, shape)} />}
    >
      <div className="grid gap-2">
        <h3 className={isCard ? undefined : 'font-medium'}>{title}</h3>
        <TaskState state={state} person={person} shape={shape} note={note} />
        {actions && (
          <div className="mt-1">
            <ButtonRow>{actions}</ButtonRow>
          </div>
        )}
      </div>
    </MarginItem>
  )
}

function TaskState({ state, person, shape, note }: Pick<TaskRowProps, 'state' | 'person' | 'shape' | 'note'>) {
  switch (state) {
    case 'up-for-grabs':
      return (
        <p className="flex gap-2.5">
          <Icon of={shape === 'diamond' ? CalendarDays : Hand} className="mt-0.5 text-ink-2" />
          <span>
            <b>{shape === 'diamond' ? 'Nobody yet.' : 'Up for grabs.'}</b> {note}
          </span>
        </p>
      )
    case 'taken':
      return person ? <PersonChip person={person} note={note} /> : <p className="text-ink-2">{note}</p>
    case 'just-lost':
      return (
        <div role="status" className="rounded-control border border-dashed border-claim-edge bg-act-soft px-3 py-2.5">
          {person && <PersonChip person={person} words={`${person.name} took this a moment ago`} note={note} />}
        </div>
      )
    case 'done':
      return (
        <p className="text-ink-2">
          {person && <>Done by {person.name}. </>}
          {note}
        </p>
      )
  }
}
