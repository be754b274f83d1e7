/** Why a dose was not given (medications.md 10.9). `other` asks for words. */
export const notGivenReasons = {
  refused: 'They said no to it',
  asleep: 'Asleep',
  sick: 'Sick or vomiting',
  nothing_by_mouth: 'Nothing allowed by mouth',
  not_safe_to_swallow: 'Not safe to swallow',
  tube_blocked: 'The tube is blocked',
  none_left: 'None left',
  away: 'Away from home',
  in_hospital: 'In hospital',
  not_needed: 'Not needed',
  clinician_said_no: 'A clinician said not to',
  side_effect_worry: 'Worried about a side effect',
  already_given: 'Already given by someone else',
  other: 'Another reason',
} as const

/** Why a line is stopped (medications.md 11). */
export const stopReasons = {
  finished: 'The course is finished',
  side_effect: 'A side effect',
  not_working: 'It did not help',
  swapped: 'Changed to something else',
  withdrawn: 'No longer sold',
  choice: 'Their own choice',
  died: 'They have died',
  other: 'Another reason',
} as const

/** Why a line is held (medications.md 11). */
export const holdReasons = {
  hospital: 'In hospital',
  nothing_by_mouth: 'Nothing allowed by mouth',
  side_effect: 'A side effect',
  clinician: 'A clinician asked for it',
} as const

/** How it went, asked some time after an as-needed dose (medications.md 9). */
export const prnOutcomes = {
  worked: 'It helped',
  partly: 'It helped a little',
  no: 'It did not help',
  too_sleepy: 'Too sleepy',
} as const

/** Minutes after an as-needed dose at which the app asks how it went (medications.md 9, our choice). */
export const askAfterMin = 60

export type NotGivenReason = keyof typeof notGivenReasons
export type StopReason = keyof typeof stopReasons
export type HoldReason = keyof typeof holdReasons
export type PrnOutcome = keyof typeof prnOutcomes
