import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Route } from 'next'
import { Card } from '@/components/ui/card'
import { MarginList } from '@/components/ui/margin-list'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import type { Task } from '@/lib/tasks/task'
import { readTask } from '@/lib/tasks/task-lists.data'
import { formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { peopleOnScreen } from '../../today/people-on-screen'
import { TaskItem } from '../../today/task-item'
import { AssignForm } from './assign-form'

export const metadata: Metadata = { title: 'Task' }

export default async function TaskPage({ params }: PageProps<'/teams/[teamId]/tasks/[taskId]'>) {
  const { teamId, taskId } = await params
  const access = await accessOrNotFound(teamId, 'tasks:see')
  const found = await readTask(access, taskId)
  if (!found) notFound()
  const { task, people } = found
  return (
    <>
      <PageHeader
        title={task.title}
        note={task.dueOn ? `For ${formatWeekdayAndDay(task.dueOn, todayAt(access.clock))}.` : 'No day was set.'}
      />
      <div className="grid max-w-3xl gap-6">
        <MarginList heading={stateWords(task, access)}>
          <TaskItem task={task} access={access} onScreen={peopleOnScreen(people)} when="later" page="tasks" />
        </MarginList>
        {access.may('tasks:manage') && task.state === 'open' && (
          <Card lift="flat">
            <AssignForm
              hidden={{ teamId, taskId, version: String(task.version) }}
              members={people.map(({ userId, name }) => ({
                value: userId,
                words: userId === access.userId ? `${name} (you)` : name,
              }))}
              assigneeId={task.assignee?.userId ?? ''}
            />
          </Card>
        )}
        <p>
          <TextLink href={`/teams/${teamId}/tasks` as Route}>All tasks</TextLink>
        </p>
      </div>
    </>
  )
}

function stateWords(task: Task, access: Access): string {
  if (task.state !== 'open') return 'Done'
  if (!task.assignee) return 'Up for grabs'
  return task.assignee.userId === access.userId ? 'Yours' : `With ${task.assignee.name}`
}
