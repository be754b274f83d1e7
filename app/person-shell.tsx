import Settings from 'lucide-react/icons/settings'
import Stethoscope from 'lucide-react/icons/stethoscope'
import Users from 'lucide-react/icons/users'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import type { NavItem } from '@/components/shell/nav-item'
import { Icon } from '@/components/ui/icon'
import type { Person } from '@/lib/auth/person'
import type { MyTeam } from '@/lib/team/teams.data'
import { SignOutForm } from './sign-out/sign-out-form'

export type PersonShellProps = {
  readonly person: Person
  readonly teams: readonly MyTeam[]
  readonly current: '/teams' | '/caseload' | '/settings' | '/knowledge'
  readonly children: ReactNode
}

/** What stands around pages that belong to a person rather than to one team. */
export function PersonShell({ person, teams, current, children }: PersonShellProps) {
  const follows = teams.some(({ role }) => role === 'nurse')
  const items: readonly NavItem[] = [
    { label: 'Teams', href: '/teams' as Route, icon: <Icon of={Users} /> },
    ...(follows ? [{ label: 'Caseload', href: '/caseload' as Route, icon: <Icon of={Stethoscope} /> }] : []),
    { label: 'Settings', href: '/settings' as Route, icon: <Icon of={Settings} /> },
  ].map((item) => ({ ...item, current: item.href === current }))
  return (
    <AppShell
      homeHref={'/' as Route}
      person={{ name: person.name, position: 0 }}
      personItems={items}
      signOut={<SignOutForm />}
      nav={items}
      tabs={items}
    >
      {children}
    </AppShell>
  )
}
