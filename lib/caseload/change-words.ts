import { findNeed } from '@/lib/needs/knowledge'
import { MEASURE_WORDS } from '@/lib/needs/measure-words'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import type { LastChange } from './followed'

const statusWords: Readonly<Record<string, string>> = {
  none: 'not started',
  discussing: 'talking about it',
  in_progress: 'on its way',
  in_place: 'in place',
  declined: 'not for now',
}

/** What was recorded last, in one short line for the nurse who follows the person. */
export function changeWords({ kind, about, value }: Pick<LastChange, 'kind' | 'about' | 'value'>): string {
  switch (kind) {
    case 'answers':
      return 'Questions answered'
    case 'fact':
      return factWords(about, value)
    case 'need':
      return `${findNeed(about)?.name ?? 'A need'}: ${statusWords[String(value)] ?? 'changed'}`
    case 'medicine':
      return value === 1 ? `Medicine added: ${about}` : `Medicine changed: ${about}`
    case 'medicine-stopped':
      return `Medicine stopped: ${about}`
    case 'stage':
      return 'Stage entered by a clinician'
    case 'task-done':
      return `Done: ${about}`
    case 'death':
      return 'Death recorded'
  }
}

function factWords(field: string, value: unknown): string {
  if (field.startsWith('sym.')) {
    const words = (SYMPTOM_WORDS as Readonly<Record<string, string>>)[field.slice(4)] ?? 'A symptom'
    return value === false ? `No longer: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
  }
  const measure = (MEASURE_WORDS as Readonly<Record<string, (typeof MEASURE_WORDS)[keyof typeof MEASURE_WORDS]>>)[field]
  if (measure && typeof value === 'number') return measure.say(value)
  return 'A detail about the home or the person'
}
