import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../serve/programs'
import { judge } from './reports'
import { failedOne, passedOne, runSteps } from './step'

mkdirSync(join(root, 'test-results'), { recursive: true })
const folder = mkdtempSync(join(root, 'test-results/reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

let reports = 0
function report(content: object): string {
  const name = `${folder.slice(root.length + 1)}/${(reports += 1)}.json`
  writeFileSync(join(root, name), JSON.stringify(content))
  return name
}

const vitest = (passed: number, failed: number, files: object[] = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults: files })
const playwright = (expected: number, unexpected: number, flaky = 0, errors: object[] = []) =>
  report({ stats: { expected, unexpected, flaky, skipped: 0 }, errors })

test('passed and failed tests are counted', () => {
  expect(judge(vitest(7, 2), 'vitest', 1)).toEqual({ passed: 7, failed: 2 })
  expect(judge(playwright(5, 1), 'playwright', 1)).toEqual({ passed: 5, failed: 1 })
})

test('a file that cannot be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(judge(vitest(3, 0, [broken]), 'vitest', 1)).toEqual({ passed: 3, failed: 1 })
})

test('a journey that only passes sometimes is a failure, and so is an error outside of any', () => {
  expect(judge(playwright(5, 0, 1), 'playwright', 0).failed).toBe(1)
  expect(judge(playwright(5, 0, 0, [{ message: 'no server' }]), 'playwright', 1).failed).toBe(1)
})

test('nothing run, no report and a bad exit are failures', () => {
  expect(judge(vitest(0, 0), 'vitest', 0).failed).toBe(1)
  expect(judge('test-results/none.json', 'vitest', 0).failed).toBe(1)
  expect(judge(vitest(3, 0), 'vitest', 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('a step that throws is a failure, and the others still run', async () => {
  const total = await runSteps([
    { name: 'throws', run: () => Promise.reject(new Error('out of order')) },
    { name: 'fails', run: () => Promise.resolve(failedOne('wrong')) },
    { name: 'passes', run: () => Promise.resolve(passedOne) },
  ])
  expect(total).toEqual({ passed: 1, failed: 2 })
})
