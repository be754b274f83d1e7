import type { Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazePage } from '@/components/gaze/gaze-page'
import { pageOfTiles } from '@/components/gaze/paging'
import type { Access } from '@/lib/auth/access'
import type { Task } from '@/lib/tasks/task'
import { OtherPages } from './gaze-shell'
import { GazeTask, TaskCard } from './gaze-task'
import { pageNote, pageTurner } from './pager'

export interface GazeTasksProps {
  readonly access: Access
  readonly open: readonly Task[]
  readonly done: readonly Task[]
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

/** The open tasks as tiles, and one of them by itself. */
export function GazeTasks({ access, open, done, query }: GazeTasksProps) {
  const path = `/teams/${access.teamId}/tasks`
  const chosen = [...open, ...done].find(({ taskId }) => taskId === query.task)
  if (chosen) return <GazeTask task={chosen} access={access} back={path as Route} backWords="All tasks" />
  const page = pageOfTiles(open, query.page)
  return (
    <GazePage
      title="Tasks"
      note={pageNote(page)}
      turn={pageTurner(path, page)}
      last={<OtherPages teamId={access.teamId} />}
    >
      {page.items.map((task) => (
        <TaskCard key={task.taskId} task={task} access={access} path={path} />
      ))}
      {open.length === 0 && <GazeCard title="Nothing is open" />}
    </GazePage>
  )
}
