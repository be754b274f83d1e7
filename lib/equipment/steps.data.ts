import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { updateLockedDisplays } from '@/lib/needs/displays.data'
import { deviceOfNeed, noteDevice } from './devices.data'
import type { EquipmentItem, StoryStep } from './equipment-item'
import { disclosedItems, selectItems, type ItemRow } from './item-rows.data'
import { isSameStep, stepProblem, type StepProblem } from './step-problem'
import { equipmentState, liveSteps, whereaboutsOf, type Step, type StepKind } from './steps'

export interface NewStep {
  /** Made by the form; it becomes the step's id. */
  readonly requestId: string
  readonly kind: StepKind
  readonly on: Temporal.PlainDate
  readonly words: string | null
}

export type RecordedStep =
  | { readonly result: 'recorded' }
  /** Somebody wrote the same step down before. */
  | { readonly result: 'already-there'; readonly step: StoryStep }
  | { readonly result: StepProblem | 'other-request' | 'not-found' }

/** Adds a dated step. Two people who tell the same step at once take turns, and the second is told who was first. */
export async function recordStep(access: Access, itemId: string, step: NewStep): Promise<RecordedStep> {
  access.require('observation:record')
  access.require('plan:see')
  const problem = stepProblem(step, todayAt(access.clock))
  if (problem) return { result: problem }
  return access.transaction<RecordedStep>(async (tx) => {
    const locked = await lockItem(tx, access, itemId)
    if (!locked) return { result: 'not-found' }
    const { item } = locked
    const repeated = item.steps.find(({ stepId }) => stepId === step.requestId)
    if (repeated) return { result: isSameStep(repeated, step) ? 'recorded' : 'other-request' }
    const there = liveSteps(item.steps).find((other) => isSameStep(other, step))
    if (there) return { result: 'already-there', step: there }
    const after = [
      ...item.steps,
      { ...step, stepId: step.requestId, recordedAt: afterAll(item.steps), takenBack: null },
    ]
    const isAdded = await writeStep(tx, access, locked, { ...step, takesBackId: null }, after)
    if (!isAdded) return { result: 'other-request' }
    await addChange(tx, access, { act: `equipment-${step.kind}`, objectId: itemId })
    return { result: 'recorded' }
  })
}

export type TakenBackStep = 'taken-back' | 'already-taken-back' | 'not-found'

/** Takes a step back that was wrong, with a reason. It stays readable and counts for nothing. */
export async function takeBackStep(
  access: Access,
  itemId: string,
  { requestId, stepId, reason }: { readonly requestId: string; readonly stepId: string; readonly reason: string },
): Promise<TakenBackStep> {
  access.require('observation:record')
  access.require('plan:see')
  return access.transaction<TakenBackStep>(async (tx) => {
    const locked = await lockItem(tx, access, itemId)
    const step = locked?.item.steps.find((one) => one.stepId === stepId)
    if (!locked || !step) return 'not-found'
    if (step.takenBack) return 'already-taken-back'
    const back = {
      requestId,
      kind: 'taken_back',
      on: todayAt(access.clock),
      words: reason,
      takesBackId: stepId,
    } as const
    const left = locked.item.steps.filter((one) => one !== step)
    if (!(await writeStep(tx, access, locked, back, left))) return 'already-taken-back'
    await addChange(tx, access, { act: 'equipment-step-taken-back', objectId: itemId })
    return 'taken-back'
  })
}

/** The database's clock writes it down after all that is there, whatever this process's clock says. */
function afterAll(steps: readonly Step[]): Temporal.Instant {
  const latest = Math.max(0, ...steps.map(({ recordedAt }) => recordedAt.epochMilliseconds))
  return Temporal.Instant.fromEpochMilliseconds(latest + 1)
}

interface LockedItem {
  readonly item: EquipmentItem
  /** The other things of the same need. */
  readonly others: readonly EquipmentItem[]
}

/** The thing as it stands once nobody else is changing it, or the plan. */
async function lockItem(tx: Tx, access: Access, itemId: string): Promise<LockedItem | undefined> {
  const { teamId } = access
  await tx.$queryRaw`
    WITH team AS (SELECT id FROM care_teams WHERE id = ${teamId}::uuid FOR UPDATE),
      item AS (SELECT id FROM equipment_items WHERE team_id = ${teamId}::uuid AND id = ${itemId}::uuid FOR UPDATE)
    SELECT (SELECT id FROM team), (SELECT id FROM item)`
  const rows = await tx.$queryRaw<ItemRow[]>`${selectItems(access)} AND (i.id = ${itemId}::uuid
    OR i.need_id = (SELECT need_id FROM equipment_items WHERE team_id = ${teamId}::uuid AND id = ${itemId}::uuid)) ORDER BY i.id LIMIT 200`
  const { items } = disclosedItems(access, rows)
  const item = items.find((one) => one.itemId === itemId)
  return item && { item, others: items.filter((one) => one !== item) }
}

interface StepRow extends Omit<NewStep, 'kind'> {
  readonly kind: StepKind | 'taken_back'
  readonly takesBackId: string | null
}

/**
 * Adds a row and tells the needs rules when a machine came to the home by it, or left (needs.md 3.5).
 *
 * @param after the steps of the thing with it
 * @returns false when such a row is there already
 */
async function writeStep(
  tx: Tx,
  access: Access,
  { item, others }: LockedItem,
  row: StepRow,
  after: readonly Step[],
): Promise<boolean> {
  const { teamId, userId } = access
  const device = deviceOfNeed(item.needId)
  const isHere = [equipmentState(after), ...others.map(({ state }) => state)].some(
    (state) => whereaboutsOf(state) === 'here',
  )
  const [written] = await tx.$queryRaw<{ added: boolean; noted: boolean }[]>`
    WITH step AS (
      INSERT INTO equipment_steps (team_id, id, item_id, kind, happened_on, words, takes_back_id, recorded_by_id)
      VALUES (${teamId}::uuid, ${row.requestId}::uuid, ${item.itemId}::uuid, ${row.kind}, ${columnOfDay(row.on)}::date, ${row.words},
        ${row.takesBackId}::uuid, ${userId}::uuid)
      ON CONFLICT DO NOTHING RETURNING id
    ), noted AS (${noteDevice(access, device, isHere)} AND EXISTS (SELECT FROM step) RETURNING id)
    SELECT EXISTS (SELECT FROM step) AS added, EXISTS (SELECT FROM noted) AS noted`
  if (device !== null && written?.noted) await updateLockedDisplays(tx, access, new Set([device]))
  return written?.added ?? false
}
