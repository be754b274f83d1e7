import type { Need, NeedId } from './knowledge'

const NICE_BREATHING =
  'The breathing numbers of NICE NG42 (FVC 50 and 80; SNIP and MIP 40; SNIP 65 for men and 55 for women; a fall of 10 in 3 months; carbon dioxide 6 kPa, urgent within a week) were recalled and not read again.'
const NOT_REREAD =
  'The exact criteria of EAN 2024 and of Canada 2019 and 2020 were not read again. No number here rests on them.'
const NICE_PLANNING = 'The wording of NICE NG42 on planning and palliative care was recalled and not read again.'

/** What a clinician has to confirm before release, by need (needs.md 12). */
const TO_CONFIRM: Readonly<Record<NeedId, readonly string[]>> = {
  'breathing-check-soon': [NICE_BREATHING],
  niv: [NICE_BREATHING, NOT_REREAD],
  'feeding-tube-decision': [
    'The wording of NICE NG42 on gastrostomy was recalled and not read again.',
    NOT_REREAD,
    'The 5 % of weight lost that the ProGas study suggests was recalled.',
    'The warning signs of the first 72 hours, and the time within which a tube that came out must be seen to, need a clinician.',
  ],
  'cramps-stiffness': ['The place of quinine in the US.'],
  'emergency-information': ['The wording on oxygen targets and on muscle relaxants.'],
  'blood-clot-watch': ['The advice on clots in the Canadian document.'],
  'hospice-us': [
    'Contractors differ in their rules, and rules change; agencies differ in what they cover of breathing support, feeding and chairs.',
  ],
  'benefits-uk': ['Benefits outside England.'],
  'continuing-healthcare-uk': ['How this works outside England.'],
  'driving-and-transport': ['The UK wording for Northern Ireland.'],
  'benefits-veterans': ['The 90-day rule.'],
  'home-modification': ['The English wait of 375 days was read in a news summary.'],
  'als-clinic-and-medicines': ['Which medicines are open to whom in 2026; the medicines file is the master for that.'],
  'emotional-support': ['The crisis numbers of every region that the app is used in.'],
  'advance-care-planning': [NICE_PLANNING],
  'palliative-care': [NICE_PLANNING],
}

/** Numbers in the rules that stand in no guideline (needs.md 11). */
export const OUR_OWN_CHOICES: readonly string[] = [
  'Weight down by 3 % as an early prompt, and meals of about 30 to 40 minutes as long meals.',
  'Feeding tube: FVC under 60 % with any change in swallowing, and FVC of 65 % or less as a window that is closing. Weight down by 10 % with normal swallowing and FVC of 80 % or more stays with "coming up".',
  'Cough help from FVC under 80 % on as "coming up".',
  'FVC down by 10 points in 3 months.',
  '10, 14 and 16 hours a day with the breathing mask.',
  'Palliative care: weight down by 10 % with swallowing at 2 or less.',
  'Every score of a question from which equipment comes up: guidelines ask for it in time and name no score.',
  'King’s and MiToS lines for planning ahead.',
  'Caregiver questionnaire (Zarit) 24 and 41, borrowed from general research on caregivers.',
  'Lead times marked as an estimate, every due day of a task, and the review after 13 weeks.',
]

/** What is not yet confirmed about one need, for clinicians. */
export function pointsFor(need: Need): readonly string[] {
  const recalled = need.sources.filter(({ checked }) => checked === 'recall').map(({ organisation }) => organisation)
  const isAllRecalled = recalled.length === need.sources.length
  return [
    ...(isAllRecalled ? ['Every source of this need is recalled: none was read for this edition.'] : []),
    ...(!isAllRecalled && recalled.length > 0
      ? [`Recalled and not read again: ${[...new Set(recalled)].join('; ')}.`]
      : []),
    ...(need.lead_time_weeks.basis === 'estimate' ? ['How long it takes is an estimate.'] : []),
    ...(TO_CONFIRM[need.id] ?? []),
  ]
}

/** For the test that none of them speaks of a need that does not exist. */
export const NEEDS_TO_CONFIRM: readonly NeedId[] = Object.keys(TO_CONFIRM)
