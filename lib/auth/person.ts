import 'server-only'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import { database, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { now } from '@/lib/time/now'
import { asUser } from './as-user'
import { isFresh, NotFresh } from './fresh'
import { keepWithinLimit } from './request-limit'
import { readSessionToken } from './session-cookie'
import { hashOfToken } from './token'

interface PersonRow {
  user_id: string
  session_id: string
  name: string
  email: string
  is_cast: boolean
  signed_in_at: Date
  requests: number
  needs_factor: boolean
}

/** Nurses and coordinators need a passkey or a code (security.md 4). */
export class NeedsFactor extends Error {
  override readonly name = 'NeedsFactor'
  constructor() {
    super('This needs a passkey or a code app.')
  }
}

/** Someone who is signed in, across their teams: caseload, my teams, my account. Made like an `Access`. */
export class Person {
  private constructor(
    readonly userId: string,
    readonly sessionId: string,
    readonly name: string,
    readonly email: string,
    readonly signedInAt: Temporal.Instant,
    /** A nurse or coordinator who signed in with one factor: only their own account is open to them. */
    readonly needsFactor: boolean,
  ) {}

  static async open(token: string): Promise<Person | undefined> {
    const [row] = await database().$queryRaw<PersonRow[]>`SELECT * FROM app_find_person(${hashOfToken(token)})`
    if (!row || (row.is_cast && !env().demo)) return undefined
    await keepWithinLimit(row.user_id, row.requests, 'general')
    return new Person(row.user_id, row.session_id, row.name, row.email, instantOf(row.signed_in_at), row.needs_factor)
  }

  /** Was the last sign-in young enough for something dangerous? */
  isFresh(): boolean {
    return isFresh(this.signedInAt, now())
  }

  /** @throws NotFresh when the last sign-in is too long ago (security.md 4, step-up) */
  requireFresh(): void {
    if (!this.isFresh()) throw new NotFresh()
  }

  /** For what touches teams. @throws NeedsFactor for a nurse or coordinator who signed in with one factor */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.needsFactor) throw new NeedsFactor()
    return this.ownTransaction(work)
  }

  /** For this person's own account, which is how a second factor is set up. */
  ownTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asUser(this.userId, work)
  }
}

/** Whoever sent this request, if signed in. Read once in a request. */
export const findPerson = cache(async (): Promise<Person | undefined> => {
  const token = await readSessionToken()
  return token === undefined ? undefined : Person.open(token)
})
