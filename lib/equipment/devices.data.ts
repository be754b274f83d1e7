import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import type { Tx } from '@/lib/db/client'
import { updateDisplays } from '@/lib/needs/displays.data'
import { todayAt } from '@/lib/time/home-clock'
import { itemOf, selectItems, type ItemRow } from './item-rows.data'
import { whereaboutsOf } from './steps'
import { findThingNeed } from './thing-needs'

/**
 * Tells the needs rules that a machine came to the home or left it, in the transaction of the step that says so
 * (needs.md 3.5: devices come from the equipment record). Nothing is recorded while nothing changed.
 *
 * @param needId null for a thing in the team's own words, from which no rule learns
 */
export async function updateDevice(tx: Tx, access: Access, needId: string | null): Promise<void> {
  const device = needId === null ? null : (findThingNeed(needId)?.device ?? null)
  if (device === null) return
  const { teamId, userId, clock } = access
  const rows = await tx.$queryRaw<ItemRow[]>`${selectItems(access)} AND i.need_id = ${needId} ORDER BY i.id LIMIT 200`
  const isHere = rows.some((row) => whereaboutsOf(itemOf(row).state) === 'here')
  const [last] = await tx.$queryRaw<{ value: boolean }[]>`
    SELECT value FROM observations WHERE team_id = ${teamId}::uuid AND field = ${device}
    ORDER BY observed_on DESC, recorded_at DESC LIMIT 1`
  if ((last?.value ?? false) === isHere) return
  await tx.observation.create({
    data: {
      ...{ teamId, id: randomUUID(), field: device, value: isHere, recordedById: userId },
      observedOn: columnOfDay(todayAt(clock)),
    },
    select: { id: true },
  })
  await updateDisplays(tx, access, new Set([device]))
}
