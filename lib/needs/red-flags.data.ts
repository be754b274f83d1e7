import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import type { FieldName } from './input'
import { readViewer } from './plan-viewer.data'
import { raisedRedFlags, type RaisedRedFlag } from './red-flags'
import type { FactValue } from './rule'
import { readDisplays } from './stored-plan.data'
import { safetyLines, type SafetyLines } from './visible-plan'

export interface WhenToCall {
  readonly raised: readonly RaisedRedFlag[]
  /** Warning signs of what this viewer may see in the plan, without its titles; null for those who see no plan. */
  readonly signs: SafetyLines | null
}

/** For the page of its own. Signs of a topic that somebody put away for good stay (needs.md 13). */
export async function readWhenToCall(access: Access): Promise<WhenToCall> {
  access.require('team:see')
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'red-flags-seen' })
    const raised = await readRedFlags(tx, access)
    if (!access.may('plan:see') || access.isDeceased) return { raised, signs: null }
    const displays = await readDisplays(tx, access)
    return { raised, signs: safetyLines(await readViewer(tx, access), displays) }
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
