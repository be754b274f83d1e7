import type { FormAnswer } from '@/lib/form/form-state'
import type { AddedEntry, CountingWay } from '@/lib/medications/stock-writes.data'
import { formatNumber } from '@/lib/text/amounts'
import type { CountingInput } from './stock-schemas'

/** How a product is counted, from what was typed. */
export function countingWay(input: CountingInput): CountingWay {
  const { unit, uses, perAmount, perUnit, packSize, inUseDays, leadDays, supplier } = input
  return {
    ...{ unit, uses, leadDays, per: { value: perAmount, unit: perUnit } },
    packSize: packSize ?? null,
    inUseDays: inUseDays ?? null,
    supplier: supplier ?? null,
  }
}

/** What a form of the ledger says back. */
export function entryAnswer(added: AddedEntry): FormAnswer {
  switch (added.result) {
    case 'added':
      return { done: `Written down. There are now ${formatNumber(added.onHand)}.` }
    case 'already-there':
      return { done: 'This was written down already. Nothing was added twice.' }
    case 'ask-reason':
      return {
        refused: 'Please look at the marked answers.',
        errors: {
          reason: `By the record there should be ${formatNumber(added.expected)}. Count once more; if it is right, write why it differs, for example “some fell down”.`,
        },
      }
    case 'not-found':
      return { refused: 'This is not counted here any more. Nothing was changed.' }
  }
}
