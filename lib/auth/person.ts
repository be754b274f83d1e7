import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import { database, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { asUser } from './as-user'
import { signInPath } from './return-path'
import { readSessionToken } from './session-cookie'
import { hashOfToken } from './token'

interface PersonRow {
  user_id: string
  session_id: string
  name: string
  email: string
  is_cast: boolean
  signed_in_at: Date
}

/** Someone who is signed in, across their teams: caseload, my teams, my account. Made like an `Access`. */
export class Person {
  private constructor(
    readonly userId: string,
    readonly sessionId: string,
    readonly name: string,
    readonly email: string,
    readonly signedInAt: Temporal.Instant,
  ) {}

  static async open(token: string): Promise<Person | undefined> {
    const [row] = await database().$queryRaw<PersonRow[]>`SELECT * FROM app_find_person(${hashOfToken(token)})`
    if (!row || (row.is_cast && !env().demo)) return undefined
    return new Person(row.user_id, row.session_id, row.name, row.email, instantOf(row.signed_in_at))
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asUser(this.userId, work)
  }
}

/** Whoever sent this request, if signed in. Read once in a request. */
export const findPerson = cache(async (): Promise<Person | undefined> => {
  const token = await readSessionToken()
  return token === undefined ? undefined : Person.open(token)
})

export async function personOrSignIn(): Promise<Person> {
  return (await findPerson()) ?? goToSignIn()
}

/** To the sign-in page, and from there back to the page that was asked for (its path comes from proxy.ts). */
export async function goToSignIn(): Promise<never> {
  redirect(signInPath((await headers()).get('x-alongside-path')))
}
