import { Temporal } from 'temporal-polyfill'
import type { Database } from '../../lib/db/client'
import { readStoredPlan } from '../../lib/needs/stored-plan.data'
import type { NeedState } from '../../lib/needs/evaluate'
import { readFacts } from '../../lib/needs/facts.data'
import { changedNeeds, changesOfFile, type Edition, type NeedChange } from '../../lib/needs/knowledge-changes'
import { todayAt, type Region } from '../../lib/time/home-clock'

const stateWords: Readonly<Record<NeedState, string>> = {
  expected_now: 'worth doing now',
  anticipate: 'coming up',
  in_place: 'in place',
  declined: 'not for now',
  retired: 'no longer useful',
  not_applicable: 'not for this person',
  not_now: 'not shown',
}

type TeamRow = { readonly id: string; readonly zone: string; readonly region: Region }

const longestMs = 600_000

/**
 * What a new edition of the knowledge would change, line by line: in the file, then for each team by its id. No names,
 * no answers, and nothing is written: the transaction can only read.
 *
 * @param owner signed in as the owner, so outside the policies
 */
export async function* changesOfTeams(
  owner: Database,
  now: Temporal.Instant,
  before: Edition,
  after: Edition,
): AsyncGenerator<string> {
  yield* fileLines(before, after)
  const teams = await owner.$queryRaw<TeamRow[]>`SELECT id, zone, region FROM care_teams ORDER BY id`
  let changed = 0
  for (const team of teams) {
    const changes = await changesOfTeam(owner, now, team, before, after)
    if (changes.length === 0) continue
    changed += 1
    yield `Team ${team.id}`
    for (const change of changes) yield `  ${change.needId}: ${say(change.before)} → ${say(change.after)}`
  }
  yield `${changed} of ${teams.length} ${teams.length === 1 ? 'team' : 'teams'} would see a change.`
}

async function changesOfTeam(
  owner: Database,
  now: Temporal.Instant,
  { id, zone, region }: TeamRow,
  before: Edition,
  after: Edition,
): Promise<readonly NeedChange[]> {
  return owner.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`
      const { input } = await readFacts(tx, id, region)
      const { statuses } = await readStoredPlan(tx, id)
      return changedNeeds({ input, statuses, today: todayAt({ zone, region, now }) }, before, after)
    },
    { timeout: longestMs, maxWait: longestMs },
  )
}

function* fileLines(before: Edition, after: Edition): Generator<string> {
  const { added, removed, rules, content } = changesOfFile(before, after)
  const line = (words: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`${words}: ${ids.join(', ')}`])
  const lines = [
    ...line('New needs', added),
    ...line('Needs that are gone', removed),
    ...line('Needs with other rules', rules),
    ...line('Needs with other words, tasks or sources', content),
  ]
  yield* lines.length === 0 ? ['The file says the same as the one that is served.'] : lines
}

function say(state: NeedState | null): string {
  return state === null ? 'not in the file' : stateWords[state]
}
