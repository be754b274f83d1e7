import type { NeedId } from './knowledge'
import type { Displays } from './steady'

/**
 * Needs that stand in "worth doing now" since a sheet that was a mistake: once it is taken back they need no second
 * better update to go. Taking back is a person's decision, not a better score (needs.md 4, "Steady display").
 *
 * @param recordedOn the day the sheet was recorded, at home, ISO
 */
export function withoutSheet(displays: Displays, recordedOn: string): ReadonlySet<NeedId> {
  return new Set(
    [...displays.values()]
      .filter(({ expectedSince }) => expectedSince !== null && expectedSince.toString() >= recordedOn)
      .map(({ needId }) => needId),
  )
}
