import { findSeamFlags, type GapFlag } from './gap-flags'
import { latestVersion, type Regimen } from './regimen'
import { slotsOfRegimen } from './regimen-slots'

/** Far enough to meet the doses on both sides of a change, also of an "every 28 days". */
const around = { hours: 24 * 60 }

/**
 * The unusual gaps that the latest change of a regimen leaves between two planned doses: over 1.5 times or under half
 * the usual gap (medications.md 4.6). The screen shows them and says: ask the pharmacist.
 *
 * @param zone IANA name of the home's zone
 */
export function gapsOfLatestChange(regimen: Regimen, zone: string): readonly GapFlag[] {
  const { fromAt } = latestVersion(regimen)
  if (regimen.versions.length < 2) return []
  const slots = slotsOfRegimen(regimen, zone, fromAt.subtract(around), fromAt.add(around))
  const after = slots.find((slot) => slot.version === regimen.versions.length - 1)
  return after ? findSeamFlags(slots, after.usualGapMs / 3_600_000, [fromAt]) : []
}
