import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from '@/lib/needs/displays.data'
import { deviceOfNeed, noteDevice } from './devices.data'
import { isOpenThingNeed } from './equipment.data'
import { stepProblem, type StepProblem } from './step-problem'
import { equipmentState, whereaboutsOf, type Step, type StepKind } from './steps'
import { todayAt } from '@/lib/time/home-clock'

export interface NewItem {
  /** Made by the form; it becomes the thing's id, so that a second press adds nothing. */
  readonly requestId: string
  readonly name: string
  /** A need that the viewer sees in full; null: in the team's own words. */
  readonly needId: string | null
  /** What has happened already, if anything. */
  readonly first: { readonly kind: StepKind; readonly on: Temporal.PlainDate; readonly words: string | null } | null
}

export type AddedItem = 'added' | 'other-request' | 'not-found' | StepProblem

/** Adds a thing, with its first step. The same request again adds nothing; the same id with other words is refused. */
export async function addItem(access: Access, item: NewItem): Promise<AddedItem> {
  access.require('observation:record')
  access.require('plan:see')
  const { requestId, name, needId, first } = item
  const problem = first && stepProblem(first, todayAt(access.clock))
  if (problem) return problem
  return access.transaction(async (tx) => {
    const { teamId, userId } = access
    if (needId !== null && !(await isOpenThingNeed(tx, access, needId))) return 'not-found'
    const device = deviceOfNeed(needId)
    const isHere = first !== null && whereaboutsOf(equipmentState([asStep(first, access)])) === 'here'
    const [written] = await tx.$queryRaw<{ added: boolean; noted: boolean }[]>`
      WITH item AS (
        INSERT INTO equipment_items (team_id, id, need_id, name, created_by_id, changed_by_id)
        VALUES (${teamId}::uuid, ${requestId}::uuid, ${needId}, ${name}, ${userId}::uuid, ${userId}::uuid) ON CONFLICT DO NOTHING RETURNING id
      ), step AS (
        INSERT INTO equipment_steps (team_id, id, item_id, kind, happened_on, words, recorded_by_id)
        SELECT ${teamId}::uuid, ${randomUUID()}::uuid, id, ${first?.kind ?? null}, ${first && columnOfDay(first.on)}::date, ${first?.words ?? null}, ${userId}::uuid
        FROM item WHERE ${first !== null}::boolean
      ), noted AS (${noteDevice(access, device, true)} AND ${isHere}::boolean AND EXISTS (SELECT FROM item) RETURNING id)
      SELECT EXISTS (SELECT FROM item) AS added, EXISTS (SELECT FROM noted) AS noted`
    if (!written?.added) return (await isSameRequest(tx, access, item)) ? 'added' : 'other-request'
    if (device !== null && written.noted) await updateDisplays(tx, access, new Set([device]))
    await addChange(tx, access, { act: 'equipment-added', objectId: requestId })
    return 'added'
  })
}

function asStep({ kind, on }: NonNullable<NewItem['first']>, { clock }: Access): Step {
  return { stepId: '', kind, on, recordedAt: clock.now, takenBack: null }
}

async function isSameRequest(
  tx: Tx,
  { teamId, userId }: Access,
  { requestId, name, needId }: NewItem,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT name = ${name} AND need_id IS NOT DISTINCT FROM ${needId} AND created_by_id = ${userId}::uuid AS same
    FROM equipment_items WHERE team_id = ${teamId}::uuid AND id = ${requestId}::uuid`
  return row?.same ?? false
}
