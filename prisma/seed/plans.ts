import type { CastKey, HouseholdKey } from './cast'

export interface SeedTask {
  readonly title: string
  readonly note?: string
  /** Days from today; negative is past. */
  readonly dueInDays?: number
  readonly dueTime?: string
  readonly assignee?: CastKey
  readonly createdBy: CastKey
  readonly doneBy?: CastKey
}

export interface SeedRegimen {
  readonly medicineId: string
  readonly name: string
  readonly amount: number
  readonly unit: string
  readonly form: string
  readonly route: string
  readonly strength: string
  readonly times?: readonly string[]
  /** As needed: the prescription's own limits. */
  readonly prn?: { readonly minIntervalMin: number; readonly max24h: number }
  readonly instructions?: string
  readonly by: CastKey
  readonly startedDaysAgo: number
}

export const tasks: Readonly<Record<HouseholdKey, readonly SeedTask[]>> = {
  okafor: [
    { title: 'Collect the prescription from the pharmacy', dueInDays: -1, createdBy: 'ana' },
    {
      title: 'Drive Ines to the clinic',
      note: 'Bring the questions from the kitchen board.',
      dueInDays: 0,
      dueTime: '14:30',
      assignee: 'ben',
      createdBy: 'ana',
    },
    { title: 'Evening stretches', dueInDays: 0, dueTime: '19:00', assignee: 'nora', createdBy: 'ana' },
    {
      title: 'Measure the doorways',
      note: 'For the chair people: front door, bathroom, bedroom.',
      dueInDays: 3,
      createdBy: 'kofi',
    },
    { title: 'Shop for soft foods', dueInDays: 0, assignee: 'ana', createdBy: 'nora', doneBy: 'ana' },
  ],
  castillo: [
    {
      title: 'Charge the spare battery of the breathing machine',
      dueInDays: 0,
      dueTime: '09:00',
      assignee: 'joy',
      createdBy: 'lucia',
    },
    { title: 'Ask the clinic about the night nurse', dueInDays: 2, assignee: 'lucia', createdBy: 'kofi' },
    { title: 'Clean the mask', dueInDays: 0, createdBy: 'lucia', doneBy: 'joy' },
  ],
  halloran: [{ title: 'Return the hospital bed', createdBy: 'tom', doneBy: 'tom', dueInDays: -12 }],
  lindqvist: [],
}

export const regimens: Readonly<Record<HouseholdKey, readonly SeedRegimen[]>> = {
  okafor: [
    {
      medicineId: 'riluzole',
      name: 'Riluzole',
      amount: 50,
      unit: 'mg',
      form: 'tablet',
      route: 'oral',
      strength: '50 mg',
      times: ['08:00', '20:00'],
      instructions: '1 tablet, away from food',
      by: 'kofi',
      startedDaysAgo: 400,
    },
    {
      medicineId: 'baclofen',
      name: 'Baclofen',
      amount: 10,
      unit: 'mg',
      form: 'tablet',
      route: 'oral',
      strength: '10 mg',
      times: ['07:00', '13:00', '21:00'],
      instructions: '1 tablet',
      by: 'kofi',
      startedDaysAgo: 90,
    },
    {
      medicineId: 'lorazepam',
      name: 'Lorazepam',
      amount: 0.5,
      unit: 'mg',
      form: 'tablet',
      route: 'oral',
      strength: '0.5 mg',
      prn: { minIntervalMin: 240, max24h: 2 },
      instructions: 'For worry that does not settle',
      by: 'kofi',
      startedDaysAgo: 60,
    },
  ],
  castillo: [
    {
      medicineId: 'riluzole',
      name: 'Riluzole',
      amount: 50,
      unit: 'mg',
      form: 'suspension',
      route: 'peg',
      strength: '5 mg/mL (50 mg = 10 mL)',
      times: ['08:00', '20:00'],
      instructions: '10 mL by the tube',
      by: 'kofi',
      startedDaysAgo: 300,
    },
    {
      medicineId: 'glycopyrronium',
      name: 'Glycopyrronium',
      amount: 1,
      unit: 'mg',
      form: 'solution',
      route: 'peg',
      strength: '1 mg/5 mL',
      times: ['08:00', '14:00', '20:00'],
      instructions: '5 mL by the tube',
      by: 'kofi',
      startedDaysAgo: 200,
    },
  ],
  halloran: [],
  lindqvist: [],
}

export interface SeedStatus {
  readonly needId: string
  readonly status: 'discussing' | 'in_progress' | 'in_place' | 'declined'
  readonly weeksAgo: number
  readonly by: CastKey
  readonly note?: string
}

const inPlace = (by: CastKey, weeksAgo: number, ...needIds: readonly string[]): readonly SeedStatus[] =>
  needIds.map((needId) => ({ needId, status: 'in_place', weeksAgo, by }))

export const statuses: Readonly<Record<HouseholdKey, readonly SeedStatus[]>> = {
  okafor: [
    ...inPlace(
      'kofi',
      1,
      'breathing-tests',
      'weight-checks',
      'als-clinic-and-medicines',
      'physio-stretching',
      'cognitive-screening',
    ),
    ...inPlace(
      'ana',
      10,
      'vaccinations-infection-plan',
      'hand-arm-aids',
      'benefits-us',
      'decision-maker-poa',
      'emotional-support',
    ),
    {
      needId: 'power-wheelchair',
      status: 'discussing',
      weeksAgo: 1,
      by: 'ana',
      note: 'The chair people come on Thursday.',
    },
    { needId: 'speech-therapy-plan', status: 'in_progress', weeksAgo: 5, by: 'nora' },
    { needId: 'genetic-counseling', status: 'declined', weeksAgo: 30, by: 'ana' },
  ],
  castillo: [
    ...inPlace(
      'kofi',
      9,
      'breathing-tests',
      'weight-checks',
      'niv',
      'feeding-tube-decision',
      'cough-support',
      'als-clinic-and-medicines',
    ),
    ...inPlace(
      'lucia',
      4,
      'power-wheelchair',
      'hospital-bed',
      'patient-lift',
      'communication-device',
      'suction-machine',
      'benefits-veterans',
    ),
    ...inPlace(
      'lucia',
      12,
      'voice-message-banking',
      'home-modification',
      'decision-maker-poa',
      'personal-care-help',
      'caregiver-training',
    ),
    { needId: 'respite-breaks', status: 'in_progress', weeksAgo: 2, by: 'lucia' },
  ],
  halloran: [],
  lindqvist: [],
}
