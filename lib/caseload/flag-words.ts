import type { FieldName } from '@/lib/needs/input'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import { joinWords } from '@/lib/text/lists'

/** What was noted, for the nurse: the words for families say whom to call. */
export function flagWords({ raisedBy }: Pick<RaisedRedFlag, 'raisedBy'>): string {
  const [first = '', ...others] = raisedBy.map(factWords)
  return joinWords([first, ...others.map((words) => words.charAt(0).toLowerCase() + words.slice(1))])
}

function factWords(field: FieldName): string {
  if (field === 'measures.falls_3mo') return 'A fall in the last 3 months'
  return (SYMPTOM_WORDS as Readonly<Record<string, string>>)[field.replace('sym.', '')] ?? 'Something noted'
}
