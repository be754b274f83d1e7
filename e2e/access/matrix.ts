import type { Furnished } from '../furnish'

/**
 * Who may do what: the table of security.md 2 for every page, route and action, written a second time and by hand,
 * so that it does not come from the code that it judges. Whatever the build has and this page has not fails the run.
 */

export const actors = [
  'patient',
  'caregiver',
  'coordinator',
  'nurse',
  'helper',
  'helper who sees the plan',
  'helper who gives medicines',
] as const
export type Actor = (typeof actors)[number]

export const everyone = actors
export const noHelper = ['patient', 'caregiver', 'coordinator', 'nurse'] as const satisfies readonly Actor[]
export const planReaders = [...noHelper, 'helper who sees the plan'] as const satisfies readonly Actor[]
export const medicineReaders = [...noHelper, 'helper who gives medicines'] as const satisfies readonly Actor[]
/** The patient of these teams has not chosen to see stage and scores. */
export const stageReaders = ['caregiver', 'coordinator', 'nurse'] as const satisfies readonly Actor[]
export const leads = ['patient', 'coordinator'] as const satisfies readonly Actor[]
export const prescribers = ['patient', 'coordinator', 'nurse'] as const satisfies readonly Actor[]
export const deathRecorders = ['coordinator', 'nurse'] as const satisfies readonly Actor[]
export const nurse = ['nurse'] as const satisfies readonly Actor[]
export const patient = ['patient'] as const satisfies readonly Actor[]

/**
 * `anyone`: a stranger too. `signed in`: of any team. `nurses`: the nurse of any team. Else the members of the team
 * that it is about.
 */
export type Allowed = 'anyone' | 'signed in' | 'nurses' | readonly Actor[]

/** Everything in the furnished household, by its id. */
export type Things = Furnished & {
  readonly teamId: string
  /** Who asks. */
  readonly ownId: string
}

export const pages: Readonly<Record<string, Allowed>> = {
  '/': 'anyone',
  '/sign-in': 'anyone',
  '/sign-in/code': 'anyone',
  '/sign-in/new-password': 'anyone',
  '/sign-up': 'anyone',
  '/links/[token]': 'anyone',
  '/links/agreed': 'anyone',
  '/mailbox': 'anyone',
  '/invitations/[token]': 'anyone',
  '/board': 'anyone',
  '/pieces': 'anyone',
  '/pieces/gaze': 'anyone',
  '/pieces/public': 'anyone',
  '/caseload': 'nurses',
  '/knowledge': 'signed in',
  '/settings': 'anyone',
  '/settings/account': 'signed in',
  '/settings/account/address': 'signed in',
  '/settings/account/password': 'signed in',
  '/settings/account/second-factor': 'signed in',
  '/settings/confirm': 'signed in',
  '/teams': 'signed in',
  '/teams/new': 'signed in',
  '/teams/[teamId]/today': everyone,
  '/teams/[teamId]/more': everyone,
  '/teams/[teamId]/help': everyone,
  '/teams/[teamId]/rest': everyone,
  '/teams/[teamId]/say': noHelper,
  '/teams/[teamId]/say/edit': leads,
  '/teams/[teamId]/when-to-call': everyone,
  '/teams/[teamId]/plan': planReaders,
  '/teams/[teamId]/plan/what-we-notice': noHelper,
  '/teams/[teamId]/plan/what-changed': noHelper,
  '/teams/[teamId]/stage': noHelper,
  '/teams/[teamId]/stage/answers/[assessmentId]': noHelper,
  '/teams/[teamId]/stage/entries/[entryId]': stageReaders,
  '/teams/[teamId]/stage/import': noHelper,
  '/teams/[teamId]/stage/record-a-death': deathRecorders,
  '/teams/[teamId]/stage/questions': noHelper,
  '/teams/[teamId]/stage/questions/[question]': noHelper,
  '/teams/[teamId]/stage/questions/review': noHelper,
  '/teams/[teamId]/measures': noHelper,
  '/teams/[teamId]/measures/[observationId]': noHelper,
  '/teams/[teamId]/tasks': everyone,
  '/teams/[teamId]/tasks/new': noHelper,
  '/teams/[teamId]/tasks/[taskId]': everyone,
  '/teams/[teamId]/today/record': medicineReaders,
  '/teams/[teamId]/today/as-needed': medicineReaders,
  '/teams/[teamId]/today/as-needed/[regimenId]': prescribers,
  '/teams/[teamId]/today/outside-plan': medicineReaders,
  '/teams/[teamId]/today/travel': medicineReaders,
  '/teams/[teamId]/equipment': planReaders,
  '/teams/[teamId]/equipment/new': noHelper,
  '/teams/[teamId]/equipment/power-cut': noHelper,
  '/teams/[teamId]/equipment/[itemId]': planReaders,
  '/teams/[teamId]/equipment/[itemId]/details': noHelper,
  '/teams/[teamId]/equipment/[itemId]/pack': noHelper,
  '/teams/[teamId]/medications': medicineReaders,
  '/teams/[teamId]/medications/day': medicineReaders,
  '/teams/[teamId]/medications/week': medicineReaders,
  '/teams/[teamId]/medications/month': medicineReaders,
  '/teams/[teamId]/medications/record': medicineReaders,
  '/teams/[teamId]/medications/record/[regimenId]': medicineReaders,
  '/teams/[teamId]/medications/new': noHelper,
  '/teams/[teamId]/medications/safety': medicineReaders,
  '/teams/[teamId]/medications/stock': medicineReaders,
  '/teams/[teamId]/medications/stock/new': noHelper,
  '/teams/[teamId]/medications/stock/[productId]': medicineReaders,
  '/teams/[teamId]/medications/tests': medicineReaders,
  '/teams/[teamId]/medications/tests/[regimenId]': medicineReaders,
  '/teams/[teamId]/medications/tube': medicineReaders,
  '/teams/[teamId]/medications/[regimenId]': medicineReaders,
  '/teams/[teamId]/medications/[regimenId]/change': noHelper,
  '/teams/[teamId]/medications/[regimenId]/hold': prescribers,
  '/teams/[teamId]/medications/[regimenId]/resume': prescribers,
  '/teams/[teamId]/medications/[regimenId]/days': prescribers,
  '/teams/[teamId]/medications/proposals': medicineReaders,
  '/teams/[teamId]/team': everyone,
  '/teams/[teamId]/team/invite': leads,
  '/teams/[teamId]/team/members/[userId]': leads,
  '/teams/[teamId]/team/what-we-see': patient,
}
