import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfDay, columnOfInstant } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { addExactly, type Amount } from './amount'
import { findRegimen } from './dose-writes.data'
import { latestVersion } from './regimen'
import { stockedOf, stockJson, type StockJson } from './stock-rows.data'
import type { StockedProduct, StockEntryKind } from './stock-product'

/** How a product is counted. */
export interface CountingWay {
  readonly unit: string
  readonly uses: number
  readonly per: Amount
  readonly packSize: number | null
  readonly inUseDays: number | null
  readonly leadDays: number
  readonly supplier: string | null
}

export type StartedStock = 'started' | 'already-counted' | 'not-found'

/** Begins to count the form that a line is given in now, with what is there today. */
export async function startStock(
  access: Access,
  start: CountingWay & { readonly requestId: string; readonly regimenId: string; readonly onHand: number },
): Promise<StartedStock> {
  access.require('medication:see')
  access.require('regimen:propose')
  const { requestId, regimenId, unit, uses, per, packSize, inUseDays, leadDays, supplier, onHand } = start
  const { teamId, userId } = access
  return access.transaction<StartedStock>(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen || regimen.stopped) return 'not-found'
    const added = await tx.$executeRaw`
      WITH product AS (
        INSERT INTO stock_products (team_id, id, regimen_id, form, unit, uses, per_amount, per_unit, pack_size, in_use_days, lead_days, supplier,
          created_by_id, changed_by_id)
        VALUES (${teamId}::uuid, ${requestId}::uuid, ${regimenId}::uuid, ${latestVersion(regimen).form}, ${unit}, ${uses}::numeric,
          ${per.value}::numeric, ${per.unit}, ${packSize}::numeric, ${inUseDays}::int, ${leadDays}::int, ${supplier}, ${userId}::uuid, ${userId}::uuid)
        ON CONFLICT DO NOTHING RETURNING id
      )
      INSERT INTO stock_entries (team_id, id, product_id, kind, amount, happened_at, recorded_by_id)
      SELECT ${teamId}::uuid, id, id, 'counted', ${onHand}::numeric, ${columnOfInstant(access.clock.now)}, ${userId}::uuid FROM product`
    if (added === 0) return (await findProduct(tx, access, requestId)) ? 'started' : 'already-counted'
    await addChange(tx, access, { act: 'stock-started', objectId: requestId })
    return 'started'
  })
}

export type ChangedStock = 'changed' | 'changed-meanwhile' | 'not-found'

/** Changes how a product is counted. What was counted stays. */
export async function changeStock(
  access: Access,
  productId: string,
  version: number,
  way: CountingWay,
): Promise<ChangedStock> {
  access.require('medication:see')
  access.require('regimen:propose')
  const { unit, uses, per, packSize, inUseDays, leadDays, supplier } = way
  return access.transaction<ChangedStock>(async (tx) => {
    if (!(await findProduct(tx, access, productId))) return 'not-found'
    const changed = await tx.$executeRaw`
      UPDATE stock_products SET unit = ${unit}, uses = ${uses}::numeric, per_amount = ${per.value}::numeric, per_unit = ${per.unit},
        pack_size = ${packSize}::numeric, in_use_days = ${inUseDays}::int, lead_days = ${leadDays}::int, supplier = ${supplier},
        changed_by_id = ${access.userId}::uuid, changed_at = now(), version = version + 1
      WHERE team_id = ${access.teamId}::uuid AND id = ${productId}::uuid AND version = ${version}`
    if (changed === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'stock-changed', objectId: productId })
    return 'changed'
  })
}

export interface NewStockEntry {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  readonly productId: string
  readonly kind: StockEntryKind
  /** Absent for `opened`. */
  readonly amount?: number | undefined
  readonly at: Temporal.Instant
  readonly reason?: string | undefined
}

export type AddedEntry =
  | { readonly result: 'added'; readonly onHand: number }
  | { readonly result: 'already-there' }
  /** A count that differs from the ledger says why. */
  | { readonly result: 'ask-reason'; readonly expected: number }
  | { readonly result: 'not-found' }

/** Writes down what came, was counted, opened, spilt or thrown away. */
export async function addStockEntry(access: Access, entry: NewStockEntry): Promise<AddedEntry> {
  access.require('dose:record')
  const { requestId, productId, kind, at, reason } = entry
  const amount = entry.amount ?? null
  return access.transaction<AddedEntry>(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${productId}))`
    const before = await findProduct(tx, access, productId)
    if (!before) return { result: 'not-found' }
    const { onHand } = before.now
    const isThere = await hasEntry(tx, access, requestId)
    if (isThere) return { result: 'already-there' }
    if (kind === 'counted' && amount !== onHand && reason === undefined)
      return { result: 'ask-reason', expected: onHand }
    await tx.$executeRaw`
      INSERT INTO stock_entries (team_id, id, product_id, kind, amount, happened_at, reason, recorded_by_id)
      VALUES (${access.teamId}::uuid, ${requestId}::uuid, ${productId}::uuid, ${kind}, ${amount}::numeric, ${columnOfInstant(at)},
        ${reason ?? null}, ${access.userId}::uuid)`
    await addChange(tx, access, { act: `stock-${kind.replace('_', '-')}`, objectId: productId })
    return { result: 'added', onHand: onHandAfter(onHand, kind, amount ?? 0) }
  })
}

function onHandAfter(onHand: number, kind: StockEntryKind, amount: number): number {
  switch (kind) {
    case 'counted':
      return amount
    case 'received':
      return addExactly([onHand, amount])
    case 'opened':
      return onHand
    case 'wasted':
    case 'thrown_away':
      return addExactly([onHand, -amount])
  }
}

export interface NewCollection {
  /** Becomes the task's id: a second press adds nothing. */
  readonly requestId: string
  readonly productId: string
  /** Everyone in the team reads it, helpers too: it names no medicine unless somebody writes one. */
  readonly title: string
  readonly dueOn: Temporal.PlainDate
  readonly assigneeId?: string | undefined
}

export type AskedCollection = 'asked' | 'not-in-team' | 'not-found'

/** Asks somebody to fetch more: a task like any other, tied to the product for those who may see medicines. */
export async function askToCollect(access: Access, collection: NewCollection): Promise<AskedCollection> {
  access.require('medication:see')
  access.require('tasks:manage')
  const { requestId, productId, title, dueOn, assigneeId } = collection
  const { teamId, userId } = access
  return access.transaction<AskedCollection>(async (tx) => {
    if (!(await findProduct(tx, access, productId))) return 'not-found'
    if (assigneeId !== undefined && !(await isMember(tx, access, assigneeId))) return 'not-in-team'
    const added = await tx.$executeRaw`
      WITH task AS (
        INSERT INTO tasks (team_id, id, title, due_on, assignee_id, created_by_id)
        VALUES (${teamId}::uuid, ${requestId}::uuid, ${title}, ${columnOfDay(dueOn)}::date, ${assigneeId ?? null}::uuid, ${userId}::uuid)
        ON CONFLICT DO NOTHING RETURNING id
      )
      INSERT INTO stock_collections (team_id, product_id, task_id, asked_by_id)
      SELECT ${teamId}::uuid, ${productId}::uuid, id, ${userId}::uuid FROM task`
    if (added === 1) await addChange(tx, access, { act: 'task-added', objectId: requestId })
    return 'asked'
  })
}

async function isMember(tx: Tx, { teamId }: Access, userId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM memberships WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL) AS there`
  return row?.there ?? false
}

async function hasEntry(tx: Tx, { teamId }: Access, entryId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM stock_entries WHERE team_id = ${teamId}::uuid AND id = ${entryId}::uuid) AS there`
  return row?.there ?? false
}

async function findProduct(tx: Tx, access: Access, productId: string): Promise<StockedProduct | undefined> {
  const [row] = await tx.$queryRaw<{ stock: StockJson[] }[]>`SELECT ${stockJson(access, productId)} AS stock`
  const [found] = row?.stock ?? []
  return found && stockedOf(found, access.clock.zone)
}
