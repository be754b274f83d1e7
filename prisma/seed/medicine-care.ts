import type { Temporal } from 'temporal-polyfill'
import { columnOfDay, columnOfInstant } from '@/lib/db/columns'
import type { Database } from '@/lib/db/client'
import { households, people, type CastKey, type HouseholdKey } from './cast'

interface SeedStock {
  /** Which of the household's regimens, in the order of `plans.ts`. */
  readonly regimen: number
  readonly form: string
  readonly unit: string
  readonly uses: number
  readonly per: { readonly amount: number; readonly unit: string }
  readonly packSize: number
  readonly inUseDays?: number
  readonly leadDays: number
  readonly supplier: string
  readonly counted: number
  /** A pack was opened so many days ago. */
  readonly openedDaysAgo?: number
  readonly by: CastKey
}

const pharmacy = 'The pharmacy on the corner'

/** What is counted. Amounts that are enough: nobody's first page begins with an alarm. */
const stock: Readonly<Record<HouseholdKey, readonly SeedStock[]>> = {
  okafor: [
    {
      ...{ regimen: 0, form: 'tablet', unit: 'tablet', uses: 1, per: { amount: 50, unit: 'mg' }, packSize: 60 },
      ...{ leadDays: 7, supplier: pharmacy, counted: 74, by: 'ana' },
    },
    {
      ...{ regimen: 1, form: 'tablet', unit: 'tablet', uses: 1, per: { amount: 10, unit: 'mg' }, packSize: 90 },
      ...{ leadDays: 5, supplier: pharmacy, counted: 82, by: 'nora' },
    },
  ],
  castillo: [
    {
      ...{ regimen: 0, form: 'suspension', unit: 'mL', uses: 10, per: { amount: 50, unit: 'mg' }, packSize: 300 },
      ...{ inUseDays: 15, leadDays: 7, supplier: 'By post', counted: 520, openedDaysAgo: 4, by: 'lucia' },
    },
  ],
  halloran: [],
  lindqvist: [],
}

/** Results, days ago, as their reports say it. */
const results: Readonly<
  Record<HouseholdKey, readonly { readonly regimen: number; readonly daysAgo: number; readonly value: string }[]>
> = {
  okafor: [{ regimen: 0, daysAgo: 40, value: 'ALT 28 units/L' }],
  castillo: [{ regimen: 0, daysAgo: 90, value: 'ALT 31 units/L' }],
  halloran: [],
  lindqvist: [],
}

/** Stock and results of a household, beside its regimens. */
export async function seedMedicineCare(
  owner: Database,
  key: HouseholdKey,
  regimenIdAt: (index: number) => string,
  now: Temporal.Instant,
): Promise<void> {
  const { teamId, zone } = households[key]
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  for (const [index, { regimen, per, counted, openedDaysAgo, by, ...way }] of stock[key].entries()) {
    const productId = idOf(key, index)
    const { userId } = people[by]
    await owner.stockProduct.create({
      data: {
        ...{ teamId, id: productId, regimenId: regimenIdAt(regimen), ...way, perAmount: per.amount, perUnit: per.unit },
        ...{ createdById: userId, changedById: userId },
      },
    })
    const entry = { teamId, productId, recordedById: userId }
    const at = columnOfInstant(now)
    await owner.stockEntry.create({
      data: { ...entry, id: idOf(key, 10 + index), kind: 'counted', amount: counted, happenedAt: at },
    })
    if (openedDaysAgo !== undefined) {
      const openedAt = columnOfInstant(now.subtract({ hours: 24 * openedDaysAgo }))
      await owner.stockEntry.create({
        data: { ...entry, id: idOf(key, 20 + index), kind: 'opened', happenedAt: openedAt },
      })
    }
  }
  for (const [index, { regimen, daysAgo, value }] of results[key].entries()) {
    const result = { test: 'ALT/AST (liver)', value, isMarked: false, recordedById: people.kofi.userId }
    await owner.testResult.create({
      data: {
        ...{ teamId, id: idOf(key, 30 + index), regimenId: regimenIdAt(regimen), ...result },
        testedOn: columnOfDay(today.subtract({ days: daysAgo })),
      },
    })
  }
}

function idOf(key: HouseholdKey, index: number): string {
  const last = `${Object.keys(households).indexOf(key) + 1}${String(index).padStart(4, '0')}`
  return `a1050002-0000-4000-8000-${last.padStart(12, '0')}`
}
