import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { startBareServer, type Statement } from './bare-server'
import { ask, drive, type Ask } from './drive'
import { inTurns, type Ratio } from './ratio'
import type { BenchTeam, World } from './world'

const rounds = 5
const atOnce = 8

const asMember = (world: World) => ({ cookie: world.cookie })

export const todayJson = (world: World, { teamId }: BenchTeam): Ask => ({
  path: `/api/teams/${teamId}/today`,
  headers: asMember(world),
})
export const todayPage = (world: World, { teamId }: BenchTeam): Ask => ({
  path: `/teams/${teamId}/today`,
  headers: asMember(world),
})

/** The next dose that nobody has recorded yet, as the offline queue would send it. */
export function nextDose(world: World, { teamId, freeSlots }: BenchTeam): Ask {
  const slot = freeSlots.pop()
  if (!slot) throw new RangeError('All slots are taken: make more in bench/world.ts.')
  return {
    path: `/api/teams/${teamId}/doses`,
    method: 'POST',
    headers: {
      ...asMember(world),
      'content-type': 'application/json',
      origin: `http://localhost:${world.port}`,
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ requestId: randomUUID(), ...slot, kind: 'given' }),
  }
}

/** (a) An authorised read as JSON, against bare Node and `pg` that run the same statements. */
export async function measureRead(world: World, statements: readonly Statement[]): Promise<Ratio> {
  const { body } = await ask(world.port, todayJson(world, world.small))
  const bare = await startBareServer(world.appUrl, () => statements, body)
  try {
    return await inTurns(
      () => drive(world.port, 150, atOnce, 200, () => todayJson(world, world.small)),
      () => drive(bare.port, 1200, atOnce, 200, () => ({ path: '/' })),
      rounds,
    )
  } finally {
    await bare.close()
  }
}

/** (b) The today page, against a page of the same framework with the same markup, constant data and no sign-in. */
export async function measurePage(world: World, constantPort: number): Promise<Ratio> {
  return inTurns(
    () => drive(world.port, 100, atOnce, 200, () => todayPage(world, world.small)),
    () => drive(constantPort, 100, atOnce, 200, () => ({ path: '/today' })),
    rounds,
  )
}

/**
 * (c) Recording a dose, against a bare insert: the same request, read and parsed, and the dose's own row into a table
 * of the same columns and indexes, without rights, keys to other tables, claims, history or signal.
 */
export async function measureDose(world: World, askers: number): Promise<Ratio> {
  const insert = (body: string) => {
    const dose = JSON.parse(body) as { requestId: string; regimenId: string; slotKey: string; givenAt: string }
    const values = [world.small.teamId, dose.requestId, dose.regimenId, dose.slotKey, dose.givenAt, world.userId]
    const text = `INSERT INTO bench_doses (team_id, id, regimen_id, version, slot_key, kind, amount, unit, form, route, given_at, recorded_by_id)
      VALUES ($1, $2, $3, 1, $4, 'given', 50, 'mg', 'tablet', 'oral', $5, $6)`
    return [{ text, values }]
  }
  const bare = await startBareServer(world.appUrl, insert, '{"result":"recorded"}')
  try {
    return await inTurns(
      () => drive(world.port, 150, askers, 201, () => nextDose(world, world.small)),
      () => drive(bare.port, 800, askers, 200, () => bareDose(world)),
      rounds,
    )
  } finally {
    await bare.close()
  }
}

function bareDose(world: World): Ask {
  const [slot] = world.small.freeSlots
  return {
    path: '/',
    method: 'POST',
    headers: { ...asMember(world), 'content-type': 'application/json' },
    body: JSON.stringify({ requestId: randomUUID(), ...slot, kind: 'given' }),
  }
}

export interface StatementCount {
  readonly what: string
  readonly one: number
  readonly many: number
  readonly most: number
}

/** (d) Statements a request, as PostgreSQL counted them, for 1 and 500 rows; opening, closing and naming the person left out. */
export async function countStatements(world: World): Promise<readonly StatementCount[]> {
  const callsSoFar = async (): Promise<number> => {
    const [row] = await world.owner.$queryRaw<{ calls: number }[]>`
      SELECT coalesce(sum(calls), 0)::int AS calls FROM monitoring.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
      WHERE r.rolname = 'app_rw' AND s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND toplevel AND query !~* '^\s*(BEGIN|COMMIT|ROLLBACK|DEALLOCATE|SELECT set_config)'`
    return row?.calls ?? NaN
  }
  const count = async (what: Ask): Promise<number> => {
    await ask(world.port, what)
    const again = what.method === 'POST' ? nextDose(world, world.small) : what
    const before = await callsSoFar()
    await ask(world.port, again)
    return (await callsSoFar()) - before
  }
  const { small, large } = world
  return [
    {
      what: 'today as JSON',
      one: await count(todayJson(world, small)),
      many: await count(todayJson(world, large)),
      most: 6,
    },
    {
      what: 'the today page',
      one: await count(todayPage(world, small)),
      many: await count(todayPage(world, large)),
      most: 6,
    },
    {
      what: 'the plan page',
      one: await count(page(world, small, 'plan')),
      many: await count(page(world, large, 'plan')),
      most: 6,
    },
    {
      what: 'the stage page',
      one: await count(page(world, small, 'stage')),
      many: await count(page(world, large, 'stage')),
      most: 6,
    },
    {
      what: 'the tasks page',
      one: await count(page(world, small, 'tasks')),
      many: await count(page(world, large, 'tasks')),
      most: 6,
    },
    {
      what: 'the medicines page',
      one: await count(page(world, small, 'medications')),
      many: await count(page(world, large, 'medications')),
      most: 6,
    },
    {
      what: 'recording a dose',
      one: await count(nextDose(world, small)),
      many: await count(nextDose(world, large)),
      most: 9,
    },
  ]
}

function page(world: World, { teamId }: BenchTeam, name: string): Ask {
  return { path: `/teams/${teamId}/${name}`, headers: asMember(world) }
}

export interface ScriptBytes {
  readonly page: string
  readonly aboveFloor: number
  readonly most: number | null
}

/** (e) JavaScript that a page loads, gzip, above what an empty page of the same build loads (its not-found page). */
export async function measureScripts(
  world: World,
): Promise<{ readonly floor: number; readonly pages: readonly ScriptBytes[] }> {
  const sizes = new Map<string, number>()
  const bytesOf = async (what: Ask): Promise<number> => {
    const { body } = await ask(world.port, what)
    const sources = new Set(
      [...body.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].flatMap(([tag, source]) =>
        /nomodule/i.test(tag) ? [] : [source ?? ''],
      ),
    )
    let total = 0
    for (const source of sources) {
      if (!sizes.has(source))
        sizes.set(source, gzipSync((await ask(world.port, { path: source })).body, { level: 9 }).byteLength)
      total += sizes.get(source) ?? 0
    }
    return total
  }
  const floor = await bytesOf({ path: '/no-such-page' })
  const names = ['today', 'plan', 'stage', 'tasks', 'medications', 'team'] as const
  const pages: ScriptBytes[] = []
  for (const name of names) {
    pages.push({
      page: name,
      aboveFloor: (await bytesOf(page(world, world.small, name))) - floor,
      most: name === 'today' ? 30_000 : null,
    })
  }
  pages.push({ page: 'sign-in', aboveFloor: (await bytesOf({ path: '/sign-in' })) - floor, most: null })
  return { floor, pages }
}
