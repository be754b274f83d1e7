import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfInstant } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { findKeptAnswer, hashOfRequest, keepAnswer } from '@/lib/today/kept-answers.data'
import type { PrnEffect } from './as-needed-plan'
import { decideOnce } from './dose-writes.data'
import { timeProblem } from './given-time'

export interface NewEffect {
  readonly requestId: string
  /** The dose that it is about. */
  readonly recordId: string
  readonly effect: PrnEffect
  /** How bad it is now, 0 to 10. */
  readonly level?: number | undefined
  readonly words?: string | undefined
  /** When it was noticed; absent: now. */
  readonly noticedAt?: Temporal.Instant | undefined
}

export type NotedDoseEffect = 'noted' | 'other-request' | 'ask-time' | 'not-found'

/** Notes what a dose did. A second look adds a second line; the first one stays. */
export async function noteEffect(access: Access, effect: NewEffect): Promise<NotedDoseEffect> {
  access.require('dose:record')
  const { requestId, recordId } = effect
  const noticedAt = effect.noticedAt ?? access.clock.now
  if (timeProblem(noticedAt, access.clock.now)) return 'ask-time'
  const hash = hashOfRequest('note-effect', { ...effect, noticedAt: effect.noticedAt?.toString() })
  return decideOnce<NotedDoseEffect>(access, async (tx) => {
    const before = await findKeptAnswer(tx, access, requestId, hash)
    if (before) return before.isSame ? 'noted' : 'other-request'
    const added = await tx.$executeRaw`
      INSERT INTO dose_effects (team_id, id, dose_record_id, effect, level, words, noticed_at, recorded_by_id)
      SELECT d.team_id, ${requestId}::uuid, d.id, ${effect.effect}, ${effect.level ?? null}::int, ${effect.words ?? null},
        ${columnOfInstant(noticedAt)}, ${access.userId}::uuid
      FROM dose_records d
      WHERE d.team_id = ${access.teamId}::uuid AND d.id = ${recordId}::uuid AND d.kind IN ('given', 'partly', 'extra')
        AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)`
    if (added === 0) return 'not-found'
    await keepAnswer(tx, access, requestId, hash, { result: 'noted' })
    await addChange(tx, access, { act: 'effect-noted', objectId: recordId })
    return 'noted'
  })
}
