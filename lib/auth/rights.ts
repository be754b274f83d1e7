/** The table of security.md 2 as data: what each role may do. The only place that says so. */

export const roles = ['patient', 'caregiver', 'coordinator', 'nurse', 'helper'] as const
export type Role = (typeof roles)[number]

export interface Flags {
  readonly seesPlan: boolean
  readonly seesMedication: boolean
  readonly givesMedication: boolean
  readonly actsForPatient: boolean
}

const everyone: readonly Role[] = roles
const notHelpers: readonly Role[] = ['patient', 'caregiver', 'coordinator', 'nurse']
const leads: readonly Role[] = ['patient', 'coordinator']

/** Which roles hold a right without any flag. */
export const rightsTable = {
  'tasks:see': everyone,
  'tasks:work': everyone,
  'tasks:manage': notHelpers,
  'plan:see': notHelpers,
  'plan:change': notHelpers,
  'medication:see': notHelpers,
  'dose:record': notHelpers,
  'dose:void-any': ['patient', 'coordinator', 'nurse'],
  'dose:void-own-day': ['caregiver'],
  'dose:undo-own': notHelpers,
  'regimen:change': ['patient', 'coordinator', 'nurse'],
  'regimen:propose': notHelpers,
  'regimen:accept': ['patient', 'coordinator', 'nurse'],
  'assessment:answer': notHelpers,
  'observation:record': notHelpers,
  'handover:write': everyone,
  'help:call': everyone,
  'sheet:read': notHelpers,
  'sheet:change': ['patient', 'coordinator', 'nurse'],
  'sheet:share': leads,
  'task:share': ['patient', 'caregiver', 'coordinator'],
  'stage:enter': ['nurse'],
  'death:record': ['coordinator', 'nurse'],
  'stage:see': ['caregiver', 'coordinator', 'nurse'],
  'disclosure:choose': ['patient'],
  // One hidden topic for one viewer, with the patient's consent; and what the patient said they want to know.
  'disclosure:grant': ['nurse'],
  'team:see': everyone,
  'team:manage': leads,
  'calendar:feed': everyone,
  'export:full': leads,
  'export:fhir': ['patient', 'coordinator', 'nurse'],
  'audit:all': leads,
  'audit:own': everyone,
  'break-glass': ['caregiver', 'coordinator', 'nurse', 'helper'],
  'team:erase': leads,
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rightsTable

export const allRights = Object.keys(rightsTable) as readonly Right[]

function byFlags(flags: Flags): readonly Right[] {
  return [
    ...(flags.seesPlan ? (['plan:see'] as const) : []),
    ...(flags.seesMedication || flags.givesMedication ? (['medication:see'] as const) : []),
    ...(flags.givesMedication ? (['dose:record', 'dose:undo-own'] as const) : []),
  ]
}

/**
 * What a member may do.
 *
 * @param seesStage the patient's own choice to see stage and scores; off until chosen
 */
export function rightsOf(role: Role, flags: Flags, seesStage: boolean): ReadonlySet<Right> {
  const held = new Set<Right>()
  for (const right of allRights) {
    const holders: readonly Role[] = rightsTable[right]
    const asProxy =
      flags.actsForPatient && role !== 'helper' && holders.includes('patient') && right !== 'disclosure:choose'
    if (holders.includes(role) || asProxy) held.add(right)
  }
  if (role === 'helper') for (const right of byFlags(flags)) held.add(right)
  if (role === 'patient' && seesStage) held.add('stage:see')
  return held
}
