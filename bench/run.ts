import { cpus, totalmem } from 'node:os'
import { Access } from '@/lib/auth/access'
import { putIntoEnv } from '@/lib/env'
import { readToday } from '@/lib/today/today.data'
import { startConstantApp } from './constant-app'
import { countStatements, measureDose, measurePage, measureRead, measureScripts, todayPage } from './figures'
import type { Ratio } from './ratio'
import { recordStatements } from './record-statements'
import { timeSignIn } from './sign-in'
import { benchStaging, STAGING_SHEETS_PER_SECOND } from './staging.bench'
import { openWorld, type World } from './world'

// `npm run bench`: every figure is a ratio to a limit taken in the same run, in turn; or an exact count.

const misses: string[] = []

function check(what: string, isMet: boolean): string {
  if (!isMet) misses.push(what)
  return isMet ? 'met' : 'NOT MET'
}

function sayRatio(what: string, { ours, limit, median, min, max }: Ratio, least: number): void {
  const row = [
    what,
    ours.toFixed(0),
    limit.toFixed(0),
    `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`,
    `≥ ${least.toFixed(2)}`,
  ]
  console.log(`| ${[...row, check(what, median >= least)].join(' | ')} |`)
}

/** What one look at today sends to the database, to be sent again by a server that does nothing else. */
async function statementsOfToday(world: World) {
  putIntoEnv({ DATABASE_URL: world.appUrl, ALONGSIDE_DEMO: '1' })
  return recordStatements(async () => {
    const access = await Access.open(world.token, world.small.teamId)
    if (!access) throw new Error('The benchmark has no access to its own team.')
    await readToday(access)
  })
}

const world = await openWorld()
let constant: Awaited<ReturnType<typeof startConstantApp>> | undefined
try {
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB.\n`,
  )
  console.log('| Requests a second | ours | limit | ratio: median (min to max) | goal | |\n|---|---|---|---|---|---|')
  sayRatio(
    '(a) today as JSON, to bare Node and pg with the same statements',
    await measureRead(world, await statementsOfToday(world)),
    0.1,
  )
  constant = await startConstantApp(world, todayPage(world, world.small).path)
  sayRatio('(b) today page, to the same markup from constant data', await measurePage(world, constant.port), 0.6)
  sayRatio('(c) recording a dose, to a bare insert, eight at once', await measureDose(world, 8), 0.1)
  sayRatio('(c) the same, one at a time', await measureDose(world, 1), 0.1)

  console.log('\n| (d) Statements a request | 1 row | 500 rows | goal | |\n|---|---|---|---|---|')
  for (const { what, one, many, most } of await countStatements(world)) {
    console.log(`| ${what} | ${one} | ${many} | ≤ ${most}, the same | ${check(what, one <= most && one === many)} |`)
  }

  const { floor, pages } = await measureScripts(world)
  console.log(
    `\n| (e) JavaScript, gzip, above the empty page of this build (${(floor / 1000).toFixed(1)} kB) | kB | goal | |\n|---|---|---|---|`,
  )
  for (const { page, aboveFloor, most } of pages) {
    console.log(
      `| ${page} | ${(aboveFloor / 1000).toFixed(1)} | ${most === null ? '' : `≤ ${most / 1000}`} | ${most === null ? '' : check(page, aboveFloor <= most)} |`,
    )
  }

  console.log(
    '\n| Known and unknown addresses | known, ms | unknown, ms | p (rank sum, two-sided) | goal | |\n|---|---|---|---|---|---|',
  )
  for (const { what, knownMs, unknownMs, p } of await timeSignIn(world)) {
    console.log(
      `| ${what} | ${knownMs.toFixed(1)} | ${unknownMs.toFixed(1)} | ${p.toFixed(3)} | ≥ 0.01 | ${check(what, p >= 0.01)} |`,
    )
  }

  const { sheetsPerSecond, timesReading } = benchStaging()
  console.log('\n| Pure rules | | goal | |\n|---|---|---|---|')
  console.log(
    `| ALSFRS-R sheets staged a second, one core | ${(sheetsPerSecond / 1e6).toFixed(2)} million, ${timesReading.toFixed(1)} × reading them | ≥ 1 million | ${check('staging', sheetsPerSecond >= STAGING_SHEETS_PER_SECOND)} |`,
  )
} finally {
  constant?.stop()
  await world.close()
}
if (misses.length > 0) console.log(`\nNot met: ${misses.join('; ')}.`)
process.exit(0)
