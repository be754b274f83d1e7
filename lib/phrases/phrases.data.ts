import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { addChange } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { firstPhrases } from './first-phrases'
import { mostPhrases, taskTitleOf, type Phrase } from './phrase'

/** As for a call for help: a second activation within half a second is none. */
const doubleMs = Prisma.sql`interval '500 milliseconds'`

/** The tiles of the team, in their order. */
export async function listPhrases(access: Access): Promise<readonly Phrase[]> {
  access.require('tasks:see')
  return access.transaction((tx) => readPhrases(tx, access.teamId))
}

/** The phrase that a page is about and the tiles beside it, with the task that it made and whether that can be undone. */
export interface SaidPhrase {
  readonly phrases: readonly Phrase[]
  /** Null: no such task of this member. */
  readonly said: { readonly taskId: string; readonly title: string; readonly isOpen: boolean } | null
}

/** The tiles, and one thing that this member said. One statement each. */
export async function readSaid(access: Access, taskId: string): Promise<SaidPhrase> {
  access.require('tasks:see')
  return access.transaction(async (tx) => {
    const phrases = await readPhrases(tx, access.teamId)
    const [row] = await tx.$queryRaw<{ title: string; state: string }[]>`
      SELECT t.title, t.state FROM said_phrases s JOIN tasks t ON t.team_id = s.team_id AND t.id = s.task_id
      WHERE s.team_id = ${access.teamId}::uuid AND s.task_id = ${taskId}::uuid AND s.said_by_id = ${access.userId}::uuid`
    return { phrases, said: row ? { taskId, title: row.title, isOpen: row.state === 'open' } : null }
  })
}

export type SayingResult =
  /** A task was made, or the one that is still open was asked for again. */
  | { readonly result: 'asked'; readonly taskId: string; readonly phrase: Phrase }
  /** Words alone: nobody has anything to do. */
  | { readonly result: 'said'; readonly phrase: Phrase }
  | { readonly result: 'not-found' }

/**
 * Says a phrase. The same words while their task is open are the same task, asked for once more; within half a second
 * they are the same activation.
 *
 * @param requestId the id of the task, made by the page
 */
export async function sayPhrase(access: Access, phraseId: string, requestId: string): Promise<SayingResult> {
  access.require('tasks:manage')
  return access.transaction<SayingResult>(async (tx) => {
    const phrase = (await readPhrases(tx, access.teamId)).find((one) => one.phraseId === phraseId)
    if (!phrase) return { result: 'not-found' }
    if (!phrase.makesTask) return { result: 'said', phrase }
    const [speaker = access.name] = access.name.split(' ')
    const time = access.clock.now.toZonedDateTimeISO(access.clock.zone).toPlainTime().toString().slice(0, 5)
    // One at a time for each phrase, so that two activations cannot both find nothing.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${access.teamId} ${phraseId}`}, 0))`
    const [row] = await tx.$queryRaw<{ task_id: string; is_change: boolean }[]>`
      WITH open AS (
        SELECT s.task_id, s.said_at < now() - ${doubleMs} AS is_change
        FROM said_phrases s JOIN tasks t ON t.team_id = s.team_id AND t.id = s.task_id
        WHERE s.team_id = ${access.teamId}::uuid AND (s.phrase_id = ${phraseId}::uuid AND t.state = 'open' OR s.task_id = ${requestId}::uuid)
        ORDER BY s.said_at DESC LIMIT 1
      ), again AS (
        UPDATE said_phrases s SET said_at = now(), times = s.times + 1 FROM open
        WHERE s.team_id = ${access.teamId}::uuid AND s.task_id = open.task_id AND open.is_change
      ), added AS (
        INSERT INTO tasks (team_id, id, title, due_on, due_time, created_by_id)
        SELECT ${access.teamId}::uuid, ${requestId}::uuid, ${taskTitleOf(phrase, speaker)}, ${todayAt(access.clock).toString()}::date, ${time}, ${access.userId}::uuid
        WHERE NOT EXISTS (SELECT FROM open)
        RETURNING id
      ), said AS (
        INSERT INTO said_phrases (team_id, task_id, phrase_id, said_by_id)
        SELECT ${access.teamId}::uuid, id, ${phraseId}::uuid, ${access.userId}::uuid FROM added
      )
      SELECT id AS task_id, true AS is_change FROM added UNION ALL SELECT task_id, is_change FROM open`
    if (!row) throw new Error('The phrase was neither said nor found.')
    if (row.is_change) {
      const act = row.task_id === requestId ? 'task-added' : 'phrase-said-again'
      await addChange(tx, access, { act, objectId: row.task_id })
    }
    return { result: 'asked', taskId: row.task_id, phrase }
  })
}

/** "Take it back": the task of a phrase is off the list. @returns false when it is too soon, done or not this member's */
export async function takeSayingBack(access: Access, taskId: string): Promise<boolean> {
  access.require('tasks:manage')
  return access.transaction(async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE tasks t SET state = 'skipped', finished_at = now(), finished_by_id = ${access.userId}::uuid, version = t.version + 1
      FROM said_phrases s
      WHERE t.team_id = ${access.teamId}::uuid AND t.id = ${taskId}::uuid AND t.state = 'open'
        AND s.team_id = t.team_id AND s.task_id = t.id AND s.said_by_id = ${access.userId}::uuid
        AND s.said_at < now() - ${doubleMs}`
    if (changed === 1) await addChange(tx, access, { act: 'task-taken-back', objectId: taskId })
    return changed === 1
  })
}

/** What became of a change to the tiles. `nothing`: the tile is not there any more, or stands there already. */
export type ChangedPhrases = 'changed' | 'nothing' | 'full'

/** Adds a tile at the end; its id is made by the form. */
export async function addPhrase(access: Access, phrase: Phrase): Promise<ChangedPhrases> {
  return change(access, 'phrase-added', phrase.phraseId, async (tx) => {
    const count = await tx.phrase.count({ where: { teamId: access.teamId, removedAt: null } })
    if (count >= mostPhrases) return 'full'
    return saidBy(
      await tx.$executeRaw`
        INSERT INTO phrases (team_id, id, position, words, makes_task, changed_by_id)
        SELECT ${access.teamId}::uuid, ${phrase.phraseId}::uuid, coalesce(max(position), -1) + 1, ${phrase.words}, ${phrase.makesTask}, ${access.userId}::uuid
        FROM phrases WHERE team_id = ${access.teamId}::uuid
        ON CONFLICT DO NOTHING`,
    )
  })
}

/** Writes a tile anew; its place stays. */
export async function rewordPhrase(access: Access, { phraseId, words, makesTask }: Phrase): Promise<ChangedPhrases> {
  return change(access, 'phrase-changed', phraseId, async (tx) =>
    saidBy(
      await tx.$executeRaw`
        UPDATE phrases SET words = ${words}, makes_task = ${makesTask}, changed_by_id = ${access.userId}::uuid, changed_at = now()
        WHERE team_id = ${access.teamId}::uuid AND id = ${phraseId}::uuid AND removed_at IS NULL`,
    ),
  )
}

/** Takes a tile off. Tasks that it made stay. */
export async function removePhrase(access: Access, phraseId: string): Promise<ChangedPhrases> {
  return change(access, 'phrase-removed', phraseId, async (tx) =>
    saidBy(
      await tx.$executeRaw`
        UPDATE phrases SET removed_at = now(), changed_by_id = ${access.userId}::uuid
        WHERE team_id = ${access.teamId}::uuid AND id = ${phraseId}::uuid AND removed_at IS NULL`,
    ),
  )
}

/** One step towards the first place. The order is also the order of scanning. */
export async function movePhraseUp(access: Access, phraseId: string): Promise<ChangedPhrases> {
  return change(access, 'phrase-moved', phraseId, async (tx) =>
    saidBy(
      await tx.$executeRaw`
        WITH own AS (
          SELECT id, position, lag(id) OVER seats AS other, lag(position) OVER seats AS other_position
          FROM phrases WHERE team_id = ${access.teamId}::uuid AND removed_at IS NULL WINDOW seats AS (ORDER BY position, id)
        ), pair AS (SELECT * FROM own WHERE id = ${phraseId}::uuid AND other IS NOT NULL)
        UPDATE phrases p SET position = CASE p.id WHEN pair.id THEN pair.other_position ELSE pair.position END
        FROM pair WHERE p.team_id = ${access.teamId}::uuid AND p.id IN (pair.id, pair.other)`,
    ),
  )
}

const saidBy = (rows: number): ChangedPhrases => (rows > 0 ? 'changed' : 'nothing')

/** A change to the team's own list, which begins as a copy of the first phrases. */
function change(
  access: Access,
  act: string,
  phraseId: string,
  work: (tx: Tx) => Promise<ChangedPhrases>,
): Promise<ChangedPhrases> {
  access.require('team:manage')
  return access.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO phrases (team_id, id, position, words, makes_task, changed_by_id)
      SELECT ${access.teamId}::uuid, (f->>'phraseId')::uuid, n::int - 1, f->>'words', (f->>'makesTask')::boolean, ${access.userId}::uuid
      FROM jsonb_array_elements(${JSON.stringify(firstPhrases)}::jsonb) WITH ORDINALITY AS first (f, n)
      WHERE NOT EXISTS (SELECT FROM phrases WHERE team_id = ${access.teamId}::uuid)
      ON CONFLICT DO NOTHING`
    const answer = await work(tx)
    if (answer === 'changed') await addChange(tx, access, { act, objectId: phraseId })
    return answer
  })
}

async function readPhrases(tx: Tx, teamId: string): Promise<readonly Phrase[]> {
  const rows = await tx.$queryRaw<{ id: string; words: string; makes_task: boolean; is_removed: boolean }[]>`
    SELECT id, words, makes_task, removed_at IS NOT NULL AS is_removed FROM phrases
    WHERE team_id = ${teamId}::uuid ORDER BY removed_at IS NOT NULL, position, id LIMIT ${mostPhrases + 1}::int`
  if (rows.length === 0) return firstPhrases
  return rows.flatMap((row) =>
    row.is_removed ? [] : [{ phraseId: row.id, words: row.words, makesTask: row.makes_task }],
  )
}
