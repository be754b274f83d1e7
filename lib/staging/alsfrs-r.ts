import { ALSFRS_R_WORDS, type AnswerScore, type QuestionWords } from './alsfrs-r-words'

/** The twelve questions in order; their place in this list is their place in a sheet of answers. */
export const ALSFRS_R_KEYS = [
  'speech',
  'saliva',
  'swallowing',
  'handwriting',
  'cutting',
  'dressing',
  'turning',
  'walking',
  'stairs',
  'breathlessness',
  'lyingFlat',
  'breathingSupport',
] as const

export type AlsfrsRKey = (typeof ALSFRS_R_KEYS)[number]

/** Question 5 has two forms: 5a without a feeding tube, 5b with one. Exactly one is answered. */
export type ItemFiveForm = '5a' | '5b'

export type Subdomain = 'bulbar' | 'fineMotor' | 'grossMotor' | 'respiratory'

/** From best to worst, the order in which they are shown. */
export const ANSWER_SCORES = [4, 3, 2, 1, 0] as const satisfies readonly AnswerScore[]

export interface AlsfrsRItem extends QuestionWords {
  /** 1 to 12. */
  readonly number: number
  readonly key: AlsfrsRKey
  readonly subdomain: Subdomain
  /** Our own code. No LOINC code for the ALSFRS-R could be confirmed (staging.md 1), so there is none. */
  readonly code: string
}

const SUBDOMAIN_OF_THIRD = ['bulbar', 'fineMotor', 'grossMotor', 'respiratory'] as const

/** The twelve items; question 5 is worded as 5a here, see {@link wordsOfItem}. */
export const ALSFRS_R_ITEMS: readonly AlsfrsRItem[] = ALSFRS_R_KEYS.map((key, index) => ({
  number: index + 1,
  key,
  subdomain: SUBDOMAIN_OF_THIRD[Math.floor(index / 3)] ?? 'respiratory',
  code: `alsfrs-r/q${String(index + 1).padStart(2, '0')}`,
  ...ALSFRS_R_WORDS[key],
}))

/**
 * What to ask for an item, and its five answers, in our own words.
 *
 * @param form which form of question 5 to show; other items ignore it
 */
export function wordsOfItem(key: AlsfrsRKey, form: ItemFiveForm): QuestionWords {
  return key === 'cutting' && form === '5b' ? ALSFRS_R_WORDS.feedingKit : ALSFRS_R_WORDS[key]
}

export const SUBDOMAIN_WORDS: Readonly<Record<Subdomain, string>> = {
  bulbar: 'Speech and swallowing',
  fineMotor: 'Hands and self-care',
  grossMotor: 'Moving and walking',
  respiratory: 'Breathing',
}
