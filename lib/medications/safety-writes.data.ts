import 'server-only'
import type { Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { findMedicine } from './formulary'
import type { FoodKind } from './food-window'
import { safetyNotes } from './safety-notes'
import { selectPlanForNotes } from './safety-facts.data'

export interface PairMark {
  readonly first: string
  readonly second: string
  /** As on the screen: which versions the note was raised under. */
  readonly versions: string
  readonly kind: 'seen' | 'intended'
}

export type MarkedPair = 'marked' | 'changed-meanwhile' | 'not-found'

/** Marks a pair's note as read, once for each version of the plan; `intended` says that the prescriber wants both. */
export async function markPair(access: Access, { first, second, versions, kind }: PairMark): Promise<MarkedPair> {
  access.require('medication:see')
  access.require(kind === 'intended' ? 'regimen:change' : 'regimen:propose')
  return access.transaction<MarkedPair>(async (tx) => {
    const plan = await selectPlanForNotes(tx, access)
    const note = safetyNotes(plan).find(({ pair }) => pair?.first === first && pair.second === second)
    if (!note?.pair) return 'not-found'
    if (note.pair.versions !== versions) return 'changed-meanwhile'
    const added = await tx.$executeRaw`
      INSERT INTO pair_reads (team_id, first, second, versions, kind, read_by_id)
      VALUES (${access.teamId}::uuid, ${first}, ${second}, ${versions}, ${kind}, ${access.userId}::uuid) ON CONFLICT DO NOTHING`
    if (added === 1) await addChange(tx, access, { act: `pair-${kind}`, objectId: `${first} ${second}` })
    return 'marked'
  })
}

/** Says that something is used beside the plan, or no more. */
export async function setUsedBeside(
  access: Access,
  productId: string,
  use: 'used' | 'not-used',
): Promise<'saved' | 'not-found'> {
  access.require('medication:see')
  access.require('observation:record')
  if (!findMedicine(productId) || findMedicine(productId)?.role === 'medicine') return 'not-found'
  return access.transaction<'saved'>(async (tx) => {
    const changed =
      use === 'used'
        ? await tx.$executeRaw`
            INSERT INTO used_beside (team_id, product_id, added_by_id)
            VALUES (${access.teamId}::uuid, ${productId}, ${access.userId}::uuid) ON CONFLICT DO NOTHING`
        : await tx.$executeRaw`
            DELETE FROM used_beside WHERE team_id = ${access.teamId}::uuid AND product_id = ${productId}`
    if (changed === 1) await addChange(tx, access, { act: `beside-${use}`, objectId: productId })
    return 'saved'
  })
}

export interface NewMeal {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  readonly name: string
  readonly food: FoodKind
  /** `HH:MM`; an end before the start is on the next day. */
  readonly startTime: string
  readonly endTime: string
}

const mostMeals = 40

/** Writes down a meal or feed of every day. */
export async function addMeal(access: Access, meal: NewMeal): Promise<'added' | 'too-many'> {
  access.require('medication:see')
  access.require('observation:record')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number; added: boolean }[]>`
      WITH others AS (SELECT count(*)::int AS count FROM meal_times WHERE team_id = ${access.teamId}::uuid AND id <> ${meal.requestId}::uuid),
      added AS (
        INSERT INTO meal_times (team_id, id, name, food, start_time, end_time, added_by_id)
        SELECT ${access.teamId}::uuid, ${meal.requestId}::uuid, ${meal.name}, ${meal.food}, ${meal.startTime}, ${meal.endTime}, ${access.userId}::uuid
        FROM others WHERE count < ${mostMeals}::int ON CONFLICT DO NOTHING RETURNING 1
      )
      SELECT count, EXISTS (SELECT FROM added) AS added FROM others`
    if ((row?.count ?? 0) >= mostMeals) return 'too-many'
    if (row?.added) await addChange(tx, access, { act: 'meal-added', objectId: meal.requestId })
    return 'added'
  })
}

/** Takes a meal out. Taking out what is not there changes nothing. */
export async function removeMeal(access: Access, mealId: string): Promise<void> {
  access.require('medication:see')
  access.require('observation:record')
  await access.transaction(async (tx) => {
    const removed = await tx.$executeRaw`
      DELETE FROM meal_times WHERE team_id = ${access.teamId}::uuid AND id = ${mealId}::uuid`
    if (removed === 1) await addChange(tx, access, { act: 'meal-removed', objectId: mealId })
  })
}
