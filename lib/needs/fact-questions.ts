import { EARLY_SIGNS } from '../measures/early-signs'
import { SYMPTOMS, type FieldName, type Symptom } from './input'
import { mayRead } from './why-words'
import type { Viewer } from './disclosure'

/** What can be written down on the page "What we notice", in the words of a family (needs.md 3). */

export interface YesNoQuestion {
  readonly field: FieldName
  readonly label: string
}

export const YES_NO_QUESTIONS: readonly YesNoQuestion[] = [
  { field: 'alsfrsr.gastrostomy', label: 'A feeding tube is in place' },
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

const EARLY: ReadonlySet<Symptom> = new Set(EARLY_SIGNS.flatMap(({ signs }) => signs))

/** Signs beside the early checklist that this viewer may be asked about; what is told in confidence is left out. */
export function otherSigns(viewer: Pick<Viewer, 'role' | 'seesStage'>): readonly Symptom[] {
  return SYMPTOMS.filter((symptom) => !EARLY.has(symptom) && mayRead(viewer, `sym.${symptom}`))
}
