import type { Temporal } from 'temporal-polyfill'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import type { StepKind } from '@/lib/equipment/steps'
import { SIGNS_ASKED } from '@/lib/measures/early-signs'
import { SETTING_WORDS, type DisclosureSetting } from '@/lib/needs/disclosure'
import { findNeed } from '@/lib/needs/knowledge'
import { MEASURE_WORDS } from '@/lib/needs/measure-words'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'

/** Something that somebody recorded: what kind, about what, by whom and when. */
export interface Change {
  readonly kind:
    'answers' | 'fact' | 'need' | 'medicine' | 'medicine-stopped' | 'stage' | 'disclosure' | 'equipment' | 'death'
  /** A need's id, a fact's field, a scale, the name of a medicine or thing; empty where the kind says it all. */
  readonly about: string
  /** A total, a need's status, a fact's value, a stage, a setting, a step; null elsewhere. */
  readonly value: unknown
  readonly byName: string
  readonly at: Temporal.Instant
}

const statusWords: Readonly<Record<string, string>> = {
  none: 'not started',
  discussing: 'talking about it',
  in_progress: 'on its way',
  in_place: 'in place',
  declined: 'not for now',
}

/** A change in one short line, for the nurse who follows the person. */
export function changeWords({ kind, about, value }: Pick<Change, 'kind' | 'about' | 'value'>): string {
  switch (kind) {
    case 'answers':
      return typeof value === 'number' ? `Questions answered: ${value} of 48` : 'Questions answered'
    case 'fact':
      return factWords(about, value)
    case 'need':
      return `${findNeed(about)?.name ?? 'A need'}: ${statusWords[String(value)] ?? 'changed'}`
    case 'medicine':
      return value === 1 ? `Medicine added: ${about}` : `Medicine changed: ${about}`
    case 'medicine-stopped':
      return `Medicine stopped: ${about}`
    case 'stage':
      return `Stage entered: ${about === 'kings' ? 'King’s' : 'MiToS'} ${String(value)}`
    case 'disclosure':
      return `Chose what to see: “${SETTING_WORDS[value as DisclosureSetting] ?? String(value)}”`
    case 'equipment':
      return `${about}: ${STEP_WORDS[value as StepKind].told.toLowerCase()}`
    case 'death':
      return 'Death recorded'
  }
}

function factWords(field: string, value: unknown): string {
  if (field === SIGNS_ASKED) return 'Went through the signs'
  if (field.startsWith('sym.')) {
    const words = (SYMPTOM_WORDS as Readonly<Record<string, string>>)[field.slice(4)] ?? 'A symptom'
    return value === false ? `No longer: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
  }
  const measure = (MEASURE_WORDS as Readonly<Record<string, (typeof MEASURE_WORDS)[keyof typeof MEASURE_WORDS]>>)[field]
  if (measure && typeof value === 'number') return measure.say(value)
  return 'A detail about the home or the person'
}
