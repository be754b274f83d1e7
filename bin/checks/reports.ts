import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../serve/programs'
import { failedOne, type Outcome } from './step'

/** Where a test program writes its report, below the project's root. */
export const reportOf = (name: string) => `test-results/${name}.json`

/** So that a program that dies early is not judged by its last run. */
export const forget = (report: string) => rmSync(join(root, report), { force: true })

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** A file that could not even be loaded holds no tests, and counts as one failure. */
function countVitest(report: unknown): Outcome {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

function countPlaywright(report: unknown): Outcome {
  const { stats, errors } = PlaywrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** Counts a report; a program that failed without a failed test still counts as one failure. */
export function judge(report: string, kind: 'vitest' | 'playwright', status: number): Outcome {
  const file = join(root, report)
  if (!existsSync(file)) return failedOne('ended without a report')
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const counted = kind === 'vitest' ? countVitest(content) : countPlaywright(content)
  if (counted.passed + counted.failed === 0) return failedOne('ran no test')
  if (status !== 0 && counted.failed === 0)
    return { ...counted, failed: 1, note: `all tests passed, yet it ended with ${status}` }
  return counted
}
