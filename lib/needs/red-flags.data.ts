import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import type { FieldName } from './input'
import { raisedRedFlags, type RaisedRedFlag } from './red-flags'
import type { FactValue } from './rule'

/** The same for a page of its own. */
export async function readRaisedRedFlags(access: Access): Promise<readonly RaisedRedFlag[]> {
  access.require('team:see')
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'red-flags-seen' })
    return readRedFlags(tx, access)
  })
}

/** What calls for a call, for every member, whatever they chose or were given to see (needs.md 8). One statement. */
export async function readRedFlags(tx: Tx, access: Access): Promise<readonly RaisedRedFlag[]> {
  const rows = await tx.$queryRaw<
    { field: FieldName; value: FactValue }[]
  >`SELECT * FROM app_red_flag_facts(${access.teamId}::uuid)`
  const facts = new Map(rows.map(({ field, value }) => [field, value]))
  return raisedRedFlags(facts, access.clock.region, { role: access.role, seesPlan: access.may('plan:see') })
}
