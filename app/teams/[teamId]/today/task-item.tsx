import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { SubmitButton } from '@/components/form/submit-button'
import { TaskRow } from '@/components/tasks/task-row'
import type { PersonOnScreen } from '@/components/ui/person-chip'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { entryTime } from '@/lib/medications/entry-words'
import type { Task } from '@/lib/tasks/task'
import type { TeamPerson } from '@/lib/team/team-person'
import { formatShortDay, formatTime, relativeDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import { todayAt } from '@/lib/time/home-clock'
import { giveTaskBack, takeTask, taskDone, taskNotDone } from './actions'
import { PressForm } from './press-form'

export type TaskItemProps = {
  readonly task: Task
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
  readonly when: 'now' | 'later'
  /** The page it stands on. */
  readonly page: 'today' | 'tasks'
  /** This viewer wanted it a moment ago, and somebody else was faster. */
  readonly justLost?: boolean
}

/** One task of the day, with what may be done about it. */
export function TaskItem({ task, access, onScreen, when, page, justLost = false }: TaskItemProps) {
  const person = task.state === 'done' ? task.finishedBy : task.assignee
  const { region } = access.clock
  return (
    <TaskRow
      id={`task-${task.taskId}`}
      state={rowState(task, justLost)}
      when={when}
      time={marginOf(task, page, region)}
      title={
        <TextLink
          href={`/teams/${access.teamId}/tasks/${task.taskId}` as Route}
          className="text-ink decoration-1 hover:decoration-2"
        >
          {task.title}
        </TextLink>
      }
      person={person ? onScreen(person) : undefined}
      note={noteOf(task, access, page)}
      actions={<TaskActions task={task} access={access} page={page} />}
    />
  )
}

function rowState(task: Task, justLost: boolean): 'done' | 'taken' | 'just-lost' | 'up-for-grabs' {
  if (task.state !== 'open') return 'done'
  if (!task.assignee) return 'up-for-grabs'
  return justLost ? 'just-lost' : 'taken'
}

/** On today's page the time, on the list of all tasks the day. */
function marginOf(task: Task, page: TaskItemProps['page'], region: Region): string | undefined {
  if (page === 'tasks') return task.dueOn ? formatShortDay(task.dueOn) : undefined
  return task.dueTime === null || task.state === 'done' ? undefined : timeOf(task.dueTime, region)
}

function timeOf(dueTime: string, region: Region): string {
  return formatTime(Temporal.PlainTime.from(dueTime), region)
}

function noteOf(task: Task, { clock }: Access, page: TaskItemProps['page']): string | undefined {
  if (task.state !== 'open') return task.finishedAt ? `${capital(entryTime(task.finishedAt, clock))}.` : undefined
  const today = todayAt(clock)
  const at = page === 'tasks' && task.dueTime !== null ? ` at ${timeOf(task.dueTime, clock.region)}` : ''
  const isToday = task.dueOn?.equals(today) ?? false
  const when =
    task.dueOn && (!isToday || at !== '')
      ? `For ${relativeDay(task.dueOn, today).replace(/^(on|last) /, '')}${at}.`
      : ''
  return [when, task.note ?? ''].filter(Boolean).join(' ') || undefined
}

function capital(words: string): string {
  return /^\d/.test(words) ? `At ${words}` : words.charAt(0).toUpperCase() + words.slice(1)
}

function TaskActions({ task, access, page }: Pick<TaskItemProps, 'task' | 'access' | 'page'>) {
  if (!access.may('tasks:work')) return null
  const { teamId } = access
  const { taskId, version, title } = task
  if (task.state !== 'open') {
    return task.state === 'done' && task.finishedBy?.userId === access.userId ? (
      <PressForm act={taskNotDone} fields={{ teamId, taskId, version }}>
        <SubmitButton variant="quiet" aria-label={`Undo: ${title}`}>
          Undo
        </SubmitButton>
      </PressForm>
    ) : null
  }
  const done = (variant: 'filled' | 'outlined' | 'quiet') => (
    <PressForm act={taskDone} fields={{ teamId, taskId, version }}>
      <SubmitButton variant={variant} aria-label={`Mark as done: ${title}`}>
        Mark as done
      </SubmitButton>
    </PressForm>
  )
  if (!task.assignee) {
    return (
      <>
        <PressForm act={takeTask} fields={{ teamId, taskId, page }}>
          <SubmitButton variant="outlined" aria-label={`I’ll do it: ${title}`}>
            I’ll do it
          </SubmitButton>
        </PressForm>
        {done('quiet')}
      </>
    )
  }
  if (task.assignee.userId !== access.userId) return done('quiet')
  return (
    <>
      {done('outlined')}
      <PressForm act={giveTaskBack} fields={{ teamId, taskId }}>
        <SubmitButton variant="quiet" aria-label={`Give it back: ${title}`}>
          Give it back
        </SubmitButton>
      </PressForm>
    </>
  )
}
