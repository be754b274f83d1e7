import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addChange } from '@/lib/history/history.data'
import { itemFields, updateDisplays } from '@/lib/needs/displays.data'
import { ITEMS } from '@/lib/needs/input'
import { respondentOf, rulesVersion } from './assessments.data'
import { importDraftIn } from './import-drafts.data'
import type { ImportRow } from './import/preview-rows'
import { rowsToSave } from './import/read-import'
import { mostVisits } from './stage-record.data'

export type ImportAnswer =
  | { readonly result: 'added'; readonly added: number; readonly alreadyHere: number }
  | { readonly result: 'changed-meanwhile' | 'not-ready' | 'too-many' | 'closed' }

/**
 * Adds every accepted row of the file that was looked at, or none. What is there already is not added again, also
 * when the same file is added twice at once.
 *
 * @param seenAt the state of file and choices that the person looked at
 */
export async function addImported(access: Access, seenAt: Temporal.Instant): Promise<ImportAnswer> {
  access.require('assessment:answer')
  if (access.isDeceased) return { result: 'closed' }
  return access.transaction(async (tx) => {
    const draft = await importDraftIn(tx, access)
    if (!draft?.preview || !draft.savedAt.equals(seenAt)) return { result: 'changed-meanwhile' }
    if (draft.preview.state === 'refused' || !draft.preview.ready) return { result: 'not-ready' }
    const rows = rowsToSave(draft.preview)
    if (draft.visits + rows.length > mostVisits) return { result: 'too-many' }
    const added = await addRows(tx, access, rows, draft.choices.respondent ?? respondentOf(access))
    const alreadyHere = draft.preview.counts.duplicate + rows.length - added
    if (added > 0) {
      const newest = newestOf(rows)
      const isNews = newest?.answers && (draft.newestOn === null || (newest.on ?? '') >= draft.newestOn)
      const asked = isNews ? itemFields(newest.answers?.items ?? [], ITEMS) : new Set<never>()
      // A history changes the plan like one sheet: by its newest visit, with one look at what changed.
      await updateDisplays(tx, access, asked, { kind: 'answers', sheetId: randomUUID(), recorderId: access.userId })
      await addChange(tx, access, { act: 'assessments-imported' })
    }
    return { result: 'added', added, alreadyHere }
  })
}

/** @returns how many were not there yet */
async function addRows(
  tx: Tx,
  { teamId, userId }: Access,
  rows: readonly ImportRow[],
  respondent: string,
): Promise<number> {
  const sheets = rows.flatMap(({ on, answers, derived, fingerprint }, order) => {
    if (!answers) return []
    const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = answers.items
    const { form, gastrostomy, niv } = answers
    return [
      { order, on, fingerprint, form, gastrostomy, niv, derived, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12 },
    ]
  })
  // Of two sheets on a day the later one counts, so the order of the file is kept: a millisecond for each row.
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    WITH added AS (
      INSERT INTO assessments (team_id, id, assessed_on, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, item5_form, gastrostomy, niv,
        respondent, origin, fingerprint, derived, rules_version, recorded_by_id, recorded_at)
      SELECT ${teamId}::uuid, gen_random_uuid(), s."on", s.q1, s.q2, s.q3, s.q4, s.q5, s.q6, s.q7, s.q8, s.q9, s.q10, s.q11, s.q12, s.form,
        s.gastrostomy, s.niv, ${respondent}, 'imported', s.fingerprint, s.derived, ${rulesVersion}, ${userId}::uuid,
        now() - (${sheets.length}::int - s."order") * interval '1 millisecond'
      FROM jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) AS s ("order" int, "on" date, fingerprint text, form text,
        gastrostomy boolean, niv boolean, derived jsonb, q1 int, q2 int, q3 int, q4 int, q5 int, q6 int, q7 int, q8 int, q9 int, q10 int,
        q11 int, q12 int)
      ON CONFLICT (team_id, fingerprint) DO NOTHING RETURNING 1
    ), left_draft AS (
      DELETE FROM import_drafts WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid
    )
    SELECT count(*)::int AS added FROM added`
  return row?.added ?? 0
}

function newestOf(rows: readonly ImportRow[]): ImportRow | undefined {
  return rows.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '')).at(-1)
}
