import { SYMPTOMS, type FieldName, type Symptom } from './input'
import { mayRead } from './why-words'
import type { Viewer } from './disclosure'
import { SYMPTOM_WORDS } from './symptom-words'

/** What can be written down on the page "What we notice", in the words of a family (needs.md 3). */

export interface NumberQuestion {
  readonly field: FieldName
  readonly label: string
  readonly hint?: string
  readonly unit: string
}

export const NUMBER_QUESTIONS: readonly NumberQuestion[] = [
  {
    field: 'measures.fvc_pct',
    label: 'Breathing test (FVC)',
    hint: 'Forced vital capacity, per cent of what is predicted',
    unit: '%',
  },
  { field: 'measures.snip_cmh2o', label: 'Sniff test (SNIP)', hint: 'As a positive number', unit: 'cmH2O' },
  { field: 'measures.mip_cmh2o', label: 'Mouth pressure (MIP)', hint: 'As a positive number', unit: 'cmH2O' },
  { field: 'measures.pcf_lpm', label: 'Cough flow', unit: 'L/min' },
  { field: 'measures.niv_hours_per_day', label: 'Hours with the breathing mask', unit: 'hours a day' },
  {
    field: 'measures.weight_loss_pct',
    label: 'Weight lost',
    hint: 'From the usual weight before the illness; a gain is a negative number',
    unit: '%',
  },
  { field: 'measures.bmi', label: 'Body mass index (BMI)', unit: '' },
  { field: 'measures.falls_3mo', label: 'Falls in the last 3 months', unit: 'falls' },
]

export interface YesNoQuestion {
  readonly field: FieldName
  readonly label: string
}

export const YES_NO_QUESTIONS: readonly YesNoQuestion[] = [
  { field: 'alsfrsr.gastrostomy', label: 'A feeding tube is in place' },
  { field: 'measures.nocturnal_desaturation', label: 'The overnight oxygen test was abnormal' },
  { field: 'profile.has_caregiver', label: 'Somebody cares for them at home' },
  { field: 'profile.lives_alone', label: 'Lives alone' },
  { field: 'profile.has_children', label: 'Children or teenagers are close to them' },
  { field: 'profile.drives', label: 'Drives' },
  { field: 'profile.working', label: 'Works' },
  { field: 'profile.veteran', label: 'Served in the US armed forces' },
  { field: 'cognition.screen_abnormal', label: 'A check of thinking suggested a change' },
  { field: 'device.cough_assist', label: 'Has a cough machine' },
  { field: 'device.feeding_pump', label: 'Has a feeding pump' },
]

/** The symptoms of the checklist of needs.md 9 first, the others after them. */
const EARLY: readonly Symptom[] = [
  ...([
    'cramps',
    'twitching',
    'stiffness',
    'tightness_hard_to_move',
    'limb_weakness_arm',
    'limb_weakness_leg',
    'neck_weakness',
  ] as const),
  ...([
    'head_drop',
    'breathless',
    'breathless_lying_flat',
    'morning_headache',
    'poor_sleep',
    'daytime_sleepiness',
    'slurred_speech',
  ] as const),
  ...([
    'nasal_speech',
    'swallowing_trouble',
    'chewing_trouble',
    'stumbling',
    'dressing_trouble',
    'writing_trouble',
  ] as const),
]

/** The symptoms that this viewer may be asked about; what is told in confidence is left out for the others. */
export function symptomQuestions(viewer: Pick<Viewer, 'role' | 'seesStage'>): {
  readonly early: readonly YesNoQuestion[]
  readonly other: readonly YesNoQuestion[]
} {
  const ask = (symptoms: readonly Symptom[]) =>
    symptoms
      .map((symptom) => ({ field: `sym.${symptom}` as FieldName, label: SYMPTOM_WORDS[symptom] }))
      .filter(({ field }) => mayRead(viewer, field))
  return { early: ask(EARLY), other: ask(SYMPTOMS.filter((symptom) => !EARLY.includes(symptom))) }
}
