import { Temporal } from 'temporal-polyfill'
import entries from './formulary.json'
import type { FormularyEntry, MarketStatus, Template } from './formulary-schema'

/** Of `formulary.json`: market facts are data with a date, never a sentence in code (medications.md 1). */
export const formularyVersion = { version: 1, checkedOn: '2026-11-23' } as const

/** Checked against its schema by the test beside this file, not at every start. */
export const formulary: readonly FormularyEntry[] = entries as unknown as readonly FormularyEntry[]

const byId: ReadonlyMap<string, FormularyEntry> = new Map(formulary.map((entry) => [entry.id, entry]))

/** What may stand in a plan; the other entries are listed only for their interactions. */
export const medicines: readonly FormularyEntry[] = formulary.filter(({ role }) => role === 'medicine')

export function findMedicine(medicineId: string): FormularyEntry | undefined {
  return byId.get(medicineId)
}

/** @throws RangeError when the formulary has no such entry */
export function getMedicine(medicineId: string): FormularyEntry {
  const entry = byId.get(medicineId)
  if (!entry) throw new RangeError(`expected an id of the formulary, got ${JSON.stringify(medicineId)}`)
  return entry
}

/** A new line may be started with it. A withdrawn medicine stays readable in old records only. */
export function mayBePlanned(entry: FormularyEntry): boolean {
  return entry.role === 'medicine' && !entry.blockNewPlan
}

/** What only the prescription can say: the form must ask and offers no default (medications.md 3). */
export function openQuestions(template: Template): string[] {
  const { rule } = template
  switch (rule.kind) {
    case 'daily':
      return rule.patch?.maxOn === 'from prescription' ? ['patch.maxOn'] : []
    case 'cycle':
      return (['first', 'later'] as const).filter((part) => rule[part].pick === 'ask').map((part) => `${part}.pick`)
    case 'steps':
      return rule.steps === 'from prescription' ? ['steps'] : []
    case 'prn':
      return (['minIntervalMin', 'max24h'] as const).filter((field) => rule[field] === 'from prescription')
    case 'interval':
    case 'loading':
      return []
  }
}

/** Facts checked more than 6 months ago "may be out of date" (medications.md 1, our choice). */
export function mayBeOutOfDate(entry: FormularyEntry, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(entry.checked).add({ months: 6 }), today) < 0
}

/** A market fact that overrides a refill reminder (medications.md 12). */
export interface SupplyProblem {
  readonly kind: 'withdrawn' | 'shortage'
  readonly status: MarketStatus
}

/** Every shortage, stop of sales and withdrawal on record for a region, in the order of the data. */
export function findSupplyProblems(entry: FormularyEntry, region: MarketStatus['region']): SupplyProblem[] {
  return entry.marketStatus.flatMap((status): SupplyProblem[] => {
    if (status.region !== region && status.region !== 'all') return []
    if (status.status === 'shortage') return [{ kind: 'shortage', status }]
    const isGone = /^(approval|authorisation) withdrawn$|^company stopped sales$/.test(status.status)
    return isGone ? [{ kind: 'withdrawn', status }] : []
  })
}
