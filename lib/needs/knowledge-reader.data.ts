import 'server-only'
import type { Person } from '@/lib/auth/person'
import type { NeedId } from './knowledge'
import { knowledgeReader, type KnowledgeReader, type ReaderMembership } from './knowledge-reader'

/** What this person may read about the knowledge, from their memberships as they stand now. One statement. */
export async function readKnowledgeReader(person: Person): Promise<KnowledgeReader> {
  return person.transaction(async (tx) => {
    const rows = await tx.$queryRaw<(ReaderMembership & { readonly never: readonly NeedId[] })[]>`
      SELECT m.role, coalesce(d.sees_stage, false) AS "seesStage",
        ARRAY(SELECT c.need_id FROM need_choices c
          WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND c.choice = 'never' ORDER BY c.need_id) AS never
      FROM memberships m LEFT JOIN disclosure_choices d ON d.team_id = m.team_id AND d.user_id = m.user_id
      WHERE m.user_id = ${person.userId}::uuid AND m.ended_at IS NULL
      ORDER BY m.team_id LIMIT 1000`
    return knowledgeReader(
      rows,
      rows.flatMap(({ never }) => never),
    )
  })
}
