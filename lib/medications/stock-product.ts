import type { Temporal } from 'temporal-polyfill'
import { addExactly, type Amount } from './amount'
import { unitWritten } from './dose-text'
import type { StockEntry } from './stock-ledger'

/** One form of a medicine that a team counts. */
export interface StockProduct {
  readonly productId: string
  readonly regimenId: string
  readonly medicineId: string | null
  readonly name: string
  readonly form: string
  /** What is counted: tablet, mL, patch. */
  readonly unit: string
  /** So many of them… */
  readonly uses: number
  /** …make this much of the dose: 1 tablet for 50 mg. */
  readonly per: Amount
  readonly packSize: number | null
  readonly inUseDays: number | null
  readonly leadDays: number
  readonly supplier: string | null
  readonly version: number
}

/** The task that fetches more of it. */
export interface Collection {
  readonly taskId: string
  readonly title: string
  readonly state: 'open' | 'done' | 'skipped'
  readonly dueOn: Temporal.PlainDate | null
  readonly who: string | null
  readonly finishedAt: Temporal.Instant | null
}

/** What the ledger and the dose records say of a product now. */
export interface StockNow {
  /** May be below zero when more was given than written down: then it is worth a count. */
  readonly onHand: number
  readonly openedOn: Temporal.PlainDate | null
  /** The last count, which everything since is added to. */
  readonly countedAt: Temporal.Instant | null
  /** The latest task to fetch more. */
  readonly collection: Collection | null
}

export interface StockedProduct {
  readonly product: StockProduct
  readonly now: StockNow
}

export type StockEntryKind = Exclude<StockEntry['kind'], 'used'> | 'opened'

/** How many of the counted unit a dose is; undefined when it is prescribed in another unit than the product knows. */
export function unitsOfDose({ uses, per }: StockProduct, dose: Amount): number | undefined {
  if (unitWritten(dose.unit) !== unitWritten(per.unit)) return undefined
  return addExactly([(dose.value / per.value) * uses])
}
