/** Why a planned dose was not given (medications.md 10.9). Anything else is said in the person's own words. */
export const notGivenReasons = [
  { id: 'refused', words: 'refused' },
  { id: 'asleep', words: 'asleep' },
  { id: 'sick', words: 'sick or vomiting' },
  { id: 'nothing-by-mouth', words: 'nothing by mouth' },
  { id: 'unsafe-swallow', words: 'not safe to swallow' },
  { id: 'tube-blocked', words: 'tube blocked' },
  { id: 'none-left', words: 'none left' },
  { id: 'away', words: 'away' },
  { id: 'in-hospital', words: 'in hospital' },
  { id: 'not-needed', words: 'not needed' },
  { id: 'clinician-said-no', words: 'clinician said no' },
  { id: 'side-effect', words: 'worried about a side effect' },
  { id: 'given-by-other', words: 'already given by someone else' },
] as const

/** The words of a recorded reason: those of the list, or the person's own. */
export function notGivenWords(reason: string | null): string {
  return notGivenReasons.find(({ id }) => id === reason)?.words ?? reason ?? 'no reason written down'
}
