import type { Metadata } from 'next'
import ListChecks from 'lucide-react/icons/list-checks'
import Plus from 'lucide-react/icons/plus'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { MarginList } from '@/components/ui/margin-list'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { arrangeTasks } from '@/lib/tasks/arrange-tasks'
import type { Task } from '@/lib/tasks/task'
import { listTasks } from '@/lib/tasks/task-lists.data'
import { isGaze } from '../../../read-display'
import { GazeTasks } from '../gaze/gaze-tasks'
import { peopleOnScreen } from '../today/people-on-screen'
import { TaskItem } from '../today/task-item'

export const metadata: Metadata = { title: 'Tasks' }

export default async function TasksPage({ params, searchParams }: PageProps<'/teams/[teamId]/tasks'>) {
  const { teamId } = await params
  const query = await searchParams
  const { taken } = query
  const access = await accessOrNotFound(teamId, 'tasks:see')
  const { open, done, people } = await listTasks(access)
  if (await isGaze()) return <GazeTasks {...{ access, open, done, query }} />
  const { yours, upForGrabs, withOthers } = arrangeTasks(open, access.userId)
  const onScreen = peopleOnScreen(people)
  const part = (heading: string, tasks: readonly Task[]): ReactNode =>
    tasks.length > 0 && (
      <MarginList heading={heading} note={tasks.length}>
        {tasks.map((task) => (
          <TaskItem
            key={task.taskId}
            task={task}
            access={access}
            onScreen={onScreen}
            when="later"
            page="tasks"
            justLost={task.taskId === taken}
          />
        ))}
      </MarginList>
    )
  const add = access.may('tasks:manage') && (
    <ButtonLink href={`/teams/${teamId}/tasks/new` as Route} icon={<Icon of={Plus} />}>
      Add a task
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Tasks"
        note="Everyone in the team sees the same list."
        actions={open.length + done.length > 0 && add}
      />
      {open.length + done.length === 0 && (
        <EmptyState icon={<Icon of={ListChecks} />} title="No tasks yet" action={add}>
          {access.may('tasks:manage')
            ? 'What one of you writes down here, any of you can take.'
            : 'When somebody needs a hand, it appears here.'}
        </EmptyState>
      )}
      <div className="max-w-3xl">
        {part('Yours', yours)}
        {part('Up for grabs', upForGrabs)}
        {part('Still open, with others', withOthers)}
        {part('Done lately', done)}
      </div>
    </>
  )
}
