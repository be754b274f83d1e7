import type { Role } from '@/lib/auth/rights'

/**
 * The invented people of the demo: the same in development, tests and pictures. Names are made up; nobody here
 * exists. Four households between them show every stage and every empty page; one nurse follows three of them.
 */

export interface CastMember {
  readonly userId: string
  readonly name: string
  readonly email: string
  /** What they come for, in a few words, for the sign-in page. */
  readonly about: string
}

export interface CastMembership {
  readonly who: CastKey
  readonly role: Role
  readonly seesPlan?: boolean
  readonly seesMedication?: boolean
  readonly givesMedication?: boolean
}

const id = (last: string) => `a1050000-0000-4000-8000-${last.padStart(12, '0')}`

export const people = {
  ana: {
    userId: id('1'),
    name: 'Ana Okafor',
    email: 'ana@alongside.example',
    about: 'Daughter, runs the team of Ines',
  },
  ines: {
    userId: id('2'),
    name: 'Ines Okafor',
    email: 'ines@alongside.example',
    about: 'Lives with ALS, sees her own plan',
  },
  nora: {
    userId: id('3'),
    name: 'Nora Okafor',
    email: 'nora@alongside.example',
    about: 'Sister, family caregiver of Ines',
  },
  ben: { userId: id('4'), name: 'Ben Reyes', email: 'ben@alongside.example', about: 'Neighbour, helps with errands' },
  kofi: {
    userId: id('5'),
    name: 'Kofi Mensah',
    email: 'kofi@alongside.example',
    about: 'Nurse, follows three patients',
  },
  rafael: {
    userId: id('6'),
    name: 'Rafael Castillo',
    email: 'rafael@alongside.example',
    about: 'Uses his eyes to read his plan',
  },
  lucia: {
    userId: id('7'),
    name: 'Lucia Castillo',
    email: 'lucia@alongside.example',
    about: 'Wife, runs the team of Rafael',
  },
  joy: {
    userId: id('8'),
    name: 'Joy Adeyemi',
    email: 'joy@alongside.example',
    about: 'Paid aide, gives medicines to Rafael',
  },
  tom: {
    userId: id('9'),
    name: 'Tom Halloran',
    email: 'tom@alongside.example',
    about: 'Son, his mother Grace has died',
  },
  maeve: {
    userId: id('10'),
    name: 'Maeve Lindqvist',
    email: 'maeve@alongside.example',
    about: 'Newly diagnosed, runs her own team, all empty',
  },
} as const satisfies Record<string, CastMember>

export type CastKey = keyof typeof people

export const households = {
  okafor: {
    teamId: id('a1'),
    patientName: 'Ines Okafor',
    zone: 'America/New_York',
    region: 'US',
    members: [
      { who: 'ana', role: 'coordinator' },
      { who: 'ines', role: 'patient' },
      { who: 'nora', role: 'caregiver' },
      { who: 'kofi', role: 'nurse' },
      { who: 'ben', role: 'helper' },
    ],
  },
  castillo: {
    teamId: id('a2'),
    patientName: 'Rafael Castillo',
    zone: 'America/Chicago',
    region: 'US',
    members: [
      { who: 'lucia', role: 'coordinator' },
      { who: 'rafael', role: 'patient' },
      { who: 'kofi', role: 'nurse' },
      { who: 'joy', role: 'helper', seesPlan: true, seesMedication: true, givesMedication: true },
    ],
  },
  halloran: {
    teamId: id('a3'),
    patientName: 'Grace Halloran',
    zone: 'Europe/London',
    region: 'UK',
    members: [
      { who: 'tom', role: 'coordinator' },
      { who: 'kofi', role: 'nurse' },
    ],
  },
  lindqvist: {
    teamId: id('a4'),
    patientName: 'Maeve Lindqvist',
    zone: 'Europe/London',
    region: 'UK',
    members: [{ who: 'maeve', role: 'patient' }],
  },
} as const satisfies Record<string, Household>

export interface Household {
  readonly teamId: string
  readonly patientName: string
  readonly zone: string
  readonly region: 'US' | 'UK' | 'other'
  readonly members: readonly CastMembership[]
}

export type HouseholdKey = keyof typeof households
