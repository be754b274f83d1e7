import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import type { PlanForNotes, SafetyFacts } from './plan-for-notes'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'

/** A regimen as `json_agg` gives it: its end is text. */
export type RegimenRowJson = Omit<RegimenRow, 'stopped_at'> & { readonly stopped_at: string | null }

export function regimenRowFromJson(row: RegimenRowJson): RegimenRow {
  return { ...row, stopped_at: row.stopped_at === null ? null : new Date(row.stopped_at) }
}

/** Current lines of a team as one JSON list, in the order of the medicines page. */
export function currentRegimensJson(access: Access): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(x ORDER BY lower(x.name), x.id), '[]') FROM (
    ${selectRegimens(access)} AND s.stopped_at IS NULL ORDER BY lower(r.name), r.id LIMIT 300) x)`
}

/** What the notes look at besides the lines, as one JSON object. Row-level security leaves out what the viewer may not see. */
function factsJson({ teamId }: Access): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'feeding', (SELECT json_build_object(
      'swallowing', a.q3,
      'answeredOn', a.assessed_on,
      'hasTrouble', coalesce(t.trouble, false),
      'hasTube', CASE WHEN t.tube OR a.gastrostomy OR a.item5_form = '5b' THEN true WHEN a.gastrostomy = false THEN false END
    ) FROM (
      SELECT coalesce(bool_or(o.field = 'sym.swallowing_trouble' AND o.value = 'true'), false) AS trouble,
        coalesce(bool_or(o.field = 'alsfrsr.gastrostomy' AND o.value = 'true'), false) AS tube
      FROM (
        SELECT DISTINCT ON (field) field, value FROM observations n
        WHERE n.team_id = ${teamId}::uuid AND n.field IN ('sym.swallowing_trouble', 'alsfrsr.gastrostomy')
          AND NOT EXISTS (SELECT FROM observation_voids v WHERE v.team_id = n.team_id AND v.observation_id = n.id)
        ORDER BY field, observed_on DESC, recorded_at DESC
      ) o
    ) t LEFT JOIN LATERAL (
      SELECT q3, assessed_on, gastrostomy, item5_form FROM assessments s
      WHERE s.team_id = ${teamId}::uuid AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = s.team_id AND v.assessment_id = s.id)
      ORDER BY s.assessed_on DESC, s.recorded_at DESC, s.id DESC LIMIT 1
    ) a ON true),
    'usedBeside', (SELECT coalesce(json_agg(product_id ORDER BY product_id), '[]') FROM used_beside WHERE team_id = ${teamId}::uuid),
    'meals', (SELECT coalesce(json_agg(json_build_object('mealId', id, 'name', name, 'food', food, 'startTime', start_time,
      'endTime', end_time) ORDER BY start_time, id), '[]') FROM (SELECT * FROM meal_times WHERE team_id = ${teamId}::uuid ORDER BY start_time, id LIMIT 40) m),
    'reads', (SELECT coalesce(json_agg(json_build_object('first', p.first, 'second', p.second, 'versions', p.versions, 'kind', p.kind,
      'byName', m.display_name, 'at', p.read_at) ORDER BY p.read_at), '[]')
      FROM (SELECT * FROM pair_reads WHERE team_id = ${teamId}::uuid ORDER BY read_at DESC LIMIT 1000) p
      JOIN memberships m ON m.team_id = p.team_id AND m.user_id = p.read_by_id)
  )`
}

/** What the notes look at besides the lines, in one statement. The page that shows them writes the history. */
export async function readSafetyFacts(access: Access): Promise<SafetyFacts> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ facts: SafetyFacts }[]>`SELECT ${factsJson(access)} AS facts`
    if (!row) throw new Error('The facts for notes could not be read.')
    return row.facts
  })
}

/** The whole plan for its notes, in one statement. The page that shows them writes the history. */
export async function readPlanForNotes(access: Access): Promise<PlanForNotes> {
  access.require('medication:see')
  return access.transaction((tx) => selectPlanForNotes(tx, access))
}

/** The same, as a look of its own. */
export async function readSafetyPage(access: Access): Promise<PlanForNotes> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const plan = await selectPlanForNotes(tx, access)
    await addToHistory(tx, access, { act: 'safety-notes-seen' })
    return plan
  })
}

export async function selectPlanForNotes(tx: Tx, access: Access): Promise<PlanForNotes> {
  const [row] = await tx.$queryRaw<{ facts: SafetyFacts; regimens: RegimenRowJson[] }[]>`
    SELECT ${factsJson(access)} AS facts, ${currentRegimensJson(access)} AS regimens`
  if (!row) throw new Error('The plan for notes could not be read.')
  return {
    regimens: row.regimens.map((one) => regimenOf(regimenRowFromJson(one))),
    facts: row.facts,
    clock: access.clock,
  }
}
