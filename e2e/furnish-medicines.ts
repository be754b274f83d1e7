import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Owner } from './database'
import type { Household } from './household'

/** What goes with the medicines of a household, each by its id. */
export interface FurnishedMedicines {
  /** Riluzole is counted, lorazepam is not. */
  readonly productId: string
  readonly testResultId: string
  readonly mealId: string
  /** One runs, with a line for riluzole that may go by the tube. */
  readonly tubeDayId: string
}

/** Stock, tests, meals, something used beside the plan, and a tube day that runs. */
export async function furnishMedicines(
  owner: Owner,
  { teamId, member }: Household,
  regimenId: string,
): Promise<FurnishedMedicines> {
  const by = member.nurse.userId
  const [productId, testResultId, mealId, tubeDayId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const today = Temporal.Now.plainDateISO('America/New_York')
  const team = { team_id: teamId }
  await owner.add('stock_products', [
    {
      ...{ ...team, id: productId, regimen_id: regimenId, form: 'tablet', unit: 'tablet', uses: 1, lead_days: 5 },
      ...{ per_amount: 50, per_unit: 'mg', pack_size: 56, in_use_days: 30, created_by_id: by, changed_by_id: by },
    },
  ])
  await owner.add('stock_entries', [
    {
      ...{ ...team, id: randomUUID(), product_id: productId, kind: 'counted', amount: 400, recorded_by_id: by },
      happened_at: Temporal.Now.instant().toString(),
    },
  ])
  await owner.add('test_results', [
    {
      ...{ ...team, id: testResultId, regimen_id: regimenId, test: 'ALT/AST (liver)', tested_on: today.toString() },
      ...{ value: 'ALT 34 units/L', is_marked: false, recorded_by_id: by },
    },
  ])
  await owner.add('meal_times', [
    {
      ...{ ...team, id: mealId, name: 'Supper', food: 'unknown', start_time: '18:00', end_time: '18:30' },
      added_by_id: by,
    },
  ])
  await owner.add('used_beside', [{ ...team, product_id: 'tobacco-smoke', added_by_id: by }])
  await owner.add('tube_days', [
    { ...team, id: tubeDayId, route: 'peg', changes_on: today.add({ days: 7 }).toString(), started_by_id: by },
  ])
  await owner.add('tube_day_lines', [
    {
      ...{ ...team, tube_day_id: tubeDayId, regimen_id: regimenId, answer: 'may_go', answered_by_id: by },
      answered_at: Temporal.Now.instant().toString(),
    },
  ])
  return { productId, testResultId, mealId, tubeDayId }
}
