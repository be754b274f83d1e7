import type { FieldName } from '../needs/input'
import {
  CM,
  CMH2O,
  FOOT,
  KG,
  KPA,
  L_PER_MIN,
  L_PER_S,
  LB,
  LITRE,
  METRE,
  MMHG,
  PERCENT,
  STONE,
  type Unit,
} from './units'

/** What is measured here beside the fields of needs.md 3.3: the rules are told what follows from it. */
export const OWN_FIELDS = [
  'measures.weight_kg',
  'measures.usual_weight_kg',
  'measures.height_cm',
  'measures.fvc_l',
] as const

export type OwnField = (typeof OWN_FIELDS)[number]

export type MeasureField = (typeof OWN_FIELDS)[number] | Extract<FieldName, `measures.${string}`> | 'caregiver.zarit22'

export type Basis = 'forced' | 'slow' | 'before-illness' | 'at-diagnosis'

export interface MeasureKind {
  readonly field: MeasureField
  readonly label: string
  /** The term that clinics use, beside the plain words. */
  readonly term?: string
  readonly hint?: string
  readonly group: 'body' | 'breathing' | 'daily'
  /** The first is the stored one; none: a plain count. */
  readonly units: readonly Unit[]
  readonly whole?: true
  /** Outside of it nothing can be meant: written again. */
  readonly possible: readonly [number, number]
  /** Outside of it the form asks whether it is right (our choice; it never refuses). */
  readonly usual: readonly [number, number]
  /** A change from the last one, within so many days, that the form asks about (our choice). */
  readonly steep?: { readonly part: number; readonly days: number } | { readonly points: number; readonly days: number }
  /** How an old one is asked for again (needs.md 3.3); none: it does not age. */
  readonly again?: string
}

const ALWAYS = 36_500

/** Every number that can be written down, in the order of the page. */
export const MEASURES: readonly MeasureKind[] = [
  {
    field: 'measures.weight_kg',
    label: 'Weight',
    group: 'body',
    units: [KG, LB, STONE],
    possible: [2, 500],
    usual: [30, 180],
    steep: { part: 0.1, days: 92 },
    again: 'Weigh again',
  },
  {
    field: 'measures.usual_weight_kg',
    label: 'Usual weight',
    hint: 'What weight lost is counted from',
    group: 'body',
    units: [KG, LB, STONE],
    possible: [2, 500],
    usual: [35, 200],
  },
  {
    field: 'measures.height_cm',
    label: 'Height',
    group: 'body',
    units: [CM, FOOT, METRE],
    possible: [40, 260],
    usual: [130, 215],
    steep: { points: 4, days: ALWAYS },
  },
  {
    field: 'measures.fvc_pct',
    label: 'Breathing test',
    term: 'FVC, per cent',
    hint: 'Per cent of what is predicted',
    group: 'breathing',
    units: [PERCENT],
    possible: [0, 250],
    usual: [10, 140],
    steep: { points: 25, days: ALWAYS },
    again: 'Test due',
  },
  {
    field: 'measures.fvc_l',
    label: 'Breathing test',
    term: 'FVC, L',
    hint: 'Air breathed out, in L',
    group: 'breathing',
    units: [LITRE],
    possible: [0, 15],
    usual: [0.3, 7],
    steep: { points: 1, days: ALWAYS },
    again: 'Test due',
  },
  {
    field: 'measures.snip_cmh2o',
    label: 'Sniff test',
    term: 'SNIP',
    hint: 'With or without the minus',
    group: 'breathing',
    units: [CMH2O],
    possible: [0, 300],
    usual: [5, 160],
    steep: { points: 40, days: ALWAYS },
    again: 'Test due',
  },
  {
    field: 'measures.mip_cmh2o',
    label: 'Mouth pressure',
    term: 'MIP',
    hint: 'With or without the minus',
    group: 'breathing',
    units: [CMH2O],
    possible: [0, 300],
    usual: [5, 180],
    steep: { points: 50, days: ALWAYS },
    again: 'Test due',
  },
  {
    field: 'measures.pcf_lpm',
    label: 'Cough flow',
    term: 'peak cough flow',
    group: 'breathing',
    units: [L_PER_MIN, L_PER_S],
    possible: [0, 1500],
    usual: [30, 900],
    again: 'Test due',
  },
  {
    field: 'measures.paco2_mmhg',
    label: 'Carbon dioxide in the blood',
    term: 'awake, PaCO2',
    group: 'breathing',
    units: [MMHG, KPA],
    possible: [10, 200],
    usual: [25, 80],
    again: 'Test due',
  },
  {
    field: 'measures.niv_hours_per_day',
    label: 'Hours a day with the breathing mask',
    term: 'NIV',
    group: 'daily',
    units: [],
    possible: [0, 24],
    usual: [0, 24],
    again: 'Ask again',
  },
  {
    field: 'measures.falls_3mo',
    label: 'Falls in the last 3 months',
    group: 'daily',
    units: [],
    whole: true,
    possible: [0, 10_000],
    usual: [0, 30],
    again: 'Ask again',
  },
  {
    field: 'measures.bmi',
    label: 'Body mass index',
    term: 'BMI',
    hint: 'Only from a letter: weight and height give it by themselves',
    group: 'body',
    units: [],
    possible: [5, 150],
    usual: [12, 50],
    again: 'Weigh again',
  },
  {
    field: 'measures.weight_loss_pct',
    label: 'Weight lost',
    term: 'per cent',
    hint: 'Only from a letter; a gain has a minus',
    group: 'body',
    units: [PERCENT],
    possible: [-300, 100],
    usual: [-25, 40],
    again: 'Weigh again',
  },
  {
    field: 'caregiver.zarit22',
    label: 'Caregiver questionnaire',
    term: 'Zarit, 22 questions',
    hint: 'The result, 0 to 88',
    group: 'daily',
    units: [],
    whole: true,
    possible: [0, 88],
    usual: [0, 88],
    again: 'Ask again',
  },
]

export function kindOf(field: string): MeasureKind | undefined {
  return MEASURES.find((kind) => kind.field === field)
}
