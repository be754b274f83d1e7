import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import type { TeamPerson } from '@/lib/team/team-person'
import type { Regimen } from './regimen'
import { regimenOf } from './regimen-rows.data'
import { currentRegimensJson, regimenRowFromJson, type RegimenRowJson } from './safety-facts.data'
import { stockOutlook, type CountedState } from './stock-outlook'
import type { StockEntryKind } from './stock-product'
import { stockedOf, stockJson, type StockJson } from './stock-rows.data'

export interface StockList {
  readonly counted: readonly CountedState[]
  /** Current lines of which nobody counts the form that is given now. */
  readonly uncounted: readonly Regimen[]
}

/** What is left of everything. The page that shows it writes the history, except for `readStockPage`. */
export async function readStock(access: Access): Promise<readonly CountedState[]> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<StockAndPlan[]>`
      SELECT ${stockJson(access)} AS stock, ${currentRegimensJson(access)} AS regimens`
    return countedOf(access, row).counted
  })
}

/** The page of all stock. */
export async function readStockPage(access: Access): Promise<StockList> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<StockAndPlan[]>`
      SELECT ${stockJson(access)} AS stock, ${currentRegimensJson(access)} AS regimens`
    await addToHistory(tx, access, { act: 'stock-seen' })
    const { counted, regimens } = countedOf(access, row)
    const isCounted = ({ regimenId, medicineId, versions }: Regimen) => {
      const { form, strength } = versions.at(-1) ?? versions[0]
      return counted.some(({ product }) => {
        if (product.form !== form) return false
        if (product.regimenId === regimenId) return true
        const own = regimens.find((one) => one.regimenId === product.regimenId)
        return (
          medicineId !== null &&
          product.medicineId === medicineId &&
          own?.versions.some((version) => version.form === form && version.strength === strength) === true
        )
      })
    }
    return { counted, uncounted: regimens.filter((regimen) => !isCounted(regimen)) }
  })
}

export interface StockAndPlan {
  readonly stock: StockJson[]
  readonly regimens: RegimenRowJson[]
}

/** Each product with how far it reaches. */
export function countedOf(
  access: Access,
  row: StockAndPlan | undefined,
): { readonly counted: readonly CountedState[]; readonly regimens: readonly Regimen[] } {
  const regimens = (row?.regimens ?? []).map((one) => regimenOf(regimenRowFromJson(one)))
  const counted = (row?.stock ?? []).map((one) => {
    const stocked = stockedOf(one, access.clock.zone)
    return { ...stocked, outlook: stockOutlook(stocked, regimens, access.clock) }
  })
  return { counted, regimens }
}

/** A line of a product's ledger as people wrote it down. */
export interface LedgerLine {
  readonly entryId: string
  readonly kind: StockEntryKind
  readonly amount: number | null
  readonly at: Temporal.Instant
  readonly reason: string | null
  readonly byName: string
}

export interface ProductPage extends CountedState {
  /** The latest first. */
  readonly ledger: readonly LedgerLine[]
  readonly people: readonly TeamPerson[]
}

/** One product with its ledger and who could fetch more; undefined when this team has none such. */
export async function readProduct(access: Access, productId: string): Promise<ProductPage | undefined> {
  access.require('medication:see')
  if (!isUuid(productId)) return undefined
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      (StockAndPlan & { ledger: (Omit<LedgerLine, 'at'> & { at: string })[]; people: TeamPerson[] })[]
    >`
      SELECT ${stockJson(access, productId)} AS stock, ${currentRegimensJson(access)} AS regimens,
        (SELECT coalesce(json_agg(json_build_object('entryId', e.id, 'kind', e.kind, 'amount', e.amount::float8, 'at', e.happened_at,
          'reason', e.reason, 'byName', m.display_name) ORDER BY e.happened_at DESC, e.recorded_at DESC), '[]')
          FROM (SELECT * FROM stock_entries WHERE team_id = ${access.teamId}::uuid AND product_id = ${productId}::uuid
            ORDER BY happened_at DESC, recorded_at DESC LIMIT 60) e
          JOIN memberships m ON m.team_id = e.team_id AND m.user_id = e.recorded_by_id) AS ledger,
        (SELECT coalesce(json_agg(json_build_object('userId', user_id, 'name', display_name, 'position', position) ORDER BY position), '[]')
          FROM memberships WHERE team_id = ${access.teamId}::uuid AND ended_at IS NULL) AS people`
    const [found] = countedOf(access, row).counted
    if (!row || !found) return undefined
    await addToHistory(tx, access, { act: 'product-seen', objectId: productId })
    return {
      ...found,
      ledger: row.ledger.map((line) => ({ ...line, at: Temporal.Instant.from(line.at) })),
      people: row.people,
    }
  })
}
