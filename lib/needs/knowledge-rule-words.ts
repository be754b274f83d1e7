import { wordsOfItem } from '../staging/alsfrs-r'
import type { AnswerScore } from '../staging/alsfrs-r-words'
import { joinWords } from '../text/lists'
import { isItem, isSymptom, ITEM_KEYS, lowerFirst, PLAIN, TOGETHER, WITHOUT_STAGE } from './fact-words'
import type { FieldName, Item } from './input'
import type { Rule } from './knowledge'
import type { Comparison } from './knowledge-schema'
import { limitWords, MEASURE_WORDS } from './measure-words'
import { SYMPTOM_WORDS } from './symptom-words'

/** A rule as it is read: a line, or lines of which one or all must be so. */
export type RuleWords =
  | { readonly kind: 'line'; readonly words: string }
  | { readonly kind: 'any' | 'all'; readonly parts: readonly RuleWords[] }

/**
 * A rule in plain words.
 *
 * @param seesStage whether numbers of the questions and stages may stand in it; without, answers are told by their words
 */
export function wordsOfRule(rule: Rule, seesStage: boolean): RuleWords {
  if ('field' in rule) return line(wordsOfPart(rule, seesStage))
  const [kind, children] = 'any' in rule ? (['any', rule.any] as const) : (['all', rule.all] as const)
  const noted = kind === 'any' ? children.flatMap(symptomIn) : []
  const others = noted.length > 1 ? children.filter((child) => symptomIn(child).length === 0) : children
  const parts = others
    .map((child) => wordsOfRule(child, seesStage))
    .flatMap((one) => (one.kind === kind ? one.parts : [one]))
  return grouped(kind, noted.length > 1 ? [...parts, line(`Noted: ${joinWords(noted, 'or')}`)] : parts)
}

/** All the words of a rule in their order, for searching. */
export function linesOfRule(words: RuleWords): readonly string[] {
  return words.kind === 'line' ? [words.words] : words.parts.flatMap(linesOfRule)
}

function line(words: string): RuleWords {
  return { kind: 'line', words }
}

/** Without what stands there twice; a single part needs no group. */
function grouped(kind: 'any' | 'all', parts: readonly RuleWords[]): RuleWords {
  const texts = parts.map((part) => JSON.stringify(part))
  const once = parts.filter((_part, place) => texts.indexOf(texts[place] ?? '') === place)
  const [only] = once
  return once.length === 1 && only ? only : { kind, parts: once }
}

function symptomIn(rule: Rule): readonly string[] {
  if (!('field' in rule)) return []
  const [group, name = ''] = rule.field.split('.')
  return group === 'sym' && isSymptom(name) && rule.value === true ? [lowerFirst(SYMPTOM_WORDS[name])] : []
}

function wordsOfPart(part: Comparison, seesStage: boolean): string {
  const { field, value } = part
  const [group = '', name = ''] = field.split('.')
  if (group === 'kings' || group === 'mitos') return seesStage ? stageRule(part) : (WITHOUT_STAGE[field] ?? TOGETHER)
  if (group === 'alsfrsr' && isItem(name)) return itemRule(name, part, seesStage)
  if (group === 'sym' && isSymptom(name)) return `Noted: ${lowerFirst(SYMPTOM_WORDS[name])}`
  const words =
    measureRule(part, seesStage) ??
    SAID[`${field} ${String(value)}`] ??
    PLAIN[`${field} ${String(value)}`] ??
    PLAIN[field] ??
    field
  return value === false ? `Not so: ${lowerFirst(words)}` : words
}

function itemRule(item: Item, { op, value }: Comparison, seesStage: boolean): string {
  const { title, answers } = wordsOfItem(ITEM_KEYS[item], '5a')
  const answer = lowerFirst(answers[value as AnswerScore])
  const reaches = reachOf(op, Number(value))
  if (!seesStage) return `${title}: ${answer}${besideWords(item, reaches)}`
  return `${title} is ${String(value)}${reaches === 'only' ? '' : ` or ${reaches}`} (${String(value)}: ${answer})`
}

type Reach = 'only' | 'less' | 'more'

/** Where less of a score is more of something. */
const GROWS: ReadonlySet<Item> = new Set(['salivation', 'dyspnea', 'orthopnea', 'respiratory'])

function besideWords(item: Item, reaches: Reach): string {
  if (reaches === 'only') return ''
  if (GROWS.has(item)) return reaches === 'less' ? ', or more than that' : ', or less than that'
  return reaches === 'less' ? ', or harder than that' : ', or easier than that'
}

/** A score of 0 has nothing below it, one of 4 nothing above. */
function reachOf(op: Comparison['op'], value: number): Reach {
  if (op === '==') return 'only'
  if (op.startsWith('<')) return value === 0 ? 'only' : 'less'
  return value === 4 ? 'only' : 'more'
}

function stageRule({ field, op, value }: Comparison): string {
  const term = { 'kings.level': "King's stage", 'mitos.stage': 'MiToS stage' }[String(field)]
  if (term !== undefined && typeof value === 'number') return `${term} is ${limitWords(op, value, '')}`
  const scale = { 'kings.nutritional': "King's 4A", 'kings.respiratory': "King's 4B" }[String(field)] ?? 'MiToS'
  return `${WITHOUT_STAGE[field] ?? TOGETHER} (${scale})`
}

/** What is measured, so that a limit can stand behind it. */
const MEASURED: Readonly<Partial<Record<FieldName, string>>> = {
  'measures.fvc_pct': 'The breathing test (FVC) is',
  'measures.snip_cmh2o': 'Sniff pressure (SNIP) is',
  'measures.mip_cmh2o': 'Mouth pressure (MIP) is',
  'measures.pcf_lpm': 'Cough flow is',
  'measures.paco2_mmhg': 'Carbon dioxide in the blood is',
  'measures.niv_hours_per_day': 'Hours a day with the breathing mask:',
  'measures.fvc_drop_3mo': 'FVC fell in 3\u00a0months, in points:',
  'measures.snip_drop_3mo': 'Sniff pressure (SNIP) fell in 3\u00a0months by',
  'measures.weight_loss_pct': 'Weight is down by',
  'measures.bmi': 'Body mass index (BMI) is',
  'measures.falls_3mo': 'Falls in 3\u00a0months:',
  'caregiver.zarit22': 'The caregiver questionnaire gives',
}

function measureRule({ field, op, value }: Comparison, seesStage: boolean): string | null {
  const measure = MEASURE_WORDS[field]
  const measured = MEASURED[field]
  if (measure === undefined || measured === undefined || typeof value !== 'number') return null
  if (measure.withoutNumbers !== undefined && !seesStage) return measure.withoutNumbers
  return `${measured} ${limitWords(op, value, measure.unit)}`
}

/** Where the words for one person's answer do not fit a rule about everybody. */
const SAID: Readonly<Record<string, string>> = {
  'profile.diagnosed true': 'From the diagnosis on',
  'profile.sex male': 'For a man',
  'profile.sex female': 'For a woman',
}
