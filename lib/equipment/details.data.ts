import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { findItem } from './equipment.data'
import type { ItemDetails } from './equipment-item'

export type SavedChange = 'saved' | 'changed-meanwhile' | 'not-found'

/** Writes down what is known about a thing. Somebody who was faster is not overwritten: the caller shows what stands now. */
export async function changeDetails(
  access: Access,
  itemId: string,
  version: number,
  details: ItemDetails,
): Promise<SavedChange> {
  access.require('observation:record')
  access.require('plan:see')
  return access.transaction<SavedChange>(async (tx) => {
    if (!(await findItem(tx, access, itemId))) return 'not-found'
    const { teamId, userId } = access
    const { name, supplierName, supplierPhone, serial, lender, batteryHours, powerCutSteps, note } = details
    const returnOn = lender === null ? null : columnOf(details.returnOn)
    const saved = await tx.$executeRaw`
      UPDATE equipment_items SET name = ${name}, supplier_name = ${supplierName}, supplier_phone = ${supplierPhone}, serial = ${serial},
        lender = ${lender}, return_on = ${returnOn}::date, battery_hours = ${batteryHours}::numeric, next_check_on = ${columnOf(details.nextCheckOn)}::date,
        power_cut_steps = ${powerCutSteps}, note = ${note}, changed_by_id = ${userId}::uuid, changed_at = now(), version = version + 1
      WHERE team_id = ${teamId}::uuid AND id = ${itemId}::uuid AND version = ${version}`
    if (saved === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'equipment-changed', objectId: itemId })
    return 'saved'
  })
}

export interface PowerCutChange {
  readonly steps: string
  readonly practisedOn: Temporal.PlainDate | null
  /** What the person saw; 0 when nobody had written any yet. */
  readonly version: number
}

/** Writes down what the team does in a power cut, in its own words. */
export async function changePowerCutPlan(
  access: Access,
  { steps, practisedOn, version }: PowerCutChange,
): Promise<Exclude<SavedChange, 'not-found'>> {
  access.require('observation:record')
  access.require('plan:see')
  return access.transaction(async (tx) => {
    const { teamId, userId } = access
    const saved =
      version === 0
        ? await tx.$executeRaw`
            INSERT INTO power_cut_plans (team_id, steps, practised_on, changed_by_id)
            VALUES (${teamId}::uuid, ${steps}, ${columnOf(practisedOn)}::date, ${userId}::uuid) ON CONFLICT DO NOTHING`
        : await tx.$executeRaw`
            UPDATE power_cut_plans SET steps = ${steps}, practised_on = ${columnOf(practisedOn)}::date, changed_by_id = ${userId}::uuid,
              changed_at = now(), version = version + 1
            WHERE team_id = ${teamId}::uuid AND version = ${version}`
    if (saved === 0) return 'changed-meanwhile'
    await addChange(tx, access, { act: 'power-cut-plan-changed' })
    return 'saved'
  })
}

function columnOf(day: Temporal.PlainDate | null): Date | null {
  return day && columnOfDay(day)
}
