import { randomUUID } from 'node:crypto'
import { roles, type Flags, type Role } from '../lib/auth/rights'
import type { Owner } from './database'

export interface Member {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/** A team that no other test touches. Every name in it is its own, so that a leak can be told from a coincidence. */
export interface Household {
  readonly teamId: string
  readonly patientName: string
  /** In the name of everyone here and of nobody else. */
  readonly family: string
  readonly member: Readonly<Record<Role, Member>>
  /** The address of one of its pages. */
  page(name: string): string
  join(role: Role, flags?: Partial<Flags>): Promise<Member>
}

const firstNames: Readonly<Record<Role, string>> = {
  patient: 'Pat',
  caregiver: 'Carol',
  coordinator: 'Cora',
  nurse: 'Nuria',
  helper: 'Hal',
}

export interface HouseholdOptions {
  readonly zone?: string
  readonly region?: 'US' | 'UK' | 'other'
}

/** One member of each role. Nothing recorded yet. */
export async function makeHousehold(owner: Owner, options: HouseholdOptions = {}): Promise<Household> {
  const { zone = 'America/New_York', region = 'US' } = options
  const teamId = randomUUID()
  const family = `Q${teamId.slice(0, 8)}`
  let position = 0
  const join = async (role: Role, flags: Partial<Flags> = {}): Promise<Member> => {
    const userId = randomUUID()
    const place = position++
    const name = place < roles.length ? `${firstNames[role]} ${family}` : `${firstNames[role]} ${family} ${place}`
    const email = `${userId}@alongside.example`
    await owner.add('users', [{ id: userId, email, name }])
    await owner.add('memberships', [
      {
        ...{ team_id: teamId, user_id: userId, display_name: name, role, position: place },
        sees_plan: flags.seesPlan ?? false,
        sees_medication: flags.seesMedication ?? flags.givesMedication ?? false,
        gives_medication: flags.givesMedication ?? false,
        acts_for_patient: flags.actsForPatient ?? false,
      },
    ])
    return { userId, name, email }
  }
  const patientName = `${firstNames.patient} ${family}`
  await owner.add('care_teams', [{ id: teamId, patient_name: patientName, zone, region }])
  const member = {} as Record<Role, Member>
  for (const role of roles) member[role] = await join(role)
  return { teamId, patientName, family, member, page: (name) => `/teams/${teamId}/${name}`, join }
}
