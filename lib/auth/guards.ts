import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Access } from './access'
import { findPerson, type Person } from './person'
import { signInPath } from './return-path'
import type { Right } from './rights'

/** For pages: the access, or the sign-in page for a stranger, or "not found" for everyone else. */
export async function accessOrNotFound(teamId: string, right?: Right): Promise<Access> {
  const access = await Access.find(teamId)
  if (access && (right === undefined || access.may(right))) return access
  if (!access) await personOrSignIn()
  notFound()
}

/** For pages across teams: the person, or the sign-in page, or the page on which a second factor is set up. */
export async function personOrSignIn(): Promise<Person> {
  const person = await accountOrSignIn()
  if (person.needsFactor) redirect('/settings/account' as Route)
  return person
}

/** For pages of a person's own account: the person, or the sign-in page. */
export async function accountOrSignIn(): Promise<Person> {
  return (await findPerson()) ?? goToSignIn()
}

/** To the sign-in page, and from there back to the page that was asked for (its path comes from proxy.ts). */
export async function goToSignIn(): Promise<never> {
  redirect(signInPath((await headers()).get('x-alongside-path')))
}
