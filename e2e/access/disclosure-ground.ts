import { randomUUID } from 'node:crypto'
import type { Owner } from '../database'
import { dayAt, furnish } from '../furnish'
import { makeHousehold, type Household, type Member } from '../household'
import { needNamed } from '../journeys/disclosed'
import type { Furnished } from '../furnish'

export type State = 'expected_now' | 'anticipate' | 'in_place' | 'declined'

/** A need that stands in the plan of the ground, with work and a thing of its own. */
export interface PlacedNeed {
  readonly id: string
  readonly name: string
  readonly plain: string
  readonly softName: string | null
  readonly sensitivity: 'routine' | 'sensitive' | 'end-of-life'
  readonly audience: readonly string[]
  readonly state: State
  readonly taskId: string
  readonly itemId: string
  /** Words that only its task, its note and its thing hold. */
  readonly marker: string
}

export interface Ground {
  readonly household: Household
  readonly furnished: Furnished
  readonly needs: readonly PlacedNeed[]
  readonly planHelper: Member
}

/**
 * A household whose plan holds needs of every sensitivity, worth doing now and coming up; each with a task that is due
 * today, given to whoever looks, a note, a thing with a step, and its news.
 *
 * @param refresh brings the plan up to date as a nurse's change does
 */
export async function layGround(
  owner: Owner,
  refresh: (ground: Pick<Ground, 'household'>) => Promise<void>,
): Promise<Ground> {
  const household = await makeHousehold(owner)
  const furnished = await furnish(owner, household)
  const { teamId, member } = household
  const planHelper = await household.join('helper', { seesPlan: true })
  const today = dayAt('America/New_York').toString()
  const by = member.nurse.userId
  const facts: Readonly<Record<string, boolean | number>> = {
    'measures.fvc_pct': 25,
    'profile.has_caregiver': true,
    'profile.has_children': true,
    'profile.drives': true,
    'profile.gene_c9orf72': true,
  }
  await owner.add(
    'observations',
    Object.entries(facts).map(([field, value]) => ({
      ...{ team_id: teamId, id: randomUUID(), field, value, observed_on: today, recorded_by_id: by },
      recorded_at: new Date().toISOString(),
    })),
  )
  await refresh({ household })
  const shown = await owner.rows<{ need_id: string; state: State }>(
    `SELECT need_id, state FROM need_displays WHERE team_id = $1 AND state IN ('expected_now', 'anticipate', 'in_place', 'declined')`,
    [teamId],
  )
  const needs = shown.map(({ need_id, state }) => placed(need_id, state))
  await owner.add(
    'tasks',
    needs.map(({ id, taskId, marker }) => ({
      ...{ team_id: teamId, id: taskId, title: `Task ${marker}`, note: `Note ${marker}`, due_on: today, need_id: id },
      ...{ state: 'open', created_by_id: by, created_at: new Date().toISOString(), version: 1 },
    })),
  )
  await owner.add(
    'need_statuses',
    needs.map(({ id, marker }) => ({
      ...{ team_id: teamId, need_id: id, status: 'none', note: `Said ${marker}`, set_by_id: by, version: 1 },
      set_at: new Date().toISOString(),
    })),
  )
  const times = { created_at: new Date().toISOString(), changed_at: new Date().toISOString() }
  await owner.add(
    'equipment_items',
    needs.map(({ id, itemId, marker }) => ({
      ...{ team_id: teamId, id: itemId, need_id: id, name: `Thing ${marker}`, created_by_id: by, changed_by_id: by },
      ...{ ...times, version: 1, battery_hours: 4, next_check_on: today },
    })),
  )
  await owner.add(
    'equipment_steps',
    needs.map(({ itemId, marker }) => ({
      ...{ team_id: teamId, id: randomUUID(), item_id: itemId, kind: 'delivered', words: `Step ${marker}` },
      ...{ happened_on: today, recorded_by_id: by, recorded_at: new Date().toISOString() },
    })),
  )
  await tellAll(owner, household, needs)
  return { household, furnished, needs, planHelper }
}

/** The news of all these needs, told a moment ago. */
async function tellAll(owner: Owner, { teamId, member }: Household, needs: readonly PlacedNeed[]): Promise<void> {
  const id = randomUUID()
  const now = new Date().toISOString()
  await owner.add('plan_updates', [
    {
      ...{ team_id: teamId, id, sheets: [], recorder_ids: [], state: 'told', knowledge_version: 1 },
      ...{ flags: [], new_flags: [], made_at: now, told_at: now, told_by_id: member.nurse.userId, version: 2 },
      changes: needs.map((need) => ({ needId: need.id, before: 'not_now', after: need.state })),
    },
  ])
  await owner.rows(
    `INSERT INTO audit_events (team_id, user_id, role, act, object_id) VALUES ($1, $2, 'nurse', 'plan-told', $3)`,
    [teamId, member.nurse.userId, id],
  )
}

function placed(id: string, state: State): PlacedNeed {
  const { name, plain, sensitivity, soft_name: softName, audience } = needNamed(id)
  return {
    ...{ id, name, plain, sensitivity, softName, audience, state, taskId: randomUUID(), itemId: randomUUID() },
    marker: `zq${id.replaceAll('-', '')}zq`,
  }
}
