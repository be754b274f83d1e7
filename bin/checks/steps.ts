import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../../e2e/browser'
import { putIntoEnv } from '../../lib/env'
import { buildApp, generateClient } from '../serve/build'
import { programOf, root, runNode } from '../serve/programs'
import { forget, judge, reportOf } from './reports'
import { failedOne, passedOne, type Outcome, type Step } from './step'

const minute = 60_000

/** A program whose exit status says it all. */
function check(name: string, program: string, ...options: string[]): Step {
  return {
    name,
    async run() {
      const { status } = await runNode([program, ...options], { show: true, limitMs: 5 * minute })
      return status === 0 ? passedOne : failedOne(`ended with ${status}`)
    },
  }
}

function vitest(project: 'rules' | 'data'): Step {
  const report = reportOf(project)
  return {
    name: project,
    async run() {
      forget(report)
      const options = [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]
      const { status } = await runNode([programOf('vitest', 'vitest.mjs'), ...options], {
        show: true,
        limitMs: 8 * minute,
      })
      return judge(report, 'vitest', status)
    },
  }
}

const cruised = ['app', 'components', 'lib']

const sourcesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('db/generated'),
  ).length

/** Fails on a forbidden import, and when it looked at fewer files than there are: then it passed by looking at nothing. */
const boundaries: Step = {
  name: 'boundaries',
  async run() {
    const program = programOf('dependency-cruiser', 'bin/dependency-cruise.mjs')
    const { status, output } = await runNode([program, ...cruised, 'proxy.ts', '--config', '.dependency-cruiser.cjs'], {
      show: false,
      limitMs: 5 * minute,
    })
    console.log(output.trim())
    if (status !== 0) return failedOne('forbidden imports')
    const seen = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
    const expected = cruised.map(sourcesBelow).reduce((sum, count) => sum + count, 0)
    return seen >= expected ? passedOne : failedOne(`looked at ${seen} of ${expected} files`)
  },
}

const prepared = (name: string, prepare: () => Promise<void>): Step => ({
  name,
  run: () => prepare().then(() => passedOne),
})

/** The browser is found first, so that a machine without one fails in a second and says what to install. */
function journeys(wasBuilt: () => boolean): Step {
  const report = reportOf('journeys')
  return {
    name: 'journeys',
    async run(): Promise<Outcome> {
      if (!wasBuilt()) return failedOne('not run: there is no build')
      const { executablePath } = await findBrowser()
      forget(report)
      const { status } = await runNode([programOf('@playwright/test', 'cli.js'), 'test', '--project', 'journeys'], {
        environment: { CHROMIUM_PATH: executablePath },
        show: true,
        limitMs: 16 * minute,
      })
      return judge(report, 'playwright', status)
    },
  }
}

/** Tests bring their own databases: whatever this terminal is set up for stays untouched. */
function forgetSurroundings(): void {
  const names = Object.keys(process.env).filter((name) =>
    /^(DATABASE_|ALONGSIDE_|SMTP_URL$|VAPID_|JOURNEYS_|AUTH_SECRET$|PORT$)/.test(name),
  )
  putIntoEnv(Object.fromEntries(names.map((name) => [name, undefined])))
}

/** What decides whether a change is good, quickest answers first. */
export function allSteps(): Step[] {
  forgetSurroundings()
  let built = false
  return [
    prepared('client', generateClient),
    check('routes', programOf('next', 'dist/bin/next'), 'typegen'),
    check('types', programOf('typescript', 'bin/tsc'), '--noEmit'),
    check('lint', programOf('eslint', 'bin/eslint.js'), '.'),
    boundaries,
    check('format', programOf('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
    vitest('rules'),
    vitest('data'),
    prepared('build', async () => {
      await buildApp(console.log)
      built = true
    }),
    journeys(() => built),
  ]
}
