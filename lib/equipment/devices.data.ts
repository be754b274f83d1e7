import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { Prisma } from '@/lib/db/generated/client'
import type { FieldName } from '@/lib/needs/input'
import { todayAt } from '@/lib/time/home-clock'
import { findThingNeed } from './thing-needs'

/** What the rules learn while a thing of this need is at home; null: nothing, or a thing in the team's own words. */
export function deviceOfNeed(needId: string | null): FieldName | null {
  return needId === null ? null : (findThingNeed(needId)?.device ?? null)
}

/**
 * The part of a statement that tells the needs rules that a machine came to the home or left it (needs.md 3.5: devices
 * come from the equipment record). It ends in a condition; nothing is recorded while nothing changed.
 */
export function noteDevice({ teamId, userId, clock }: Access, device: FieldName | null, isHere: boolean): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO observations (team_id, id, field, value, observed_on, recorded_by_id)
    SELECT ${teamId}::uuid, ${randomUUID()}::uuid, ${device}::text, to_jsonb(${isHere}::boolean), ${columnOfDay(todayAt(clock))}::date, ${userId}::uuid
    WHERE ${device}::text IS NOT NULL AND ${isHere}::boolean IS DISTINCT FROM coalesce((SELECT value = 'true' FROM observations
      WHERE team_id = ${teamId}::uuid AND field = ${device} ORDER BY observed_on DESC, recorded_at DESC LIMIT 1), false)`
}
