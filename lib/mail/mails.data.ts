import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Access } from '@/lib/auth/access'
import { instantOf } from '@/lib/db/columns'
import { database, type Tx } from '@/lib/db/client'
import type { Letter } from './letters'
import { seal, unseal } from './seal'

/** Sealed together: a subject alone tells enough. */
export function sealLetter({ subject, text }: Letter): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify({ subject, text }), 'mail')
}

const StoredLetter = z.object({ subject: z.string(), text: z.string() })

function openLetter(sealed: Uint8Array | null): Letter | undefined {
  const words = sealed && unseal(sealed, 'mail')
  return words ? StoredLetter.parse(JSON.parse(words)) : undefined
}

export interface TeamLetter {
  readonly kind: 'invitation'
  readonly to: string
  readonly toName: string
  readonly objectId: string
  readonly letter: Letter
  /** After this it is of no use to anybody. */
  readonly usefulHours: number
}

/** Queues a mail in the transaction of the change that it tells of: both happen, or neither. Whoever runs the team hears when it does not arrive. */
export async function queueTeamMail(tx: Tx, access: Access, mail: TeamLetter): Promise<void> {
  const id = randomUUID()
  await tx.$executeRaw`
    WITH queued AS (SELECT app_queue_mail(${id}::uuid, ${mail.kind}, ${mail.to}, ${sealLetter(mail.letter)}, ${mail.usefulHours * 3600}::int))
    INSERT INTO team_mails (team_id, mail_id, kind, to_name, object_id, queued_by_id)
    SELECT ${access.teamId}::uuid, ${id}::uuid, ${mail.kind}, ${mail.toName}, ${mail.objectId}::uuid, ${access.userId}::uuid FROM queued`
}

export interface UndeliveredMail {
  readonly mailId: string
  readonly kind: 'invitation'
  readonly toName: string
  readonly to: string
  readonly objectId: string
  /** False: it is still being tried. */
  readonly isGivenUp: boolean
}

/** Mail of this team that did not reach anybody, as long as it matters. */
export async function listUndeliveredMails(access: Access): Promise<readonly UndeliveredMail[]> {
  access.require('team:manage')
  const rows = await access.transaction(
    (tx) =>
      tx.$queryRaw<
        {
          mail_id: string
          kind: 'invitation'
          to_name: string
          recipient: string
          object_id: string
          is_given_up: boolean
        }[]
      >`SELECT * FROM app_undelivered_mails(${access.teamId}::uuid)`,
  )
  return rows.map((row) => ({
    mailId: row.mail_id,
    kind: row.kind,
    toName: row.to_name,
    to: row.recipient,
    objectId: row.object_id,
    isGivenUp: row.is_given_up,
  }))
}

export interface ClaimedMail {
  readonly id: string
  readonly to: string
  readonly tries: number
  readonly isTooLate: boolean
  /** Undefined when it was sealed with another secret: nobody can open it any more. */
  readonly letter: Letter | undefined
}

/** Takes mails that are due, for a minute: no other worker has them meanwhile. */
export async function claimMails(most: number): Promise<readonly ClaimedMail[]> {
  const rows = await database().$queryRaw<
    { id: string; recipient: string; sealed: Uint8Array | null; tries: number; too_late: boolean }[]
  >`SELECT * FROM app_claim_mails(${most}::int)`
  return rows.map(({ id, recipient, sealed, tries, too_late }) => ({
    ...{ id, tries, to: recipient, isTooLate: too_late, letter: openLetter(sealed) },
  }))
}

/** @param keepsWords for the local mailbox, which shows them */
export async function markSent(mailId: string, keepsWords: boolean): Promise<void> {
  await database().$executeRaw`SELECT app_mail_sent(${mailId}::uuid, ${keepsWords})`
}

/** @param retrySeconds null: given up */
export async function markNotSent(mailId: string, code: string, retrySeconds: number | null): Promise<void> {
  await database().$executeRaw`SELECT app_mail_not_sent(${mailId}::uuid, ${code}, ${retrySeconds}::int)`
}

export interface LocalMail extends Letter {
  readonly id: string
  readonly to: string
  readonly at: Temporal.Instant
}

/** What the local mailbox shows, newest first. Its page asks first whether there may be one. */
export async function listLocalMails(): Promise<readonly LocalMail[]> {
  const rows = await database().$queryRaw<
    { id: string; recipient: string; sealed: Uint8Array; created_at: Date }[]
  >`SELECT * FROM app_local_mails(100)`
  return rows.flatMap(({ id, recipient, sealed, created_at }) => {
    const letter = openLetter(sealed)
    return letter ? [{ id, to: recipient, at: instantOf(created_at), ...letter }] : []
  })
}

/** Takes away what has ended: mails, links, challenges, sessions. */
export async function tidy(): Promise<void> {
  await database().$executeRaw`SELECT app_tidy_mails(), app_tidy_sign_ins()`
}
