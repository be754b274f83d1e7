import { findMedicine } from './formulary'
import type { Regimen, RegimenVersion } from './regimen'
import { doseWords, routeWords } from './regimen-words'
import { ruleText } from './rule-text'

/** What a prescription said on the screen and what it says now, in two sentences. */
export interface PlanChange {
  readonly before: string
  readonly now: string
}

/**
 * What changed between the version that somebody saw and the present one (medications.md 10.1).
 *
 * @param sayTime how a time of day is written where the reader is, from `HH:MM`
 * @returns undefined when the version that was seen is not known or is the present one
 */
export function planChange(
  regimen: Regimen,
  seenVersion: number,
  now: RegimenVersion,
  sayTime: (time: string) => string,
): PlanChange | undefined {
  const seen = regimen.versions.find(({ version }) => version === seenVersion)
  if (!seen || seen.version === now.version) return undefined
  const say = (version: RegimenVersion) =>
    `${doseWords(regimen, version)}, ${routeWords(version.route)}, ${ruleText(version.rule, sayTime)}`
  return { before: say(seen), now: say(now) }
}

/** What the leaflet says about a missed dose, with its source; undefined where the formulary has none. */
export function missedDoseText({ medicineId }: Pick<Regimen, 'medicineId'>) {
  return medicineId === null ? undefined : (findMedicine(medicineId)?.missedDose ?? undefined)
}
