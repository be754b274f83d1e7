import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import { fingerprintOf } from './import/fingerprint'
import { parseTable } from './import/parse-table'
import { readImport, type ImportPreview } from './import/read-import'
import { KeptChoices, readingChoices } from './kept-choices'
import { mostVisits } from './stage-record.data'

/** What somebody brought: its text, or why it could not even be read as text. */
export type Brought =
  | { readonly fileName: string | null; readonly text: string }
  | { readonly fileName: string | null; readonly problem: string }

/**
 * Keeps a brought file between the steps, in place of one that was brought before. A file that cannot be read is
 * kept as the reason why; pasted text stays as it was typed.
 *
 * @returns the reason in words, or null: it can be looked through
 */
export async function keepImport(access: Access, brought: Brought): Promise<{ readonly problem: string | null }> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  const { content, problem } = judge(brought)
  const fileName = brought.fileName === null ? null : brought.fileName.replaceAll('\0', '').slice(0, 200)
  await access.transaction(
    (tx) => tx.$executeRaw`
      INSERT INTO import_drafts (team_id, user_id, file_name, content, problem) VALUES (${teamId}::uuid, ${userId}::uuid, ${fileName}, ${content}, ${problem})
      ON CONFLICT (team_id, user_id) DO UPDATE SET
        file_name = excluded.file_name, content = excluded.content, problem = excluded.problem, choices = '{}', saved_at = clock_timestamp()`,
  )
  return { problem }
}

function judge(brought: Brought): { content: string; problem: string | null } {
  if ('problem' in brought) return { content: '', problem: brought.problem }
  const table = parseTable(brought.text)
  if (table.state !== 'refused') return { content: brought.text, problem: null }
  const isTyped = brought.fileName === null && !brought.text.includes('\0') && table.problem.code !== 'too-large'
  return { content: isTyped ? brought.text : '', problem: table.problem.words }
}

/** Keeps what was chosen about the file that was seen. False when another file was brought meanwhile. */
export async function keepChoices(access: Access, seenAt: Temporal.Instant, choices: KeptChoices): Promise<boolean> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  const count = await access.transaction(
    (tx) => tx.$executeRaw`
      UPDATE import_drafts SET choices = ${JSON.stringify(choices)}::jsonb, saved_at = clock_timestamp()
      WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND saved_at = ${columnOfInstant(seenAt)} AND problem IS NULL`,
  )
  return count === 1
}

export async function dropImport(access: Access): Promise<void> {
  access.require('assessment:answer')
  const { teamId, userId } = access
  await access.transaction((tx) => tx.importDraft.deleteMany({ where: { teamId, userId } }))
}

export interface ImportDraft {
  readonly fileName: string | null
  readonly content: string
  readonly problem: string | null
  readonly choices: KeptChoices
  /** Names this state of the file and its choices: what is added is what was looked at. */
  readonly savedAt: Temporal.Instant
  /** The visits that the team has already, and the newest day among them. */
  readonly visits: number
  readonly newestOn: string | null
  /** Null while there is a problem. */
  readonly preview: ImportPreview | null
}

/**
 * The file under way and what would happen to each of its rows. The derived stages are left out for those who do not
 * see stage and scores.
 */
export async function readImportDraft(access: Access): Promise<ImportDraft | undefined> {
  access.require('assessment:answer')
  const row = await access.transaction(async (tx) => {
    const found = await findRow(tx, access)
    if (found?.problem === null) await addToHistory(tx, access, { act: 'stage-seen' })
    return found
  })
  // Reading a large file takes a moment: not while a transaction waits.
  const draft = row && draftOf(row, access)
  if (draft?.preview?.state !== 'read' || access.may('stage:see')) return draft
  const rows = draft.preview.rows.map((one) => ({ ...one, derived: null }))
  return { ...draft, preview: { ...draft.preview, rows } }
}

/** The same inside the transaction that adds its rows. */
export async function importDraftIn(tx: Tx, access: Access): Promise<ImportDraft | undefined> {
  const row = await findRow(tx, access)
  return row && draftOf(row, access)
}

interface ImportDraftRow {
  readonly file_name: string | null
  readonly content: string
  readonly problem: string | null
  readonly choices: unknown
  readonly saved_at: Date
  readonly onset_on: string | null
  readonly onset_month_only: boolean
  readonly sheets: readonly KnownSheet[]
}

interface KnownSheet {
  readonly on: string
  readonly print: string | null
  readonly answers: readonly (number | null)[]
  readonly form: '5a' | '5b' | null
}

/** With the sheets that are here. One that was taken back counts only where its row could not be added again. */
async function findRow(tx: Tx, { teamId, userId }: Access): Promise<ImportDraftRow | undefined> {
  const [row] = await tx.$queryRaw<ImportDraftRow[]>`
    SELECT d.file_name, d.content, d.problem, d.choices, d.saved_at, t.onset_on::text, t.onset_month_only,
      (SELECT coalesce(jsonb_agg(s ORDER BY s."on" DESC), '[]') FROM (
        SELECT a.assessed_on AS "on", a.fingerprint AS print, a.item5_form AS form,
          jsonb_build_array(q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12) AS answers
        FROM assessments a
        WHERE a.team_id = t.id AND (a.fingerprint IS NOT NULL
          OR NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id))
        ORDER BY a.assessed_on DESC LIMIT ${mostVisits + 1}) s) AS sheets
    FROM import_drafts d JOIN care_teams t ON t.id = d.team_id
    WHERE d.team_id = ${teamId}::uuid AND d.user_id = ${userId}::uuid`
  return row
}

function draftOf(row: ImportDraftRow, access: Access): ImportDraft {
  const choices = KeptChoices.safeParse(row.choices).data ?? {}
  const known = row.sheets.map(({ on, print, answers, form }) => print ?? fingerprintOf(on, answers, form))
  const onset = row.onset_month_only ? (row.onset_on?.slice(0, 7) ?? null) : row.onset_on
  const today = todayAt(access.clock).toString()
  return {
    ...{
      fileName: row.file_name,
      content: row.content,
      problem: row.problem,
      choices,
      savedAt: instantOf(row.saved_at),
    },
    visits: row.sheets.length,
    newestOn: row.sheets[0]?.on ?? null,
    preview: row.problem === null ? readImport(row.content, { ...readingChoices(choices), today, onset, known }) : null,
  }
}
