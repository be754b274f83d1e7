import Check from 'lucide-react/icons/check'
import ListChecks from 'lucide-react/icons/list-checks'
import Undo from 'lucide-react/icons/undo-2'
import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazeEmpty, GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import type { Task } from '@/lib/tasks/task'
import { formatTime, relativeDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { taskDone, taskNotDone } from '../today/actions'
import { GazeReadAloud } from './gaze-read-aloud'
import { OtherPages } from './gaze-shell'

/** When it is for: "Today at 2:30 pm". */
function whenOf({ dueOn, dueTime }: Task, { clock }: Access): string | undefined {
  if (!dueOn) return undefined
  const day = relativeDay(dueOn, todayAt(clock)).replace(/^on /, '')
  const words = dueTime === null ? day : `${day} at ${formatTime(Temporal.PlainTime.from(dueTime), clock.region)}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A task among others: its name to read, and one place to choose it. */
export function TaskCard({
  task,
  access,
  path,
}: {
  readonly task: Task
  readonly access: Access
  readonly path: string
}) {
  return (
    <GazeCard
      when={whenOf(task, access)}
      title={task.title}
      foot={
        <GazeTile
          kind="phrase"
          href={`${path}?task=${task.taskId}` as Route}
          words="Choose this"
          aria-label={`Choose this: ${task.title}`}
        />
      }
    >
      <p>{task.assignee ? task.assignee.name : 'Nobody yet'}</p>
    </GazeCard>
  )
}

export interface GazeTaskProps {
  readonly task: Task
  readonly access: Access
  readonly back: Route
  readonly backWords: string
}

/** One task by itself: done with the second activation, undone from another place. */
export function GazeTask({ task, access, back, backWords }: GazeTaskProps) {
  const { taskId, version, title, state } = task
  const { teamId } = access
  const mayUndo = state === 'done' && task.finishedBy?.userId === access.userId
  return (
    <GazePage
      title="One task"
      last={<OtherPages teamId={teamId} />}
      wide={
        <GazeCard title={title} when={whenOf(task, access)} foot={<GazeReadAloud />}>
          {task.note && <p>{task.note}</p>}
          {state === 'open' && <p>{task.assignee ? `${task.assignee.name} does this.` : 'Nobody has taken it yet.'}</p>}
          {state === 'done' && (
            <p className="font-semibold text-done">Done by {task.finishedBy?.name ?? 'somebody'}.</p>
          )}
        </GazeCard>
      }
    >
      {state === 'open' && access.may('tasks:work') ? (
        <GazeForm act={taskDone} fields={{ teamId, taskId, version }}>
          <GazeTile kind="act" icon={<Icon of={Check} />} words="Mark as done" aria-label={`Mark as done: ${title}`} />
        </GazeForm>
      ) : (
        <GazeEmpty />
      )}
      {mayUndo ? (
        <GazeForm act={taskNotDone} fields={{ teamId, taskId, version }}>
          <GazeTile kind="phrase" icon={<Icon of={Undo} />} words="Undo" aria-label={`Undo: ${title}`} />
        </GazeForm>
      ) : (
        <GazeEmpty />
      )}
      <GazeTile kind="move" href={back} icon={<Icon of={ListChecks} />} words={backWords} />
    </GazePage>
  )
}
