import { SETTING_WORDS } from '@/lib/needs/disclosure'

/** The three settings of needs.md 6, each with what it means. */
const meanings = {
  now: 'What may help at this point. Difficult topics stand there by a gentle name, until opened. The hardest ones are left out.',
  coming: 'Also what may be worth starting early, because it often takes long to get. The hardest topics are left out.',
  everything: 'All topics. The hardest ones stay behind a door that opens only by a tap.',
} as const

const onlyEveryday =
  'Until you choose, a helper sees everyday topics only. This adds the difficult ones, by a gentle name.'

export function settingCards(isHelperByDefault: boolean) {
  return (['now', 'coming', 'everything'] as const).map((value) => ({
    value,
    words: SETTING_WORDS[value],
    note: value === 'now' && isHelperByDefault ? onlyEveryday : meanings[value],
  }))
}
