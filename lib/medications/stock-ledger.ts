import { addExactly } from './amount'

/** One line of a product's ledger, in the order they happened (medications.md 12). Amounts are above 0. */
export interface StockEntry {
  readonly kind: 'received' | 'used' | 'wasted' | 'thrown_away' | 'counted'
  readonly amount: number
}

export interface StockBalance {
  readonly onHand: number
  /** What each count found against what the ledger said, in order. Not zero: worth a look. */
  readonly differences: readonly number[]
}

/** What is on hand. A count is the truth from then on; what the ledger said before it is kept as a difference. */
export function stockBalance(entries: readonly StockEntry[]): StockBalance {
  const differences: number[] = []
  let onHand = 0
  for (const { kind, amount } of entries) {
    if (kind === 'counted') {
      differences.push(addExactly([amount, -onHand]))
      onHand = amount
    } else onHand = addExactly([onHand, kind === 'received' ? amount : -amount])
  }
  return { onHand, differences }
}
