import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Access } from '@/lib/auth/access'
import { Person } from '@/lib/auth/person'
import { roles, type Flags, type Role } from '@/lib/auth/rights'
import { connect, type Database } from '@/lib/db/client'
import type { TestDatabase } from './database'

export interface TestTeam {
  readonly teamId: string
  /** Signed in as the owner: sees behind the policies. */
  readonly owner: Database
  readonly userId: Readonly<Record<Role, string>>
  /** A new request of the member with this role: session, membership and rights read again. */
  readonly as: (role: Role) => Promise<Access>
  readonly personAs: (role: Role) => Promise<Person>
  readonly token: Readonly<Record<Role, string>>
  /** One more member; returns their access. */
  readonly join: (role: Role, flags?: Partial<Flags>) => Promise<Access>
}

async function addUser(owner: Database): Promise<{ userId: string; token: string }> {
  const userId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  await owner.user.create({
    data: { id: userId, email: `${userId}@alongside.example`, name: 'A person', passwordHash: 'none' },
  })
  await owner.session.create({
    data: {
      tokenHash: new Uint8Array(createHash('sha256').update(token).digest()),
      userId,
      device: 'own',
      strength: 'two',
      endsAt: new Date(Date.now() + 86_400_000),
    },
  })
  return { userId, token }
}

async function openAccess(token: string, teamId: string): Promise<Access> {
  const access = await Access.open(token, teamId)
  if (!access) throw new Error('The test member has no access to the test team.')
  return access
}

/** A team with one member of each role, on the test file's own database. Zone Europe/London, region UK. */
export async function makeTeam(database: TestDatabase): Promise<TestTeam> {
  const owner = connect(database.ownerUrl, 2)
  const teamId = randomUUID()
  await owner.careTeam.create({ data: { id: teamId, patientName: 'Pat Example', zone: 'Europe/London', region: 'UK' } })
  const userId = {} as Record<Role, string>
  const token = {} as Record<Role, string>
  let position = 0
  const add = async (role: Role, flags: Partial<Flags> = {}) => {
    const user = await addUser(owner)
    const member = { teamId, userId: user.userId, role, displayName: `The ${role} ${position}`, position: position++ }
    await owner.membership.create({ data: { ...member, ...flags } })
    return user
  }
  for (const role of roles) {
    const user = await add(role)
    userId[role] = user.userId
    token[role] = user.token
  }
  return {
    teamId,
    owner,
    userId,
    token,
    as: (role) => openAccess(token[role], teamId),
    personAs: async (role) => {
      const person = await Person.open(token[role])
      if (!person) throw new Error('The test member is not signed in.')
      return person
    },
    join: async (role, flags) => openAccess((await add(role, flags)).token, teamId),
  }
}
