import type { AlsfrsRKey } from '../staging/alsfrs-r'
import { ITEMS, SYMPTOMS, type FieldName, type Item, type Symptom } from './input'

/** What facts are called, wherever somebody reads why a need is shown or by which rule it would be. */

export function isItem(name: string): name is Item {
  return (ITEMS as readonly string[]).includes(name)
}

export function isSymptom(name: string): name is Symptom {
  return (SYMPTOMS as readonly string[]).includes(name)
}

export const ITEM_KEYS: Readonly<Record<Item, AlsfrsRKey>> = {
  speech: 'speech',
  salivation: 'saliva',
  swallowing: 'swallowing',
  handwriting: 'handwriting',
  cutting: 'cutting',
  dressing: 'dressing',
  turning: 'turning',
  walking: 'walking',
  stairs: 'stairs',
  dyspnea: 'breathlessness',
  orthopnea: 'lyingFlat',
  respiratory: 'breathingSupport',
}

/** Where a stage decided, for those who see none. */
export const TOGETHER = 'The latest answers, taken together'

export const WITHOUT_STAGE: Readonly<Partial<Record<FieldName, string>>> = {
  'kings.nutritional': 'Eating needs extra support',
  'kings.respiratory': 'Breathing needs extra support',
  'mitos.lost.movement': 'Moving or self-care needs help from others',
  'mitos.lost.swallowing': 'Swallowing needs extra support',
  'mitos.lost.communicating': 'Speech and writing both need another way',
  'mitos.lost.breathing': 'Breathing needs extra support',
}

/** Facts without a number; where the answer matters, by field and answer. */
export const PLAIN: Readonly<Record<string, string>> = {
  'alsfrsr.gastrostomy': 'A feeding tube is in place',
  'measures.nocturnal_desaturation': 'The overnight breathing test was not normal',
  'profile.diagnosed': 'Good to have from diagnosis on',
  'profile.region US': 'The home is in the US',
  'profile.region UK': 'The home is in the UK',
  'profile.sex': 'The line for this test differs for men and women',
  'profile.has_caregiver': 'Somebody gives care',
  'profile.has_children': 'There are children close by',
  'profile.lives_alone': 'Lives alone',
  'profile.drives': 'Drives',
  'profile.working': 'Is working',
  'profile.veteran': 'Served in the military',
  'profile.gene_c9orf72': 'A change in the C9orf72 gene is known',
  'profile.bereaved': 'Somebody dear has died',
  'choice.feeding_tube no': 'The choice is to live without a feeding tube',
  'choice.invasive_ventilation no': 'The choice is to live without a breathing tube',
  'choice.hospice yes': 'Hospice care was chosen',
  'cognition.screen_abnormal': 'A thinking check suggested a closer look',
  'device.power_wheelchair': 'A power wheelchair is in use',
  'device.suction': 'A suction machine is in use',
  'device.cough_assist': 'A cough machine is in use',
  'device.feeding_pump': 'A feeding pump is in use',
  'device.hospital_bed': 'An adjustable bed is in use',
  'device.patient_lift': 'A lift is in use',
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** A sentence as the rest of another one; what is always written large stays so ("King's", "FVC"). */
export function asClause(words: string): string {
  return /^(King|MiToS|US\b|UK\b|[A-Z]{2})/.test(words) ? words : lowerFirst(words)
}
