import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { helpLetter } from '@/lib/mail/letters'
import { sealLetter } from '@/lib/mail/mails.data'
import { formatTimeAt } from '@/lib/text/dates'
import { onDutyAloneMs } from './escalation'

/** Mail to everyone else, due when those on duty have had their minute: in the transaction of the call. */
export async function queueHelpMails(tx: Tx, access: Access, callId: string, calledBy: string): Promise<void> {
  const { now, zone, region } = access.clock
  const letter = helpLetter(calledBy, formatTimeAt(now, zone, region), `${env().url}/teams/${access.teamId}/help`)
  await tx.$executeRaw`
    SELECT app_queue_help_mails(${access.teamId}::uuid, ${callId}::uuid, ${sealLetter(letter)}, ${onDutyAloneMs / 1000}::int)`
}

/** Somebody comes, or it is over: what has not gone out by now does not. */
export async function dropHelpMails(tx: Tx, access: Access, callId: string): Promise<void> {
  await tx.$executeRaw`SELECT app_drop_help_mails(${access.teamId}::uuid, ${callId}::uuid)`
}
