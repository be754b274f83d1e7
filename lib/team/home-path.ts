import type { Route } from 'next'
import type { Role } from '@/lib/auth/rights'

/** Where somebody's day begins: their only team, a nurse's caseload, the list of teams, or making the first one. */
export function homePathOf(teams: readonly { readonly teamId: string; readonly role: Role }[]): Route {
  const [first] = teams
  if (!first) return '/teams/new' as Route
  if (teams.length === 1) return `/teams/${first.teamId}/today` as Route
  const followed = teams.filter(({ role }) => role === 'nurse').length
  return (followed > 1 ? '/caseload' : '/teams') as Route
}
