import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'

/** Who did something with a medicine, and when. */
export interface DoneBy {
  readonly name: string
  readonly at: Temporal.Instant
}

export interface HoldStory {
  readonly holdId: string
  readonly held: DoneBy
  /** Null while nobody has ended it. */
  readonly ended: (DoneBy & { readonly words: string | null }) | null
}

/** The people behind a regimen: what the plan itself does not need to know. */
export interface RegimenHistory {
  /** By version number. */
  readonly changedBy: ReadonlyMap<number, DoneBy>
  readonly holds: ReadonlyMap<string, HoldStory>
  readonly stoppedBy: DoneBy | null
  /** How many changes wait for an answer. */
  readonly openProposals: number
  /** Proposals that were answered, the latest first. */
  readonly answered: readonly AnsweredStory[]
}

export interface AnsweredStory {
  readonly kind: 'new' | 'change' | 'stop'
  readonly answer: 'accepted' | 'declined'
  readonly words: string | null
  readonly proposedBy: string
  readonly answered: DoneBy
}

interface ByJson {
  name: string
  at: string
}

interface HistoryRow {
  versions: (ByJson & { version: number })[] | null
  holds: { id: string; held: ByJson; ended: ByJson | null; words: string | null }[] | null
  stopped: ByJson | null
  open_proposals: number
  answered:
    | {
        kind: 'new' | 'change' | 'stop'
        answer: 'accepted' | 'declined'
        words: string | null
        proposed_by: string
        name: string
        at: string
      }[]
    | null
}

const limit = 50

/** In one statement. The page that shows it writes the look into the history. */
export async function readRegimenHistory(access: Access, regimenId: string): Promise<RegimenHistory> {
  access.require('medication:see')
  if (!isUuid(regimenId)) throw new RangeError('expected the id of a regimen that was found')
  const [row] = await access.transaction(
    (tx) => tx.$queryRaw<HistoryRow[]>`
      WITH who AS (SELECT user_id, display_name AS name FROM memberships WHERE team_id = ${access.teamId}::uuid)
      SELECT
        (SELECT json_agg(json_build_object('version', v.version, 'name', w.name, 'at', v.changed_at))
          FROM regimen_versions v JOIN who w ON w.user_id = v.changed_by_id
          WHERE v.team_id = ${access.teamId}::uuid AND v.regimen_id = ${regimenId}::uuid) AS versions,
        (SELECT json_agg(json_build_object('id', h.id, 'held', json_build_object('name', w.name, 'at', h.held_at), 'words', e.words,
            'ended', CASE WHEN e.hold_id IS NOT NULL THEN json_build_object('name', x.name, 'at', e.ended_at) END))
          FROM holds h JOIN who w ON w.user_id = h.held_by_id
          LEFT JOIN hold_ends e ON e.team_id = h.team_id AND e.hold_id = h.id LEFT JOIN who x ON x.user_id = e.ended_by_id
          WHERE h.team_id = ${access.teamId}::uuid AND h.regimen_id = ${regimenId}::uuid) AS holds,
        (SELECT json_build_object('name', w.name, 'at', s.stopped_at) FROM discontinuations s JOIN who w ON w.user_id = s.stopped_by_id
          WHERE s.team_id = ${access.teamId}::uuid AND s.regimen_id = ${regimenId}::uuid) AS stopped,
        (SELECT count(*)::int FROM regimen_proposals p WHERE p.team_id = ${access.teamId}::uuid AND p.regimen_id = ${regimenId}::uuid
          AND NOT EXISTS (SELECT FROM proposal_answers a WHERE a.team_id = p.team_id AND a.proposal_id = p.id)) AS open_proposals,
        (SELECT json_agg(one) FROM (
          SELECT p.kind, a.answer, a.words, w.name AS proposed_by, x.name, a.answered_at AS at
          FROM regimen_proposals p JOIN proposal_answers a ON a.team_id = p.team_id AND a.proposal_id = p.id
          JOIN who w ON w.user_id = p.proposed_by_id JOIN who x ON x.user_id = a.answered_by_id
          WHERE p.team_id = ${access.teamId}::uuid AND (p.regimen_id = ${regimenId}::uuid OR p.id = ${regimenId}::uuid)
          ORDER BY a.answered_at DESC, p.id LIMIT ${limit}) one) AS answered`,
  )
  if (!row) throw new RangeError('one row is always there')
  return {
    changedBy: new Map((row.versions ?? []).map((one) => [one.version, doneBy(one)])),
    holds: new Map((row.holds ?? []).map((one) => [one.id, holdStory(one)])),
    stoppedBy: row.stopped && doneBy(row.stopped),
    openProposals: row.open_proposals,
    answered: (row.answered ?? []).map(({ kind, answer, words, proposed_by: proposedBy, ...by }) => ({
      ...{ kind, answer, words, proposedBy, answered: doneBy(by) },
    })),
  }
}

function doneBy({ name, at }: ByJson): DoneBy {
  return { name, at: Temporal.Instant.from(at) }
}

function holdStory({ id, held, ended, words }: NonNullable<HistoryRow['holds']>[number]): HoldStory {
  return { holdId: id, held: doneBy(held), ended: ended && { ...doneBy(ended), words } }
}
