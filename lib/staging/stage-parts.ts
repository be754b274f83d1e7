import type { LivingKings, LivingMitos } from './course'
import type { Domain } from './facts'
import { kingsFrom } from './kings'
import { DOMAIN_WORDS, REGION_WORDS } from './stage-words'

/** What a clinician may say of King's part by part: three regions, and the two needs (staging.md 2). */
export const KINGS_PARTS = ['bulbar', 'arms', 'legs', 'nutrition', 'breathing-support'] as const
export type KingsPart = (typeof KINGS_PARTS)[number]

/** The four domains of MiToS, each lost or not (staging.md 3). */
export const MITOS_PARTS = ['moving', 'swallowing', 'communicating', 'breathing'] as const satisfies readonly Domain[]
export type MitosPart = (typeof MITOS_PARTS)[number]

export type StagePart = KingsPart | MitosPart

export const STAGE_PART_WORDS: Readonly<Record<StagePart, string>> = {
  ...REGION_WORDS,
  ...DOMAIN_WORDS,
  nutrition: 'feeding tube needed',
  'breathing-support': 'breathing machine needed',
}

/**
 * King's from ticked parts: the two needs win over the count of regions. A need counts from the day that the help was
 * provided or refused (staging.md 2).
 *
 * @returns null when nothing is ticked
 */
export function kingsFromParts(parts: readonly KingsPart[]): LivingKings | null {
  if (parts.length === 0) return null
  const { stage } = kingsFrom({
    nutritionalFailure: parts.includes('nutrition'),
    respiratoryFailure: parts.includes('breathing-support'),
    regions: { bulbar: parts.includes('bulbar'), arms: parts.includes('arms'), legs: parts.includes('legs') },
  })
  return stage === '5' ? null : stage
}

/** MiToS from ticked parts: the number of lost domains; none is stage 0. */
export function mitosFromParts(parts: readonly MitosPart[]): LivingMitos {
  return MITOS_PARTS.filter((part) => parts.includes(part)).length as LivingMitos
}
