import type { Route } from 'next'
import type { Access } from '@/lib/auth/access'

export interface TeamPart {
  readonly key: 'today' | 'plan' | 'stage' | 'tasks' | 'medications' | 'equipment' | 'team' | 'more'
  readonly label: string
  readonly href: Route
}

/** The parts of a team that this member may open, in the order of the page's head. */
export function partsFor(access: Pick<Access, 'teamId' | 'may'>): readonly TeamPart[] {
  const part = (key: TeamPart['key'], label: string): TeamPart => ({
    key,
    label,
    href: `/teams/${access.teamId}/${key}` as Route,
  })
  return [
    part('today', 'Today'),
    ...(access.may('plan:see') ? [part('plan', 'Plan')] : []),
    ...(access.may('assessment:answer') || access.may('stage:see') ? [part('stage', 'Stage')] : []),
    part('tasks', 'Tasks'),
    ...(access.may('medication:see') ? [part('medications', 'Medicines')] : []),
    ...(access.may('plan:see') ? [part('equipment', 'Equipment')] : []),
    part('team', 'Team'),
  ]
}

const onTabs = ['today', 'plan', 'medications', 'tasks'] as const

/** At most five tabs for a phone; the rest stands on the page behind "More". */
export function tabsFor(access: Pick<Access, 'teamId' | 'may'>): readonly TeamPart[] {
  const parts = partsFor(access)
  const chosen = onTabs.flatMap((key) => parts.filter((part) => part.key === key))
  return [...chosen, { key: 'more', label: 'More', href: `/teams/${access.teamId}/more` as Route }]
}
