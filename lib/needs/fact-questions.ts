import { EARLY_SIGNS } from '../measures/early-signs'
import { SYMPTOMS, type FieldName, type Symptom } from './input'
import { mayRead } from './why-words'
import type { Viewer } from './disclosure'

/** What can be written down on the page "What we notice", in the words of a family (needs.md 3). */

export interface FactQuestion {
  readonly field: FieldName
  readonly label: string
  readonly answers: readonly { readonly value: string; readonly words: string }[]
}

const yesOrNo = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
]

const yesNoOrUndecided = [...yesOrNo, { value: 'undecided', words: 'Not decided' }]

const AT_HOME: readonly FactQuestion[] = [
  { field: 'alsfrsr.gastrostomy', label: 'A feeding tube is in place', answers: yesOrNo },
  { field: 'profile.has_caregiver', label: 'Somebody cares for them at home', answers: yesOrNo },
  { field: 'profile.lives_alone', label: 'Lives alone', answers: yesOrNo },
  { field: 'profile.has_children', label: 'Children or teenagers are close to them', answers: yesOrNo },
  { field: 'profile.drives', label: 'Drives', answers: yesOrNo },
  { field: 'profile.working', label: 'Works', answers: yesOrNo },
  { field: 'profile.veteran', label: 'Served in the US armed forces', answers: yesOrNo },
  { field: 'cognition.screen_abnormal', label: 'A check of thinking suggested a change', answers: yesOrNo },
  { field: 'device.cough_assist', label: 'Has a cough machine', answers: yesOrNo },
  { field: 'device.feeding_pump', label: 'Has a feeding pump', answers: yesOrNo },
]

/** They name what a setting may hide: asked of nurses, and of whoever sees everything (needs.md 6). */
const CHOICES: readonly FactQuestion[] = [
  { field: 'choice.feeding_tube', label: 'The person wants a feeding tube', answers: yesNoOrUndecided },
  {
    field: 'choice.invasive_ventilation',
    label: 'The person wants breathing through a tube in the neck',
    answers: yesNoOrUndecided,
  },
  { field: 'choice.hospice', label: 'The person wants hospice care', answers: yesNoOrUndecided },
]

const CLINICAL: readonly FactQuestion[] = [
  {
    field: 'profile.sex',
    label: 'Sex, for the line of the sniff test',
    answers: [
      { value: 'female', words: 'Female' },
      { value: 'male', words: 'Male' },
      { value: 'other', words: 'Other' },
    ],
  },
  { field: 'profile.gene_c9orf72', label: 'A change in the C9orf72 gene is known', answers: yesOrNo },
]

export const FACT_QUESTIONS: readonly FactQuestion[] = [...AT_HOME, ...CHOICES, ...CLINICAL]

/** The questions that this viewer is asked. */
export function questionsFor({ role, setting }: Pick<Viewer, 'role' | 'setting'>): readonly FactQuestion[] {
  if (role === 'nurse') return FACT_QUESTIONS
  return setting === 'everything' ? [...AT_HOME, ...CHOICES] : AT_HOME
}

/** What is recorded for an answer: a choice and a sex in their word, the rest as true or false. */
export function factOf({ field }: FactQuestion, answer: string): boolean | string {
  return field.startsWith('choice.') || field === 'profile.sex' ? answer : answer === 'yes'
}

/** An answer again, as the form's choice says it. */
export function wordsOfFact({ answers }: FactQuestion, fact: unknown): string {
  const value = typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : fact
  return answers.find((answer) => answer.value === value)?.words.toLowerCase() ?? String(fact)
}

const EARLY: ReadonlySet<Symptom> = new Set(EARLY_SIGNS.flatMap(({ signs }) => signs))

/** Signs beside the early checklist that this viewer may be asked about; what is told in confidence is left out. */
export function otherSigns(viewer: Pick<Viewer, 'role' | 'seesStage'>): readonly Symptom[] {
  return SYMPTOMS.filter((symptom) => !EARLY.has(symptom) && mayRead(viewer, `sym.${symptom}`))
}
