import type { Temporal } from 'temporal-polyfill'
import { wordsOfItem, ALSFRS_R_KEYS } from '../staging/alsfrs-r'
import type { AnswerScore } from '../staging/alsfrs-r-words'
import type { Viewer } from '../needs/disclosure'
import { ITEMS, type FieldName } from '../needs/input'
import { getNeed, type NeedId, type Rule } from '../needs/knowledge'
import { MEASURE_WORDS } from '../needs/measure-words'
import { compileRule } from '../needs/rule'
import { mayRead, whyLines, type WhyLine } from '../needs/why-words'

type Reader = Pick<Viewer, 'role' | 'seesStage'>

/** The fields that a need's own rules name, stages left out: what a pack may show of a person, and no more. */
export function fieldsForPack(needId: NeedId): readonly FieldName[] {
  const { anticipate, expected_now, stage_fallback } = getNeed(needId).triggers
  const rules: readonly (Rule | null)[] = [
    ...[expected_now, anticipate],
    ...[stage_fallback?.expected_now ?? null, stage_fallback?.anticipate ?? null],
  ]
  const named = new Set(rules.flatMap((rule) => [...compileRule(rule).fields]))
  return [...named].filter((field) => !isOfStage(field))
}

/** A visit, as far as a pack tells it. */
export interface PackVisit {
  readonly on: Temporal.PlainDate
  /** In the order of the twelve questions; null: not answered. */
  readonly answers: readonly (number | null)[]
  readonly item5Form: '5a' | '5b' | null
  readonly recordedByName: string
}

export interface ToldAnswer {
  readonly words: string
  /** 0 to 4; null for readers who see no scores. */
  readonly score: number | null
  readonly on: Temporal.PlainDate
}

export interface PackAnswer {
  readonly question: string
  readonly now: ToldAnswer
  readonly byName: string
  /** The last visit with another answer; null when there was none. */
  readonly before: ToldAnswer | null
}

/**
 * The answers that a need's rules name: the latest of each with its day, and what it was before it last changed.
 *
 * @param visits oldest first
 */
export function answersForPack(
  reader: Reader,
  fields: readonly FieldName[],
  visits: readonly PackVisit[],
): readonly PackAnswer[] {
  const seesScores = reader.role === 'nurse' || reader.seesStage
  return ITEMS.flatMap((item, index): PackAnswer[] => {
    const key = ALSFRS_R_KEYS[index]
    if (key === undefined || !fields.includes(`alsfrsr.${item}`)) return []
    const told = visits.flatMap((visit) => {
      const score = visit.answers[index]
      if (score == null) return []
      const { title, answers } = wordsOfItem(key, visit.item5Form ?? '5a')
      return [{ title, words: answers[score as AnswerScore], score, on: visit.on, byName: visit.recordedByName }]
    })
    const latest = told.at(-1)
    if (!latest) return []
    const earlier = told.findLast(({ title, score }) => title !== latest.title || score !== latest.score)
    const tell = ({ words, score, on }: (typeof told)[number]) => ({ words, on, score: seesScores ? score : null })
    return [
      { question: latest.title, now: tell(latest), byName: latest.byName, before: earlier ? tell(earlier) : null },
    ]
  })
}

export interface PackFact {
  readonly field: string
  readonly value: boolean | number | string
  readonly on: Temporal.PlainDate
  readonly byName: string
}

export interface ToldFact {
  readonly words: string
  readonly on: Temporal.PlainDate
  readonly byName: string
}

/** Measures and signs that a need's rules name, as they were last recorded. What was noted as absent is left out. */
export function factsForPack(
  reader: Reader,
  fields: readonly FieldName[],
  recorded: ReadonlyMap<string, PackFact>,
): readonly ToldFact[] {
  return fields.flatMap((field) => {
    const fact = recorded.get(field)
    const words = fact && mayRead(reader, field) ? factWords(reader, field, fact.value) : null
    return fact && words !== null ? [{ words, on: fact.on, byName: fact.byName }] : []
  })
}

function factWords(reader: Reader, field: FieldName, value: PackFact['value']): string | null {
  if (typeof value === 'number') {
    const measure = MEASURE_WORDS[field]
    if (!measure) return null
    const isHidden = measure.withoutNumbers !== undefined && reader.role !== 'nurse' && !reader.seesStage
    return isHidden ? (measure.withoutNumbers ?? null) : measure.say(value)
  }
  if (value === false || !/^(sym|measures|cognition)\./.test(field)) return null
  return whyLines(reader, [{ field, value, op: '==', limit: value }], false)[0]?.words ?? null
}

/** Reasons without stages, for a pack in which none was chosen. What rests on a stage alone stays unnamed. */
export function withoutStages(lines: readonly WhyLine[]): readonly WhyLine[] {
  const others = lines.filter(({ field }) => field === null || !isOfStage(field))
  if (others.length > 0 || lines.length === 0) return others
  return [{ field: null, words: 'The latest answers, taken together' }]
}

function isOfStage(field: FieldName): boolean {
  return field.startsWith('kings.') || field.startsWith('mitos.')
}

/** What people are often asked to send along; boxes to tick by hand. Whoever decides says which of them they want. */
export const ATTACHMENTS: readonly string[] = [
  'Prescription or order, signed',
  'Notes of the visit at which it was assessed',
  'Report of the therapist or the seating, breathing or speech clinic',
  'Offer or quote of the supplier',
  'Notes of a trial at home',
  'Sizes of doors, rooms or vehicle, where they matter',
  'Letter of refusal, if there was one',
]
