import 'server-only'
import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import * as letters from '@/lib/mail/letters'
import { sealLetter } from '@/lib/mail/mails.data'
import { hurryMail } from '@/lib/mail/worker'
import { hashPassword } from './passwords'
import type { FirstFactor } from './sign-in.data'
import { hashOfToken, newToken } from './token'
import { hour, mayTry } from './tries.data'

export type LinkPurpose = 'sign-in' | 'sign-up' | 'reset'

export interface LinkRequest {
  readonly purpose: LinkPurpose
  /** Normalised. */
  readonly email: string
  /** The client's address as far as we trust it. */
  readonly place: string
  /** Where to go afterwards, checked again then. */
  readonly next?: string
  /** sign-up: what the account will be called. */
  readonly name?: string
}

/** What the mail says to an address with an account and to one without. */
function lettersFor(purpose: LinkPurpose, link: string): { known: letters.Letter; unknown: letters.Letter } {
  const { url } = env()
  switch (purpose) {
    case 'sign-in':
      return { known: letters.signInLetter(link), unknown: letters.noAccountLetter(`${url}/sign-up`) }
    case 'reset':
      return { known: letters.resetLetter(link), unknown: letters.noAccountLetter(`${url}/sign-up`) }
    case 'sign-up':
      return { known: letters.haveAccountLetter(`${url}/sign-in`), unknown: letters.signUpLetter(link) }
  }
}

/**
 * Sends a link, good for ten minutes and one use. Whether the address has an account is told to the address alone:
 * here the answer, the work and the time are the same.
 */
export async function requestLink({ purpose, email, place, next, name }: LinkRequest): Promise<'sent' | 'too-often'> {
  const limits = [
    { bucket: `link-place:${place}`, most: 10, seconds: hour },
    { bucket: `link:${email}`, most: 3, seconds: hour },
  ]
  for (const limit of limits) if (!(await mayTry(limit))) return 'too-often'
  const token = newToken()
  const { known, unknown } = lettersFor(purpose, `${env().url}/links/${token}`)
  await database().$executeRaw`
    SELECT app_request_link(${hashOfToken(token)}, ${purpose}, ${email}, ${name ?? null}, ${next ?? null}, ${env().demo},
      ${randomUUID()}::uuid, ${sealLetter(known)}, ${sealLetter(unknown)})`
  hurryMail()
  return 'sent'
}

export interface SeenLink {
  readonly purpose: LinkPurpose | 'address-old' | 'address-new'
  readonly email: string
  /** Whose account it is about; undefined for a new one. */
  readonly userId: string | undefined
  readonly next: string | undefined
}

/** What the page behind a link may show. Looking uses nothing up: programs that scan mail look too. */
export async function seeLink(token: string): Promise<SeenLink | undefined> {
  const [row] = await database().$queryRaw<
    { purpose: SeenLink['purpose']; email: string; user_id: string | null; next_path: string | null }[]
  >`SELECT purpose, email, user_id, next_path FROM app_see_link(${hashOfToken(token)})`
  return (
    row && {
      purpose: row.purpose,
      email: row.email,
      userId: row.user_id ?? undefined,
      next: row.next_path ?? undefined,
    }
  )
}

/** Uses a sign-in link up: of two presses at once one signs in. */
export async function spendSignInLink(token: string): Promise<FirstFactor | 'ended'> {
  const [row] = await database().$queryRaw<
    { user_id: string; is_cast: boolean; has_factor: boolean }[]
  >`SELECT * FROM app_use_link(${hashOfToken(token)}, 'sign-in')`
  if (!row || (row.is_cast && !env().demo)) return 'ended'
  return { userId: row.user_id, hasFactor: row.has_factor }
}

/** Makes the account that the link was asked for; its address is verified by that. */
export async function spendSignUpLink(token: string): Promise<FirstFactor | 'ended'> {
  const [row] = await database().$queryRaw<
    { made: string | null }[]
  >`SELECT app_use_sign_up_link(${hashOfToken(token)}, ${randomUUID()}::uuid) AS made`
  return row?.made ? { userId: row.made, hasFactor: false } : 'ended'
}

/** Sets a new password behind a link. Every session ends; the link is used up. */
export async function resetPassword(token: string, password: string): Promise<FirstFactor | 'ended'> {
  const hash = await hashPassword(password)
  const [row] = await database().$queryRaw<
    { user_id: string; has_factor: boolean }[]
  >`SELECT * FROM app_reset_password(${hashOfToken(token)}, ${hash})`
  return row ? { userId: row.user_id, hasFactor: row.has_factor } : 'ended'
}
