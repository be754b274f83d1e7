import { Temporal } from 'temporal-polyfill'
import { STEP_WORDS } from './step-words'
import type { StepKind } from './steps'

export type StepProblem = 'in-the-future' | 'words-missing'

/** What a step still lacks before it can be written down; null when nothing. A day to come is not a thing that happened. */
export function stepProblem(
  step: { readonly kind: StepKind; readonly on: Temporal.PlainDate; readonly words: string | null },
  today: Temporal.PlainDate,
): StepProblem | null {
  if (Temporal.PlainDate.compare(step.on, today) > 0) return 'in-the-future'
  return STEP_WORDS[step.kind].missing !== null && !step.words?.trim() ? 'words-missing' : null
}

/** What happens to a thing at most once in a day; of the others two may, with other words. */
const ONCE_A_DAY: ReadonlySet<StepKind> = new Set([
  'approved',
  'refused',
  'appealed',
  'ordered',
  'delivered',
  'returned',
  'dropped',
])

interface ToldStep {
  readonly kind: StepKind
  readonly on: Temporal.PlainDate
  readonly words: string | null
}

/** Whether two people told the same step: of a kind, on a day, and, where it can happen twice, in the same words. */
export function isSameStep(one: ToldStep, other: ToldStep): boolean {
  if (one.kind !== other.kind || !one.on.equals(other.on)) return false
  const plain = (words: string | null) => words?.trim().toLowerCase() ?? ''
  return ONCE_A_DAY.has(one.kind) || plain(one.words) === plain(other.words)
}
