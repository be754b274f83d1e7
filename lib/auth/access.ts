import 'server-only'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import { database, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { HelpCall } from '@/lib/help/help-call'
import { helpCallsOf, type OpenHelpJson } from '@/lib/help/open-help'
import type { DisclosureSetting } from '@/lib/needs/disclosure'
import type { HomeClock, Region } from '@/lib/time/home-clock'
import { now } from '@/lib/time/now'
import { asUser } from './as-user'
import { isFresh, NotFresh } from './fresh'
import { keepWithinLimit, type Limit } from './request-limit'
import { rightsOf, type Flags, type Right, type Role } from './rights'
import { readSessionToken } from './session-cookie'
import { hashOfToken } from './token'

/** A member asked for something that their role does not hold. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted'
  constructor(
    readonly right: Right,
    readonly teamId: string,
  ) {
    super(`This needs the right ${right}.`)
  }
}

export type { DisclosureSetting }

interface AccessRow {
  user_id: string
  session_id: string
  name: string
  is_cast: boolean
  signed_in_at: Date
  requests: number
  role: Role
  sees_plan: boolean
  sees_medication: boolean
  gives_medication: boolean
  acts_for_patient: boolean
  patient_name: string
  zone: string
  region: Region
  disclosure: DisclosureSetting | null
  sees_stage: boolean
  deceased: boolean
  position: number
  patient_position: number | null
  device: 'shared' | 'own'
  help: readonly OpenHelpJson[] | null
}

/**
 * Who is asking, in which team, with which rights. It cannot be made up: only `Access.open` makes one, from the
 * session and the membership as they stand in the database at this request.
 */
export class Access {
  private constructor(
    readonly userId: string,
    readonly sessionId: string,
    readonly teamId: string,
    readonly role: Role,
    readonly name: string,
    readonly patientName: string,
    readonly clock: HomeClock,
    /** The viewer's own choice or, when null, the default of the role (needs.md 6). */
    readonly disclosure: DisclosureSetting | null,
    readonly isDeceased: boolean,
    readonly flags: Flags,
    /** Order of joining, from 0: gives the tint. */
    readonly position: number,
    /** The patient's, or null while the patient is not a member. */
    readonly patientPosition: number | null,
    readonly device: 'shared' | 'own',
    /** Calls for help that are not over: they stand on every page, so they come with the access. */
    readonly helpCalls: readonly HelpCall[],
    private readonly rights: ReadonlySet<Right>,
    private readonly signedInAt: Temporal.Instant,
  ) {}

  /** @returns undefined for a session that ended, a team that is not theirs and a team that does not exist: all the same */
  static async open(token: string, teamId: string, limit: Limit = 'general'): Promise<Access | undefined> {
    if (!isUuid(teamId)) return undefined
    const [row] = await database().$queryRaw<
      AccessRow[]
    >`SELECT a.*, app_open_help(a.user_id, ${teamId}::uuid) AS help FROM app_find_access(${hashOfToken(token)}, ${teamId}::uuid) a`
    if (!row || (row.is_cast && !env().demo)) return undefined
    await keepWithinLimit(row.user_id, row.requests, limit)
    const flags = {
      seesPlan: row.sees_plan,
      seesMedication: row.sees_medication,
      givesMedication: row.gives_medication,
      actsForPatient: row.acts_for_patient,
    }
    return new Access(
      row.user_id,
      row.session_id,
      teamId,
      row.role,
      row.name,
      row.patient_name,
      { zone: row.zone, region: row.region, now: now() },
      row.disclosure,
      row.deceased,
      flags,
      row.position,
      row.patient_position,
      row.device,
      helpCallsOf(row.help),
      rightsOf(row.role, flags, row.sees_stage),
      instantOf(row.signed_in_at),
    )
  }

  /** The access of whoever sent this request. Read once in a request. */
  static readonly find = cache(async (teamId: string, limit: Limit = 'general'): Promise<Access | undefined> => {
    const token = await readSessionToken()
    return token === undefined ? undefined : Access.open(token, teamId, limit)
  })

  may(right: Right): boolean {
    return this.rights.has(right)
  }

  /** @throws NotPermitted when the member's role does not hold the right */
  require(right: Right): void {
    if (!this.rights.has(right)) throw new NotPermitted(right, this.teamId)
  }

  /** Was the last sign-in young enough for something dangerous? */
  isFresh(): boolean {
    return isFresh(this.signedInAt, this.clock.now)
  }

  /** @throws NotFresh when the last sign-in is too long ago (security.md 4, step-up) */
  requireFresh(): void {
    if (!this.isFresh()) throw new NotFresh()
  }

  /** Are membership and session still there? For long streams, without counting as a sign of life of the person. */
  async stillHolds(): Promise<boolean> {
    const [row] = await this.transaction(
      (tx) => tx.$queryRaw<{ holds: boolean }[]>`
        SELECT ${this.teamId}::uuid IN (SELECT app_teams('member')) AND app_session_holds(${this.sessionId}::uuid) AS holds`,
    )
    return row?.holds ?? false
  }

  /** Tells PostgreSQL who is asking, then works. Serialization failures and deadlocks are tried again. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asUser(this.userId, work)
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return uuid.test(text)
}
