import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { dropHelpMails, queueHelpMails } from './help-mails.data'
import { helpCallsOf, type OpenHelpJson } from './open-help'
import type { HelpCall } from './help-call'

/** A second activation within half a second is a tremor or a long dwell, not a wish (issue 7). */
const doubleMs = Prisma.sql`interval '500 milliseconds'`

export type CalledHelp =
  /** It rings now, for the first time. */
  | 'called'
  /** It rang already and nobody answered: it rings once more. */
  | 'rung-again'
  /** Pressed twice by accident: it rings as before. */
  | 'already-ringing'

/**
 * Calls for help. One call of each person is open at a time: pressing again rings the same one, and once somebody had
 * answered makes a new one. It carries no key of the page: a call from a page of an hour ago is a call, and one ring
 * too many is better than one too few.
 */
export async function callForHelp(access: Access): Promise<CalledHelp> {
  access.require('help:call')
  return access.transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE help_calls SET ended_at = now(), ended_by_id = ${access.userId}::uuid
      WHERE team_id = ${access.teamId}::uuid AND called_by_id = ${access.userId}::uuid AND ended_at IS NULL
        AND answered_at < now() - ${doubleMs}`
    const rows = await tx.$queryRaw<{ id: string; rings: number }[]>`
      INSERT INTO help_calls AS h (team_id, id, called_by_id)
      VALUES (${access.teamId}::uuid, gen_random_uuid(), ${access.userId}::uuid)
      ON CONFLICT (team_id, called_by_id) WHERE ended_at IS NULL
      DO UPDATE SET rings = h.rings + 1, rung_at = now()
        WHERE h.answered_at IS NULL AND h.rung_at < now() - ${doubleMs}
      RETURNING id, rings`
    const [row] = rows
    if (!row) return 'already-ringing'
    await queueHelpMails(tx, access, row.id, access.name)
    await addChange(tx, access, { act: row.rings === 1 ? 'help-called' : 'help-rung-again', objectId: row.id })
    return row.rings === 1 ? 'called' : 'rung-again'
  })
}

export type AnsweredHelp =
  | { readonly result: 'coming' }
  /** Somebody was faster. */
  | { readonly result: 'already'; readonly call: HelpCall }
  | { readonly result: 'over' }

/** "I am coming": one conditional update decides who answers; the others see by whom. */
export async function answerHelp(access: Access, callId: string): Promise<AnsweredHelp> {
  access.require('help:call')
  return access.transaction(async (tx) => {
    const won = await tx.$executeRaw`
      UPDATE help_calls SET answered_by_id = ${access.userId}::uuid, answered_at = now()
      WHERE team_id = ${access.teamId}::uuid AND id = ${callId}::uuid AND ended_at IS NULL AND answered_by_id IS NULL
        AND called_by_id <> ${access.userId}::uuid`
    if (won === 1) {
      await dropHelpMails(tx, access, callId)
      await addChange(tx, access, { act: 'help-answered', objectId: callId })
      return { result: 'coming' }
    }
    const call = (await readOpenHelp(tx, access)).find((one) => one.callId === callId)
    if (!call?.answer) return { result: 'over' }
    return call.answer.by.userId === access.userId ? { result: 'coming' } : { result: 'already', call }
  })
}

/** "I cannot come after all": it rings again, for everyone as before. @returns false when there was nothing to take back */
export async function takeAnswerBack(access: Access, callId: string): Promise<boolean> {
  access.require('help:call')
  return access.transaction(async (tx) => {
    const [call] = await tx.$queryRaw<{ called_by: string }[]>`
      UPDATE help_calls h SET answered_by_id = NULL, answered_at = NULL, rung_at = now(), rings = h.rings + 1
      FROM memberships c
      WHERE h.team_id = ${access.teamId}::uuid AND h.id = ${callId}::uuid AND h.ended_at IS NULL AND h.answered_by_id = ${access.userId}::uuid
        AND c.team_id = h.team_id AND c.user_id = h.called_by_id
      RETURNING c.display_name AS called_by`
    if (!call) return false
    await queueHelpMails(tx, access, callId, call.called_by)
    await addChange(tx, access, { act: 'help-answer-taken-back', objectId: callId })
    return true
  })
}

export type EndedHelp = 'ended' | 'too-soon' | 'not-yours'

/**
 * It is over: said by the one who called ("Stop") or the one who came ("All is well"). Within half a second of the
 * press that rang, it is the same press.
 */
export async function endHelp(access: Access, callId: string): Promise<EndedHelp> {
  access.require('help:call')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ ended: boolean; double: boolean }[]>`
      WITH ended AS (
        UPDATE help_calls SET ended_at = now(), ended_by_id = ${access.userId}::uuid
        WHERE team_id = ${access.teamId}::uuid AND id = ${callId}::uuid AND ended_at IS NULL
          AND ${access.userId}::uuid IN (called_by_id, answered_by_id)
          AND rung_at < now() - ${doubleMs} AND coalesce(answered_at < now() - ${doubleMs}, true)
        RETURNING id
      )
      SELECT EXISTS (SELECT FROM ended) AS ended, EXISTS (
        SELECT FROM help_calls WHERE team_id = ${access.teamId}::uuid AND id = ${callId}::uuid AND ended_at IS NULL
          AND ${access.userId}::uuid IN (called_by_id, answered_by_id)
      ) AS double`
    if (row?.ended) {
      await dropHelpMails(tx, access, callId)
      await addChange(tx, access, { act: 'help-ended', objectId: callId })
      return 'ended'
    }
    return row?.double ? 'too-soon' : 'not-yours'
  })
}

async function readOpenHelp(tx: Tx, access: Access): Promise<readonly HelpCall[]> {
  const [row] = await tx.$queryRaw<
    { help: OpenHelpJson[] | null }[]
  >`SELECT app_open_help(${access.userId}::uuid, ${access.teamId}::uuid) AS help`
  return helpCallsOf(row?.help ?? null)
}
