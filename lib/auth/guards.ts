import 'server-only'
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
  if (!access && !(await findPerson())) return goToSignIn()
  notFound()
}

/** For pages across teams: the person, or the sign-in page. */
export async function personOrSignIn(): Promise<Person> {
  return (await findPerson()) ?? goToSignIn()
}

/** To the sign-in page, and from there back to the page that was asked for (its path comes from proxy.ts). */
export async function goToSignIn(): Promise<never> {
  redirect(signInPath((await headers()).get('x-alongside-path')))
}
