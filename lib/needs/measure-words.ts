import type { OwnField } from '../measures/measure-kinds'
import type { FieldName } from './input'
import type { TruePart } from './rule'

export interface MeasureWords {
  /** A value as a sentence, with its unit. */
  readonly say: (value: number) => string
  /** The unit that stands behind a limit; empty when the sentence has said it. */
  readonly unit: string
  /** For readers who see no rates and scores (needs.md 4: never show the rate to a patient view). */
  readonly withoutNumbers?: string
}

/** A space at which a line never breaks. */
const GLUE = '\u00a0'

function named(name: string, unit: string): MeasureWords {
  return { unit, say: (value) => `${name} is ${quantity(value, unit)}` }
}

/** The measures that rules ask about, in plain words with the term beside them. */
export const MEASURE_WORDS: Readonly<Partial<Record<FieldName | OwnField, MeasureWords>>> = {
  'measures.weight_kg': named('Weight', 'kg'),
  'measures.usual_weight_kg': named('Usual weight', 'kg'),
  'measures.height_cm': named('Height', 'cm'),
  'measures.fvc_l': named('FVC', 'L'),
  'measures.fvc_pct': named('FVC', '%'),
  'measures.snip_cmh2o': named('Sniff pressure (SNIP)', 'cmH2O'),
  'measures.mip_cmh2o': named('Mouth pressure (MIP)', 'cmH2O'),
  'measures.pcf_lpm': named('Cough flow', 'L/min'),
  'measures.paco2_mmhg': named('Carbon dioxide in the blood', 'mmHg'),
  'measures.niv_hours_per_day': {
    unit: '',
    say: (hours) => `The breathing mask is used ${quantity(hours, hours === 1 ? 'hour' : 'hours')} a day`,
  },
  'measures.fvc_drop_3mo': {
    unit: '',
    say: (points) => `FVC fell by ${quantity(points, points === 1 ? 'point' : 'points')} in 3${GLUE}months`,
    withoutNumbers: 'The breathing test has changed',
  },
  'measures.snip_drop_3mo': {
    unit: 'cmH2O',
    say: (drop) => `Sniff pressure (SNIP) fell by ${quantity(drop, 'cmH2O')} in 3${GLUE}months`,
    withoutNumbers: 'The breathing test has changed',
  },
  'measures.weight_loss_pct': { unit: '%', say: (loss) => `Weight is down ${quantity(loss, '%')}` },
  'measures.bmi': named('Body mass index (BMI)', ''),
  'measures.falls_3mo': {
    unit: '',
    say: (falls) => `${quantity(falls, falls === 1 ? 'fall' : 'falls')} in 3${GLUE}months`,
  },
  'caregiver.zarit22': named('The caregiver questionnaire', ''),
}

/** "under 80 %", "5 % or more": the limit that the value met. */
export function limitWords(op: TruePart['op'], limit: number, unit: string): string {
  const amount = quantity(limit, unit)
  switch (op) {
    case '<':
      return `under ${amount}`
    case '<=':
      return `${amount} or less`
    case '>':
      return `over ${amount}`
    case '>=':
      return `${amount} or more`
    case '==':
      return `exactly ${amount}`
  }
}

function quantity(value: number, unit: string): string {
  const rounded = String(Math.round(value * 10) / 10)
  return unit === '' ? rounded : `${rounded}${GLUE}${unit}`
}
