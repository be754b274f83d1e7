import Plus from 'lucide-react/icons/plus'
import Sun from 'lucide-react/icons/sun'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatTimeAt } from '@/lib/text/dates'
import type { Today } from '@/lib/today/today.data'

/** The day is quiet: what is true, what comes next, one button. */
export function NothingLeft({ today: { day, next, on }, access }: { readonly today: Today; readonly access: Access }) {
  const { teamId, clock } = access
  const icon = <Icon of={Sun} />
  if (next) {
    return (
      <EmptyState
        icon={icon}
        title="Nothing left for today"
        action={
          <ButtonLink href={`/teams/${teamId}/medications/day?on=${on.add({ days: 1 }).toString()}` as Route}>
            See tomorrow
          </ButtonLink>
        }
      >
        The next thing is {medicineTitle(next.regimen.name)}, tomorrow at{' '}
        {formatTimeAt(next.slot.dueAt, clock.zone, clock.region)}.
      </EmptyState>
    )
  }
  if (day.done.length > 0) return <EmptyState icon={icon} title="Nothing left for today" />
  return (
    <EmptyState
      icon={icon}
      title="Nothing is planned for today"
      action={
        access.may('tasks:manage') && (
          <ButtonLink href={`/teams/${teamId}/tasks/new` as Route} icon={<Icon of={Plus} />}>
            Add a task
          </ButtonLink>
        )
      }
    >
      {access.may('regimen:change') && !access.isDeceased
        ? 'Tasks with a day and doses from the medicines appear here in the order of the day.'
        : 'Tasks with a day appear here in the order of the day.'}
    </EmptyState>
  )
}
