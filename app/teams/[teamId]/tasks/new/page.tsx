import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listMembers } from '@/lib/team/members.data'
import { todayAt } from '@/lib/time/home-clock'
import { NewTaskForm } from './new-task-form'

export const metadata: Metadata = { title: 'Add a task' }

export default async function NewTaskPage({ params }: PageProps<'/teams/[teamId]/tasks/new'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'tasks:manage')
  const members = await listMembers(access)
  return (
    <>
      <PageHeader title="Add a task" note="Everyone in the team will see it." />
      <NewTaskForm
        hidden={{ teamId, requestId: crypto.randomUUID() }}
        members={members.map(({ userId, name }) => ({
          value: userId,
          words: userId === access.userId ? `${name} (you)` : name,
        }))}
        today={todayAt(access.clock).toString()}
      />
    </>
  )
}
