import 'server-only'
import type { Person } from '@/lib/auth/person'
import type { Role } from '@/lib/auth/rights'
import { isUniqueViolation } from '@/lib/db/errors'
import { updateDisplays } from '@/lib/needs/displays.data'
import type { Region } from '@/lib/time/home-clock'
import { now } from '@/lib/time/now'

export interface MyTeam {
  readonly teamId: string
  readonly patientName: string
  readonly role: Role
}

/** The teams that a person is in, by the patient's name. */
export async function listMyTeams(person: Person): Promise<readonly MyTeam[]> {
  return person.transaction(async (tx) => {
    return tx.$queryRaw<MyTeam[]>`
      SELECT t.id AS "teamId", t.patient_name AS "patientName", m.role
      FROM memberships m JOIN care_teams t ON t.id = m.team_id
      WHERE m.user_id = ${person.userId}::uuid AND m.ended_at IS NULL
      ORDER BY t.patient_name, t.id LIMIT 200`
  })
}

/** The teams for the head of a page of one's own account, which also opens before a second factor is set up: none then. */
export async function listTeamsForAccount(person: Person): Promise<readonly MyTeam[]> {
  return person.needsFactor ? [] : listMyTeams(person)
}

export interface NewTeam {
  readonly patientName: string
  readonly zone: string
  readonly region: Region
  readonly ownName: string
  readonly ownRole: 'patient' | 'coordinator'
}

/**
 * Makes a team around one patient. Whoever makes it is its patient or its coordinator (security.md 2).
 *
 * @param teamId made with the form, so that a second press makes no second team: it finds the first one made
 */
export async function createTeam(person: Person, teamId: string, team: NewTeam): Promise<void> {
  const made = person.transaction(async (tx) => {
    await tx.$executeRaw`SELECT app_create_team(${teamId}::uuid, ${team.patientName}, ${team.zone}, ${team.region}, ${team.ownName}, ${team.ownRole})`
    await tx.$executeRaw`
      INSERT INTO audit_events (team_id, user_id, session_id, role, act)
      VALUES (${teamId}::uuid, ${person.userId}::uuid, ${person.sessionId}::uuid, ${team.ownRole}, 'team-created')`
    // What is due from the diagnosis on is in the plan from the first day.
    const clock = { zone: team.zone, region: team.region, now: now() }
    await updateDisplays(tx, { teamId, clock }, new Set())
  })
  await made.catch((error: unknown) => {
    if (!isUniqueViolation(error, 'care_teams_pkey')) throw error
  })
}
