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

export type StopReason = keyof typeof stopReasons
export type HoldReason = keyof typeof holdReasons
