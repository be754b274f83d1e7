import type { StoryStep } from '@/lib/equipment/equipment-item'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import type { FormAnswer } from '@/lib/form/form-state'
import { formatDay } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'

/** What a form says when something was not written down, and what to do next. */
export const refusalWords = {
  'in-the-future': 'This day is still to come. Write it down once it has happened.',
  'other-request': 'This form was sent before with other words. Please open the page again; nothing was added.',
  'not-found': 'This is not in the equipment any more.',
  'changed-meanwhile':
    'Somebody changed this a moment ago. “What stands now”, above the form, shows it; what you typed is still in the form. Press the button once more to keep yours.',
} as const

/** One field to put right. */
export function lookAt(field: string, words: string): FormAnswer {
  return { refused: 'Please look at the marked answers.', errors: { [field]: words } }
}

/** "Ana wrote this down already: Ordered, 3 October." */
export function sayAlreadyThere({ kind, on, byName, words }: StoryStep, clock: HomeClock): string {
  const told = `${STEP_WORDS[kind].told}, ${formatDay(on, todayAt(clock))}${words ? `: ${words}` : ''}`
  return `${byName} wrote this down already (${told}). Nothing was added.`
}
