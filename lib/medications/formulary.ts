import { Temporal } from 'temporal-polyfill'
import entries from './formulary.json'
import type { FormularyEntry, MarketStatus, Template } from './formulary-schema'

/** What each edition of `formulary.json` brought, the newest first. Every change of the data is a new edition. */
export const formularyEditions = [
  {
    edition: 2,
    on: '2026-11-24',
    brought: 'The shortage of riluzole names the form that it is about: the suspension.',
  },
  { edition: 1, on: '2026-11-23', brought: '42 medicines and 9 interaction partners, 86 pairs.' },
] as const

/** Market facts are data with a date, never a sentence in code (medications.md 1). */
export const formularyVersion = { version: formularyEditions[0].edition, checkedOn: '2026-11-23' } as const

/** Checked against its schema by the test beside this file, not at every start. */
export const formulary: readonly FormularyEntry[] = entries as unknown as readonly FormularyEntry[]

const byId: ReadonlyMap<string, FormularyEntry> = new Map(formulary.map((entry) => [entry.id, entry]))

/** What may stand in a plan; the other entries are listed only for their interactions. */
export const medicines: readonly FormularyEntry[] = formulary.filter(({ role }) => role === 'medicine')

/** What may be named beside a plan: a thickener, tobacco, a medicine that somebody else gave. */
export const besideThePlan: readonly FormularyEntry[] = formulary.filter(({ role }) => role !== 'medicine')

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

/** Every shortage, stop of sales and withdrawal on record for a region and a form, in the order of the data. */
export function findSupplyProblems(entry: FormularyEntry, region: MarketStatus['region'], form = ''): SupplyProblem[] {
  return entry.marketStatus.flatMap((status): SupplyProblem[] => {
    if ((status.region !== region && status.region !== 'all') || !concernsForm(status, form)) return []
    const kind = noticeKind(status)
    return kind === 'shortage' || kind === 'withdrawn' ? [{ kind, status }] : []
  })
}

export interface MarketNotice {
  readonly kind: 'withdrawn' | 'shortage' | 'not-approved'
  readonly status: MarketStatus
}

/** What a plan should know of a medicine's market: of its region, elsewhere of every region. */
export function findMarketNotices(entry: FormularyEntry, region: 'US' | 'UK' | 'other'): MarketNotice[] {
  return entry.marketStatus.flatMap((status): MarketNotice[] => {
    if (region !== 'other' && status.region !== region && status.region !== 'all') return []
    const kind = noticeKind(status)
    return kind ? [{ kind, status }] : []
  })
}

/** Is a market fact about this form? One without forms is about all of them; so is a form not chosen yet (''). */
export function concernsForm({ forms }: MarketStatus, form: string): boolean {
  return !forms || form === '' || forms.includes(form)
}

function noticeKind({ status }: MarketStatus): MarketNotice['kind'] | undefined {
  if (status === 'shortage') return 'shortage'
  if (/^(approval|authorisation) withdrawn$|^company stopped sales$/.test(status)) return 'withdrawn'
  return /^(not approved|not available|no authorisation found|refused|application withdrawn)$/.test(status)
    ? 'not-approved'
    : undefined
}
