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
import { formatTime, relativeDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { giveTaskBack, takeTask, taskDone, taskNotDone } from './actions'
import { PressForm } from './press-form'

export type TaskItemProps = {
  readonly task: Task
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
  readonly when: 'now' | 'later'
  /** This viewer wanted it a moment ago, and somebody else was faster. */
  readonly justLost?: boolean
}

/** One task of the day, with what may be done about it. */
export function TaskItem({ task, access, onScreen, when, justLost = false }: TaskItemProps) {
  const person = task.state === 'done' ? task.finishedBy : task.assignee
  const { region } = access.clock
  return (
    <TaskRow
      id={`task-${task.taskId}`}
      state={rowState(task, justLost)}
      when={when}
      time={
        task.dueTime === null || task.state === 'done'
          ? undefined
          : formatTime(Temporal.PlainTime.from(task.dueTime), region)
      }
      title={
        <TextLink
          href={`/teams/${access.teamId}/tasks/${task.taskId}` as Route}
          className="text-ink decoration-1 hover:decoration-2"
        >
          {task.title}
        </TextLink>
      }
      person={person ? onScreen(person) : undefined}
      note={noteOf(task, access)}
      actions={<TaskActions task={task} access={access} />}
    />
  )
}

function rowState(task: Task, justLost: boolean): 'done' | 'taken' | 'just-lost' | 'up-for-grabs' {
  if (task.state !== 'open') return 'done'
  if (!task.assignee) return 'up-for-grabs'
  return justLost ? 'just-lost' : 'taken'
}

function noteOf(task: Task, { clock }: Access): string | undefined {
  if (task.state !== 'open') return task.finishedAt ? `At ${entryTime(task.finishedAt, clock)}.` : undefined
  const today = todayAt(clock)
  const since = task.dueOn && !task.dueOn.equals(today) ? `For ${relativeDay(task.dueOn, today)}.` : ''
  return [since, task.note ?? ''].filter(Boolean).join(' ') || undefined
}

function TaskActions({ task, access }: Pick<TaskItemProps, 'task' | 'access'>) {
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
        <PressForm act={takeTask} fields={{ teamId, taskId }}>
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
