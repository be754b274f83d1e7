import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { instantOf } from '@/lib/db/columns'
import { addChange, addToHistory } from '@/lib/history/history.data'
import type { TeamPerson } from '@/lib/team/team-person'
import { decideOnce, findRegimen } from './dose-writes.data'
import type { NewRegimen, RegimenChange } from './prescription'
import { ProposalContent, type Proposal } from './proposal'
import type { Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'
import { addRegimen, addStop, applyChange, type AddedRegimen, type AppliedChange } from './regimen-writes.data'

export type NewProposal =
  | ({ readonly kind: 'new' } & NewRegimen)
  | ({ readonly kind: 'change' } & RegimenChange)
  | { readonly kind: 'stop'; readonly requestId: string; readonly regimenId: string; readonly reason: string }

export type Proposed = 'proposed' | 'already-there' | 'not-found'

/** Keeps what somebody would change, for a member who may accept it. Nothing of the plan changes. */
export async function propose(access: Access, proposal: NewProposal): Promise<Proposed> {
  access.require('regimen:propose')
  const regimenId = proposal.kind === 'new' ? null : proposal.regimenId
  const why = proposal.kind === 'stop' ? proposal.reason : (proposal.prescription.why ?? null)
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ added: boolean }[]>`
      WITH target AS (
        SELECT 1 WHERE ${regimenId}::uuid IS NULL
          OR EXISTS (SELECT FROM regimens WHERE team_id = ${access.teamId}::uuid AND id = ${regimenId}::uuid)
      ), added AS (
        INSERT INTO regimen_proposals (team_id, id, kind, regimen_id, expect_version, content, why, proposed_by_id)
        SELECT ${access.teamId}::uuid, ${proposal.requestId}::uuid, ${proposal.kind}, ${regimenId}::uuid,
          ${proposal.kind === 'change' ? proposal.expectVersion : null}::int, ${JSON.stringify(contentOf(proposal))}::jsonb, ${why}, ${access.userId}::uuid
        FROM target ON CONFLICT DO NOTHING RETURNING 1
      )
      SELECT EXISTS (SELECT FROM added) AS added FROM target`
    const [row] = rows
    if (!row) return 'not-found'
    if (!row.added) return 'already-there'
    await addChange(tx, access, { act: 'regimen-proposed', objectId: regimenId ?? proposal.requestId })
    return 'proposed'
  })
}

function contentOf(proposal: NewProposal): object {
  switch (proposal.kind) {
    case 'new': {
      const { kind, medicineId, name, startsOn, followsId, prescription } = proposal
      return { kind, medicineId, name, startsOn: startsOn.toString(), followsId, prescription }
    }
    case 'change': {
      const { kind, fromOn, fromTime, prescription } = proposal
      return { kind, fromOn: fromOn?.toString(), fromTime, prescription }
    }
    case 'stop':
      return { kind: proposal.kind, reason: proposal.reason }
  }
}

interface ProposalRow {
  id: string
  regimen_id: string | null
  expect_version: number | null
  content: unknown
  why: string | null
  user_id: string
  name: string
  position: number
  proposed_at: Date
}

export interface OpenProposals {
  /** The oldest first. */
  readonly proposals: readonly Proposal[]
  /** The medicines that they are about. */
  readonly regimens: ReadonlyMap<string, Regimen>
}

const limit = 100

/** What waits for an answer. */
export async function listProposals(access: Access): Promise<OpenProposals> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const proposals = (await selectOpen(tx, access)).map(proposalOf)
    const ids = proposals.flatMap(({ regimenId }) => regimenId ?? [])
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} AND r.id = ANY(${ids}::uuid[]) ORDER BY r.id LIMIT ${limit}`
    await addToHistory(tx, access, { act: 'proposals-seen' })
    return { proposals, regimens: new Map(rows.map(regimenOf).map((regimen) => [regimen.regimenId, regimen])) }
  })
}

/** How many wait; the page that shows the number writes the look into the history. */
export async function countProposals(access: Access): Promise<number> {
  access.require('medication:see')
  const [row] = await access.transaction(
    (tx) => tx.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM regimen_proposals p WHERE p.team_id = ${access.teamId}::uuid
        AND NOT EXISTS (SELECT FROM proposal_answers a WHERE a.team_id = p.team_id AND a.proposal_id = p.id)`,
  )
  return row?.open ?? 0
}

function selectOpen(tx: Tx, access: Access, proposalId: string | null = null): Promise<ProposalRow[]> {
  return tx.$queryRaw<ProposalRow[]>`
    SELECT p.id, p.regimen_id, p.expect_version, p.content, p.why, p.proposed_at, p.proposed_by_id AS user_id,
      m.display_name AS name, m.position
    FROM regimen_proposals p JOIN memberships m ON m.team_id = p.team_id AND m.user_id = p.proposed_by_id
    WHERE p.team_id = ${access.teamId}::uuid AND (${proposalId}::uuid IS NULL OR p.id = ${proposalId}::uuid)
      AND NOT EXISTS (SELECT FROM proposal_answers a WHERE a.team_id = p.team_id AND a.proposal_id = p.id)
    ORDER BY p.proposed_at, p.id LIMIT ${limit}`
}

function proposalOf(row: ProposalRow): Proposal {
  return {
    ...{ proposalId: row.id, regimenId: row.regimen_id, expectVersion: row.expect_version, why: row.why },
    content: ProposalContent.parse(row.content),
    by: { userId: row.user_id, name: row.name, position: row.position },
    at: instantOf(row.proposed_at),
  }
}

export interface ProposalDecision {
  readonly proposalId: string
  readonly answer: 'accepted' | 'declined'
  readonly words?: string | undefined
  /** An amount ten times larger or smaller was looked at. */
  readonly amountConfirmed?: boolean | undefined
}

export type AnsweredProposal =
  | { readonly result: 'accepted'; readonly regimenId: string }
  | { readonly result: 'declined' }
  /** Somebody answered before. */
  | { readonly result: 'already-answered'; readonly by: TeamPerson | null; readonly at: Temporal.Instant | null }
  /** The plan does not take it any more: nothing was changed, the proposal stays open. */
  | {
      readonly result: 'cannot'
      readonly problem: Exclude<AddedRegimen | AppliedChange['result'], 'added' | 'changed'> | 'not-found'
    }
  | { readonly result: 'not-found' }

/** Accepts a proposal, which makes its change in the name of whoever accepts, or declines it. Once. */
export async function answerProposal(access: Access, decision: ProposalDecision): Promise<AnsweredProposal> {
  access.require('regimen:accept')
  const { proposalId, answer, words } = decision
  if (answer === 'accepted') access.requireFresh()
  if (!isUuid(proposalId)) return { result: 'not-found' }
  return decideOnce<AnsweredProposal>(access, async (tx) => {
    const [row] = await selectOpen(tx, access, proposalId)
    if (!row) return findAnswer(tx, access, proposalId)
    const applied = answer === 'accepted' ? await apply(tx, access, proposalOf(row), decision) : null
    if (applied === 'again') return 'again'
    if (applied && 'problem' in applied) return { result: 'cannot', problem: applied.problem }
    // Two answers at once: the second meets the key, is rolled back and looks again.
    await tx.$executeRaw`
      INSERT INTO proposal_answers (team_id, proposal_id, answer, words, answered_by_id)
      VALUES (${access.teamId}::uuid, ${proposalId}::uuid, ${answer}, ${words ?? null}, ${access.userId}::uuid)`
    await addChange(tx, access, { act: `proposal-${answer}`, objectId: proposalId })
    return applied ? { result: 'accepted', regimenId: applied.regimenId } : { result: 'declined' }
  })
}

type Applied =
  | 'again'
  | { readonly regimenId: string }
  | { readonly problem: Extract<AnsweredProposal, { result: 'cannot' }>['problem'] }

async function apply(tx: Tx, access: Access, proposal: Proposal, decision: ProposalDecision): Promise<Applied> {
  const { content, proposalId, regimenId } = proposal
  if (content.kind === 'new') {
    const added = await addRegimen(tx, access, { requestId: proposalId, ...content })
    return added === 'added' || added === 'already-there' ? { regimenId: proposalId } : { problem: added }
  }
  if (regimenId === null) return { problem: 'not-found' }
  if (content.kind === 'stop') {
    const stopped = await addStop(tx, access, regimenId, content.reason)
    return stopped === 'not-found' ? { problem: stopped } : { regimenId }
  }
  const regimen = await findRegimen(tx, access, regimenId)
  if (!regimen) return { problem: 'not-found' }
  const change = { regimenId, expectVersion: proposal.expectVersion ?? 0, ...content }
  const applied = await applyChange(tx, access, regimen, { ...change, amountConfirmed: decision.amountConfirmed })
  if (applied === 'again') return 'again'
  return applied.result === 'changed' ? { regimenId } : { problem: applied.result }
}

async function findAnswer(tx: Tx, access: Access, proposalId: string): Promise<AnsweredProposal> {
  const [row] = await tx.$queryRaw<{ user_id: string; name: string; position: number; answered_at: Date }[]>`
    SELECT a.answered_by_id AS user_id, m.display_name AS name, m.position, a.answered_at
    FROM proposal_answers a JOIN memberships m ON m.team_id = a.team_id AND m.user_id = a.answered_by_id
    WHERE a.team_id = ${access.teamId}::uuid AND a.proposal_id = ${proposalId}::uuid`
  if (!row) return { result: 'not-found' }
  const by = { userId: row.user_id, name: row.name, position: row.position }
  return { result: 'already-answered', by, at: instantOf(row.answered_at) }
}
