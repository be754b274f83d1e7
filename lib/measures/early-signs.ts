import { ITEM_KEYS } from '../needs/fact-words'
import type { Item, Symptom } from '../needs/input'
import { wordsOfItem } from '../staging/alsfrs-r'

/** That somebody went through the signs, whatever they noted. */
export const SIGNS_ASKED = 'checklist.signs_asked'

/** One line of the early symptoms checklist. */
export interface EarlySign {
  readonly id: string
  /** As a family says it. */
  readonly words: string
  readonly signs: readonly Symptom[]
  /** The questions that want a fresh answer when it is noted; the answers then move the plan. */
  readonly items: readonly Item[]
  /** When to call; null where it is no red flag. */
  readonly call: string | null
  /** It is one by itself: the same day. */
  readonly isRedFlag: boolean
}

const onlyIfSudden = 'Only if it is sudden: call your team today.'

/**
 * The checklist of needs.md 9 in its order. Signs alone set no stage: they ask for fresh answers to questions. For
 * people who already have a diagnosis.
 */
export const EARLY_SIGNS: readonly EarlySign[] = [
  {
    id: 'cramps',
    words: 'Muscle cramps',
    signs: ['cramps'],
    items: [],
    call: 'Call today if a cramp is sudden, with swelling or dark urine.',
    isRedFlag: false,
  },
  {
    id: 'twitching',
    words: 'Twitching in tongue, arms, shoulders or legs',
    signs: ['twitching'],
    items: [],
    call: null,
    isRedFlag: false,
  },
  {
    id: 'stiffness',
    words: 'Stiffness',
    signs: ['stiffness'],
    items: ['dressing', 'turning', 'walking', 'stairs'],
    call: null,
    isRedFlag: false,
  },
  {
    id: 'tightness',
    words: 'Hard to move, tightness',
    signs: ['tightness_hard_to_move'],
    items: ['dressing', 'turning', 'walking', 'stairs'],
    call: onlyIfSudden,
    isRedFlag: false,
  },
  {
    id: 'arm',
    words: 'Weak arm or hand',
    signs: ['limb_weakness_arm'],
    items: ['handwriting', 'cutting', 'dressing'],
    call: onlyIfSudden,
    isRedFlag: false,
  },
  {
    id: 'leg',
    words: 'Weak leg',
    signs: ['limb_weakness_leg'],
    items: ['walking', 'stairs'],
    call: 'Only if it is sudden. One swollen leg: call your team today.',
    isRedFlag: false,
  },
  {
    id: 'neck',
    words: 'Weak neck, head drops',
    signs: ['neck_weakness', 'head_drop'],
    items: [],
    call: 'Call today if breathing or swallowing is worse with it.',
    isRedFlag: true,
  },
  {
    id: 'breath',
    words: 'Hard to breathe, or breathless lying flat',
    signs: ['breathless', 'breathless_lying_flat'],
    items: ['dyspnea', 'orthopnea', 'respiratory'],
    call: 'Call your team the same day. Emergency if it is hard to breathe at rest, lips are blue, or the person is drowsy or confused.',
    isRedFlag: true,
  },
  {
    id: 'sleep',
    words: 'Morning headache, poor sleep, sleepiness in the day',
    signs: ['morning_headache', 'poor_sleep', 'daytime_sleepiness'],
    items: ['orthopnea'],
    call: 'Call your team the same day: breathing at night may need a check.',
    isRedFlag: true,
  },
  {
    id: 'slurred',
    words: 'Slurred speech',
    signs: ['slurred_speech'],
    items: ['speech'],
    call: 'Only if it is sudden, over hours: call your team today.',
    isRedFlag: false,
  },
  {
    id: 'nasal',
    words: 'Nasal speech',
    signs: ['nasal_speech'],
    items: ['speech'],
    call: null,
    isRedFlag: false,
  },
  {
    id: 'swallowing',
    words: 'Trouble swallowing',
    signs: ['swallowing_trouble'],
    items: ['swallowing'],
    call: 'Call today if there is choking, fever after eating, or no safe food or drink.',
    isRedFlag: true,
  },
  {
    id: 'chewing',
    words: 'Trouble chewing',
    signs: ['chewing_trouble'],
    items: ['swallowing', 'cutting'],
    call: 'Call if weight is falling.',
    isRedFlag: false,
  },
  {
    id: 'stumbling',
    words: 'Stumbling, falling',
    signs: ['stumbling'],
    items: ['walking', 'stairs'],
    call: 'Call today after a head injury, severe pain, or two falls in a week.',
    isRedFlag: true,
  },
  {
    id: 'dressing',
    words: 'Hard to dress',
    signs: ['dressing_trouble'],
    items: ['dressing'],
    call: null,
    isRedFlag: false,
  },
  {
    id: 'writing',
    words: 'Hard to write',
    signs: ['writing_trouble'],
    items: ['handwriting'],
    call: null,
    isRedFlag: false,
  },
]

/** The questions that noted signs ask about anew, as titles, each once. */
export function itemsToAskAgain(noted: readonly Symptom[]): readonly string[] {
  const items = EARLY_SIGNS.filter(({ signs }) => signs.some((sign) => noted.includes(sign))).flatMap(
    ({ items: asked }) => asked,
  )
  return [...new Set(items)].map((item) => wordsOfItem(ITEM_KEYS[item], '5a').title)
}
