import type { VisitDay } from '@/lib/staging/onset'

/** Why a day cannot be taken, beside its field. */
export const dayProblem: Readonly<Record<Exclude<VisitDay, 'ok'>, string>> = {
  'in-the-future': 'This day is still to come. Choose today or a day before.',
  'before-onset': 'This day is before symptoms began, as the team has it. Choose a later day.',
}

export const closedWords = 'This plan is closed. Nothing was added; what is there stays.'
