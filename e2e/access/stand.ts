import type { Owner } from '../database'

/** How a team stands: for each of its tables how many rows, and a hash of them all. Looks at it stand by themselves. */
export type Stand = Readonly<Record<string, string>>

interface TableRow {
  readonly name: string
}

/** Audit events of reading. */
const looks = 'looks'

let question: string | undefined

/** Every table that belongs to a team, new ones included. */
async function questionFor(owner: Owner): Promise<string> {
  const tables = await owner.rows<TableRow>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'team_id' ORDER BY table_name`,
  )
  if (tables.length < 20) throw new Error('The tables of a team were not found.')
  const part = (name: string, key: string, table = name, only = 'true') =>
    `SELECT '${name}' AS name, count(*) || ' ' || md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS stand
     FROM "${table}" r WHERE r."${key}" = $1 AND ${only}`
  const others = tables.filter(({ name }) => name !== 'audit_events')
  return [
    part('care_teams', 'id'),
    ...others.map(({ name }) => part(name, 'team_id')),
    part('audit_events', 'team_id', 'audit_events', `act NOT LIKE '%-seen'`),
    part(looks, 'team_id', 'audit_events', `act LIKE '%-seen'`),
  ].join(' UNION ALL ')
}

export async function standOf(owner: Owner, teamId: string): Promise<Stand> {
  question ??= await questionFor(owner)
  const rows = await owner.rows<{ name: string; stand: string }>(question, [teamId])
  return Object.fromEntries(rows.map(({ name, stand }) => [name, stand]))
}

/** The tables that are not as they were, and whether anybody looked. */
export function changedBetween(before: Stand, after: Stand): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name])
}

/** The same for a team of one's own, where a page that is drawn again is one more look. */
export function writtenBetween(before: Stand, after: Stand): string[] {
  return changedBetween(before, after).filter((name) => name !== looks)
}
