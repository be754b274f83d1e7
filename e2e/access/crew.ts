import { startSession, type Owner } from '../database'
import { furnish } from '../furnish'
import { makeHousehold, type Household } from '../household'
import { Caller } from './call'
import { actors, type Actor, type Things } from './matrix'

/** A furnished household and how each actor in it asks. */
export interface Crew {
  readonly household: Household
  /** As seen by one of them. */
  thingsOf(actor: Actor): Things
  callerOf(actor: Actor): Promise<Caller>
  /** Was a member until now. */
  formerMember(): Promise<Caller>
}

export async function gatherCrew(owner: Owner, baseUrl: string): Promise<Crew> {
  const household = await makeHousehold(owner)
  const furnished = await furnish(owner, household)
  const { teamId, member } = household
  const planHelper = await household.join('helper', { seesPlan: true })
  const doseHelper = await household.join('helper', { seesMedication: true, givesMedication: true })
  const former = await household.join('coordinator')
  await owner.rows('UPDATE memberships SET ended_at = now() WHERE team_id = $1 AND user_id = $2', [
    teamId,
    former.userId,
  ])
  const people: Readonly<Record<Actor, { readonly userId: string }>> = {
    ...member,
    'helper who sees the plan': planHelper,
    'helper who gives medicines': doseHelper,
  }
  const callerFor = async (userId: string) => new Caller(baseUrl, await startSession(owner, userId))
  return {
    household,
    thingsOf: (actor) => ({ ...furnished, teamId, ownId: people[actor].userId }),
    callerOf: (actor) => callerFor(people[actor].userId),
    formerMember: () => callerFor(former.userId),
  }
}

export { actors, type Actor }
