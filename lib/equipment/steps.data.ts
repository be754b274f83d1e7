import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { updateDevice } from './devices.data'
import { findItem } from './equipment.data'
import type { EquipmentItem, StoryStep } from './equipment-item'
import { isSameStep, stepProblem, type StepProblem } from './step-problem'
import { liveSteps, type StepKind } from './steps'

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
    const item = await lockItem(tx, access, itemId)
    if (!item) return { result: 'not-found' }
    const repeated = item.steps.find(({ stepId }) => stepId === step.requestId)
    if (repeated) return { result: isSameStep(repeated, step) ? 'recorded' : 'other-request' }
    const there = liveSteps(item.steps).find((other) => isSameStep(other, step))
    if (there) return { result: 'already-there', step: there }
    const { teamId, userId } = access
    const added = await tx.$executeRaw`
      INSERT INTO equipment_steps (team_id, id, item_id, kind, happened_on, words, recorded_by_id)
      VALUES (${teamId}::uuid, ${step.requestId}::uuid, ${itemId}::uuid, ${step.kind}, ${columnOfDay(step.on)}::date, ${step.words}, ${userId}::uuid)
      ON CONFLICT DO NOTHING`
    if (added === 0) return { result: 'other-request' }
    await concludeStep(tx, access, item, `equipment-${step.kind}`)
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
    const item = await lockItem(tx, access, itemId)
    const step = item?.steps.find((one) => one.stepId === stepId)
    if (!item || !step) return 'not-found'
    if (step.takenBack) return 'already-taken-back'
    const { teamId, userId } = access
    const taken = await tx.$executeRaw`
      INSERT INTO equipment_steps (team_id, id, item_id, kind, happened_on, words, takes_back_id, recorded_by_id)
      VALUES (${teamId}::uuid, ${requestId}::uuid, ${itemId}::uuid, 'taken_back', ${columnOfDay(todayAt(access.clock))}::date, ${reason}, ${stepId}::uuid, ${userId}::uuid)
      ON CONFLICT DO NOTHING`
    if (taken === 0) return 'already-taken-back'
    await concludeStep(tx, access, item, 'equipment-step-taken-back')
    return 'taken-back'
  })
}

/** The thing as it stands once nobody else is changing it. */
async function lockItem(tx: Tx, access: Access, itemId: string): Promise<EquipmentItem | undefined> {
  await tx.$queryRaw`SELECT id FROM equipment_items WHERE team_id = ${access.teamId}::uuid AND id = ${itemId}::uuid FOR UPDATE`
  return findItem(tx, access, itemId)
}

async function concludeStep(tx: Tx, access: Access, { itemId, needId }: EquipmentItem, act: string): Promise<void> {
  await updateDevice(tx, access, needId)
  await addChange(tx, access, { act, objectId: itemId })
}
