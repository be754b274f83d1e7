import type { FormAnswer } from '@/lib/form/form-state'
import type { TimeProblem } from '@/lib/medications/given-time'

/** A time that should be looked at once more. One long ago may be confirmed; one that has not come may not. */
export function sayTimeProblem(problem: TimeProblem): FormAnswer {
  return problem === 'future'
    ? {
        refused: 'Please look at the time again.',
        errors: { givenTime: 'This time is later than now by the home’s clock. When was it?' },
      }
    : {
        ask: 'This was more than 7 days ago. Is that right? Then tick the box below the time and press the button again.',
      }
}
