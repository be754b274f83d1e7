import 'server-only'
import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { addressTakenLetter, newAddressLetter, oldAddressLetter } from '@/lib/mail/letters'
import { sealLetter } from '@/lib/mail/mails.data'
import { hurryMail } from '@/lib/mail/worker'
import type { Person } from './person'
import { hashOfToken, newToken } from './token'
import { hour, mayTry } from './tries.data'

/**
 * Asks both addresses, the old and the new one, to agree within an hour. That the new one has an account already is
 * told to that address alone.
 */
export async function beginAddressChange(person: Person, newEmail: string): Promise<'sent' | 'too-often' | 'cast'> {
  person.requireFresh()
  if (!(await mayTry({ bucket: `link:${person.email}`, most: 3, seconds: hour }))) return 'too-often'
  if (!(await mayTry({ bucket: `link:${newEmail}`, most: 3, seconds: hour }))) return 'too-often'
  const [forOld, forNew] = [newToken(), newToken()]
  const { url } = env()
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ begun: boolean }[]>`
      SELECT app_begin_address_change(${randomUUID()}::uuid, ${newEmail}, ${hashOfToken(forOld)}, ${hashOfToken(forNew)},
        ${randomUUID()}::uuid, ${sealLetter(oldAddressLetter(`${url}/links/${forOld}`))},
        ${randomUUID()}::uuid, ${sealLetter(newAddressLetter(`${url}/links/${forNew}`))}, ${sealLetter(addressTakenLetter(`${url}/sign-in`))}) AS begun`,
  )
  if (!row?.begun) return 'cast'
  hurryMail()
  return 'sent'
}

/** One of the two addresses agrees. The second one to agree changes it. */
export async function confirmAddress(token: string): Promise<'waiting' | 'changed' | 'ended'> {
  const [row] = await database().$queryRaw<
    { answer: 'waiting' | 'changed' | 'ended' }[]
  >`SELECT app_confirm_address(${hashOfToken(token)}) AS answer`
  return row?.answer ?? 'ended'
}
