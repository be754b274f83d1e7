import { wordsOfItem } from '../staging/alsfrs-r'
import type { AnswerScore } from '../staging/alsfrs-r-words'
import type { Viewer } from './disclosure'
import { isItem, isSymptom, ITEM_KEYS, lowerFirst, PLAIN, TOGETHER, WITHOUT_STAGE } from './fact-words'
import type { FieldName, Item } from './input'
import { MEASURE_WORDS, limitWords } from './measure-words'
import type { TruePart } from './rule'
import { SYMPTOM_WORDS } from './symptom-words'

/** One reason why a need shows. The field tells where to find when it was recorded and by whom. */
export interface WhyLine {
  /** Null where even the name of what was recorded is not for this viewer. */
  readonly field: FieldName | null
  readonly words: string
}

type Reader = Pick<Viewer, 'role' | 'seesStage'>

/**
 * The true parts of a rule in plain words, one line for each field, as far as this reader may see them. Without the
 * right to see stages and scores a line tells the answer but no number, and stages stay unnamed.
 *
 * @param hasFeedingTube question 5 is then about handling the feeding tube
 */
export function whyLines(reader: Reader, parts: readonly TruePart[], hasFeedingTube: boolean): readonly WhyLine[] {
  const seesStage = reader.role === 'nurse' || reader.seesStage
  const lines = tightest(parts)
    .filter(({ field }) => mayRead(reader, field))
    .map((part) => lineFor(part, seesStage, hasFeedingTube))
  return lines.filter(({ words }, index) => lines.findIndex((line) => line.words === words) === index)
}

/** What is told in confidence, and to whom its reasons may be named. */
const PRIVATE_TO: Readonly<Partial<Record<FieldName, readonly Viewer['role'][]>>> = {
  'sym.self_harm_thoughts': ['patient', 'nurse'],
  'profile.gene_c9orf72': ['patient', 'nurse'],
  'caregiver.zarit22': ['caregiver', 'coordinator', 'nurse'],
}

/** Whether what was told in confidence may be named to this reader. */
export function mayRead({ role }: Reader, field: FieldName): boolean {
  return PRIVATE_TO[field]?.includes(role) ?? true
}

/** One part for each field: of two limits that both hold, the one further out says more. */
export function tightest(parts: readonly TruePart[]): readonly TruePart[] {
  const best = new Map<FieldName, TruePart>()
  for (const part of parts) {
    const kept = best.get(part.field)
    if (kept === undefined || isTighter(part, kept)) best.set(part.field, part)
  }
  return [...best.values()]
}

function isTighter(part: TruePart, than: TruePart): boolean {
  return part.op.startsWith('>') ? part.limit > than.limit : part.limit < than.limit
}

function lineFor(part: TruePart, seesStage: boolean, hasFeedingTube: boolean): WhyLine {
  const { field } = part
  const [group = '', name = ''] = field.split('.')
  if (group === 'kings' || group === 'mitos') {
    return seesStage ? { field, words: stageWords(part) } : { field: null, words: WITHOUT_STAGE[field] ?? TOGETHER }
  }
  if (isItem(name) && group === 'alsfrsr') return { field, words: itemWords(name, part, seesStage, hasFeedingTube) }
  if (isSymptom(name) && group === 'sym') return { field, words: `${SYMPTOM_WORDS[name]} was noted` }
  return {
    field,
    words: measureWords(part, seesStage) ?? PLAIN[`${field} ${String(part.limit)}`] ?? PLAIN[field] ?? field,
  }
}

function itemWords(item: Item, { value }: TruePart, seesStage: boolean, hasFeedingTube: boolean): string {
  const { title, answers } = wordsOfItem(ITEM_KEYS[item], hasFeedingTube ? '5b' : '5a')
  const answer = lowerFirst(answers[value as AnswerScore])
  return seesStage ? `${title} is ${String(value)}: ${answer}` : `${title}: ${answer}`
}

function measureWords({ field, value, op, limit }: TruePart, seesStage: boolean): string | null {
  const measure = MEASURE_WORDS[field]
  if (measure === undefined || typeof value !== 'number' || typeof limit !== 'number') return null
  if (measure.withoutNumbers !== undefined && !seesStage) return measure.withoutNumbers
  return `${measure.say(value)} (${limitWords(op, limit, measure.unit)})`
}

function stageWords({ field, value }: TruePart): string {
  if (field === 'kings.level') return `King's stage is ${stageValue(value)}`
  if (field === 'mitos.stage') return `MiToS stage is ${stageValue(value)}`
  const term = { 'kings.nutritional': "King's 4A", 'kings.respiratory': "King's 4B" }[String(field)] ?? 'MiToS'
  return `${WITHOUT_STAGE[field] ?? TOGETHER} (${term})`
}

function stageValue(value: TruePart['value']): string {
  return typeof value === 'object' ? `${value[0]} or higher, not settled yet` : String(value)
}
