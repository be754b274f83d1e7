import 'server-only'
import type { Access } from '@/lib/auth/access'
import { setNeedStatus, type StatusAnswer } from '@/lib/needs/statuses.data'
import { findItem } from './equipment.data'
import { offeredStatus, type OfferedStatus } from './offer'

/**
 * Takes up the offer to say in the plan where a thing's need stands. What people noted about the need stays.
 *
 * @param version of what people said about the need, as the person saw it; 0 when nobody had said anything
 * @returns `changed-meanwhile` also when the thing no longer bears it out
 */
export async function takeUpOffer(
  access: Access,
  itemId: string,
  status: OfferedStatus,
  version: number,
): Promise<StatusAnswer> {
  access.require('plan:change')
  const item = await access.transaction((tx) => findItem(tx, access, itemId))
  if (!item?.need || item.needId === null) return 'not-found'
  const offered = offeredStatus({ ...item, status: item.need.status })
  if (offered !== status || item.need.version !== version) return 'changed-meanwhile'
  return setNeedStatus(access, { needId: item.needId, status, note: item.need.note, askAgainOn: null, version })
}
