import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import { discloseNeed } from '@/lib/needs/disclosure'
import type { NeedState } from '@/lib/needs/evaluate'
import { readViewer, viewerOf } from '@/lib/needs/plan-viewer.data'
import { readToldDisplays } from '@/lib/needs/stored-plan.data'
import type { ClosedTopic, EquipmentItem } from './equipment-item'
import { disclosedItems, selectItems, type ItemRow } from './item-rows.data'
import { THING_NEEDS, type ThingNeed } from './thing-needs'

export interface PowerCutPlan {
  readonly steps: string
  readonly practisedOn: Temporal.PlainDate | null
  readonly changedByName: string
  readonly changedAt: Temporal.Instant
  readonly version: number
}

export interface EquipmentList {
  readonly items: readonly EquipmentItem[]
  /** Topics that this viewer has not opened and that hold a thing. */
  readonly closed: readonly ClosedTopic[]
  /** Null until somebody writes one. */
  readonly powerCutPlan: PowerCutPlan | null
}

const limit = 500

/** Every thing that this viewer may know of, and what the team does in a power cut. */
export async function listEquipment(access: Access): Promise<EquipmentList> {
  access.require('plan:see')
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'equipment-seen' })
    const rows = await tx.$queryRaw<ItemRow[]>`${selectItems(access)} ORDER BY i.created_at, i.id LIMIT ${limit}`
    return { ...disclosedItems(access, rows), powerCutPlan: await readPowerCutPlan(tx, access.teamId) }
  })
}

/** @returns undefined for a thing that is missing, another team's, or of a need that the viewer does not see in full */
export async function readItem(access: Access, itemId: string): Promise<EquipmentItem | undefined> {
  access.require('plan:see')
  return access.transaction(async (tx) => {
    const item = await findItem(tx, access, itemId)
    if (item) await addToHistory(tx, access, { act: 'equipment-seen', objectId: itemId })
    return item
  })
}

/** The same within a transaction, without a note in the history. */
export async function findItem(tx: Tx, access: Access, itemId: string): Promise<EquipmentItem | undefined> {
  const rows = await tx.$queryRaw<ItemRow[]>`${selectItems(access)} AND i.id = ${itemId}::uuid`
  return disclosedItems(access, rows).items[0]
}

/** The things that this viewer's plan asks for: only those that it shows in full, so that nothing hidden is named. */
export async function listThingNeeds(access: Access): Promise<readonly ThingNeed[]> {
  access.require('plan:see')
  return access.transaction((tx) => thingNeedsFor(tx, access))
}

async function thingNeedsFor(tx: Tx, access: Access): Promise<readonly ThingNeed[]> {
  const displays = await readToldDisplays(tx, access.teamId)
  const viewer = await readViewer(tx, access)
  return THING_NEEDS.filter(({ needId }) => {
    const display = displays.get(needId)
    return display !== undefined && discloseNeed(viewer, needId, display.state) === 'full'
  })
}

/** Whether a thing can be added for this need: the team was told of it, and this viewer sees it in full. One statement. */
export async function isOpenThingNeed(tx: Tx, access: Access, needId: string): Promise<boolean> {
  if (!THING_NEEDS.some((thing) => thing.needId === needId)) return false
  const [row] = await tx.$queryRaw<{ state: NeedState; is_granted: boolean; choice: 'opened' | 'never' | null }[]>`
    SELECT n.state, g.need_id IS NOT NULL AS is_granted, c.choice FROM need_displays n
    LEFT JOIN disclosure_grants g ON g.team_id = n.team_id AND g.need_id = n.need_id AND g.user_id = ${access.userId}::uuid
    LEFT JOIN need_choices c ON c.team_id = n.team_id AND c.need_id = n.need_id AND c.user_id = ${access.userId}::uuid
    WHERE n.team_id = ${access.teamId}::uuid AND n.need_id = ${needId}`
  if (!row) return false
  const when = (holds: boolean) => (holds ? [needId] : [])
  const choices = {
    grants: when(row.is_granted),
    opened: when(row.choice === 'opened'),
    never: when(row.choice === 'never'),
  }
  return discloseNeed(viewerOf(access, choices), needId, row.state) === 'full'
}

async function readPowerCutPlan(tx: Tx, teamId: string): Promise<PowerCutPlan | null> {
  const [row] = await tx.$queryRaw<
    { steps: string; practised_on: string | null; name: string; at: string; version: number }[]
  >`
    SELECT p.steps, p.practised_on::text, m.display_name AS name, to_json(p.changed_at) #>> '{}' AS at, p.version
    FROM power_cut_plans p JOIN memberships m ON m.team_id = p.team_id AND m.user_id = p.changed_by_id
    WHERE p.team_id = ${teamId}::uuid`
  return row
    ? {
        steps: row.steps,
        practisedOn: row.practised_on === null ? null : Temporal.PlainDate.from(row.practised_on),
        changedByName: row.name,
        changedAt: Temporal.Instant.from(row.at),
        version: row.version,
      }
    : null
}
