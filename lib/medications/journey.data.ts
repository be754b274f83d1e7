import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import { findKeptAnswer, hashOfRequest, keepAnswer } from '@/lib/today/kept-answers.data'
import { decideOnce } from './dose-writes.data'
import type { Move, Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'

const lineLimit = 300

/** The lines that a journey could touch, with the moves so far. */
export async function readForJourney(access: Access): Promise<readonly Regimen[]> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} AND s.stopped_at IS NULL ORDER BY lower(r.name), r.created_at, r.id LIMIT ${lineLimit}`
    await addToHistory(tx, access, { act: 'medications-seen' })
    return rows.map(regimenOf)
  })
}

export interface NewMove {
  readonly requestId: string
  /** IANA name of where they are now. */
  readonly zone: string
  /** Since when, by the person's word; never ahead of now. */
  readonly at: Temporal.Instant
}

export type Moved =
  | { readonly result: 'moved' }
  /** Not within the last seven days, or ahead of now. */
  | { readonly result: 'ask-time' }
  /** The clock was moved since then already. */
  | { readonly result: 'before-last'; readonly last: Temporal.Instant }
  | { readonly result: 'same-zone' }
  | { readonly result: 'other-request' }

const backMs = 7 * 24 * 3_600_000
const aheadMs = 2 * 60_000

/**
 * Says where the patient is: the clock of the home changes with it, for everyone. A person says so; it never happens
 * by itself (medications.md 4.5). Doses due before the move keep their time.
 */
export async function moveHome(access: Access, { requestId, zone, at }: NewMove): Promise<Moved> {
  access.require('tasks:manage')
  const { now } = access.clock
  const sinceMs = now.epochMilliseconds - at.epochMilliseconds
  if (sinceMs < -aheadMs || sinceMs > backMs) return { result: 'ask-time' }
  const hash = hashOfRequest('move-home', { zone, at: at.toString() })
  return decideOnce<Moved>(access, async (tx) => {
    const [team] = await tx.$queryRaw<{ zone: string; last_at: Date | null }[]>`
      SELECT t.zone, (SELECT max(z.from_at) FROM zone_stays z WHERE z.team_id = t.id) AS last_at
      FROM care_teams t WHERE t.id = ${access.teamId}::uuid FOR UPDATE`
    const before = await findKeptAnswer(tx, access, requestId, hash)
    if (before) return { result: before.isSame ? 'moved' : 'other-request' }
    if (!team || team.zone === zone) return { result: 'same-zone' }
    const last = team.last_at && instantOf(team.last_at)
    if (last && Temporal.Instant.compare(at, last) <= 0) return { result: 'before-last', last }
    await tx.$executeRaw`
      INSERT INTO zone_stays (team_id, from_at, zone, zone_before, set_by_id)
      VALUES (${access.teamId}::uuid, ${columnOfInstant(at)}, ${zone}, ${team.zone}, ${access.userId}::uuid)`
    await tx.$executeRaw`UPDATE care_teams SET zone = ${zone} WHERE id = ${access.teamId}::uuid`
    await keepAnswer(tx, access, requestId, hash, { result: 'moved' })
    await addChange(tx, access, { act: 'home-moved' })
    return { result: 'moved' }
  })
}

/** `nothing-there`: it was taken back already, or never was. */
export type TakenBackMove = 'taken-back' | 'too-late' | 'nothing-there'

/** Takes the last move back within a day of writing it down: they did not travel after all. */
export async function takeMoveBack(access: Access, at: Move['at']): Promise<TakenBackMove> {
  access.require('tasks:manage')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ zone_before: string }[]>`
      DELETE FROM zone_stays z WHERE z.team_id = ${access.teamId}::uuid AND z.from_at = ${columnOfInstant(at)} AND z.set_at > now() - interval '1 day'
        AND NOT EXISTS (SELECT FROM zone_stays later WHERE later.team_id = z.team_id AND later.from_at > z.from_at)
      RETURNING zone_before`
    if (!row) {
      const [there] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM zone_stays WHERE team_id = ${access.teamId}::uuid AND from_at = ${columnOfInstant(at)}`
      return there ? 'too-late' : 'nothing-there'
    }
    await tx.$executeRaw`UPDATE care_teams SET zone = ${row.zone_before} WHERE id = ${access.teamId}::uuid`
    await addChange(tx, access, { act: 'home-move-taken-back' })
    return 'taken-back'
  })
}
