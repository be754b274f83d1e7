import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Person } from '@/lib/auth/person'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from '@/lib/needs/displays.data'
import { todayAt } from '@/lib/time/home-clock'
import { onsetOfColumns } from './drafts.data'
import { judgeVisitDay, type VisitDay } from './onset'

/** Dangerous acts need a sign-in younger than this (security.md 4). */
const freshMinutes = 15

export function isFreshSignIn({ signedInAt }: Pick<Person, 'signedInAt'>, now: Temporal.Instant): boolean {
  return signedInAt.until(now).total('minutes') < freshMinutes
}

export type DeathAnswer = 'recorded' | 'already-recorded' | 'sign-in-again' | Exclude<VisitDay, 'ok'>

/**
 * Records that the patient has died: the only way to stage 5 (staging.md 6). Reminders stop, the plan closes, the
 * history stays. Only once; what is there already is not changed.
 *
 * @param person the same session as the access: it knows when they signed in
 */
export async function recordDeath(access: Access, person: Person, diedOn: Temporal.PlainDate): Promise<DeathAnswer> {
  access.require('death:record')
  if (person.sessionId !== access.sessionId || !isFreshSignIn(person, access.clock.now)) return 'sign-in-again'
  const { teamId, userId } = access
  return access.transaction(async (tx) => {
    const [team] = await tx.$queryRaw<{ onset_on: string | null; onset_month_only: boolean }[]>`
      SELECT onset_on::text, onset_month_only FROM care_teams WHERE id = ${teamId}::uuid`
    const onset = onsetOfColumns(team?.onset_on ?? null, team?.onset_month_only ?? false)
    const day = judgeVisitDay(diedOn, todayAt(access.clock), onset)
    if (day !== 'ok') return day
    const count = await tx.$executeRaw`
      INSERT INTO deaths (team_id, died_on, recorded_by_id)
      VALUES (${teamId}::uuid, ${diedOn.toString()}::date, ${userId}::uuid) ON CONFLICT DO NOTHING`
    if (count === 0) return 'already-recorded'
    await updateDisplays(tx, access, new Set())
    await addChange(tx, access, { act: 'death-recorded' })
    return 'recorded'
  })
}
