/** How one step of `npm test` went: a static check counts as one test. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly note?: string }

export type Step = { readonly name: string; run(): Promise<Outcome> }

export const passedOne: Outcome = { passed: 1, failed: 0 }

export const failedOne = (note: string): Outcome => ({ passed: 0, failed: 1, note })

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/**
 * Runs every step, also after a failed one, and prints what came of each.
 *
 * @returns the sum; its last printed line is `N passed, N failed`
 */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const results: { name: string; outcome: Outcome; ms: number }[] = []
  for (const { name, run } of steps) {
    console.log(`\n━━ ${name}`)
    const began = performance.now()
    const outcome = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      return failedOne('did not run to its end')
    })
    results.push({ name, outcome, ms: performance.now() - began })
  }
  console.log('\n━━ summary')
  for (const { name, outcome, ms } of results) {
    const mark = outcome.failed === 0 ? 'ok  ' : 'FAIL'
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`
    console.log(
      `${mark} ${name.padEnd(12)} ${counts.padEnd(26)} ${seconds(ms).padStart(8)}  ${outcome.note ?? ''}`.trimEnd(),
    )
  }
  const sum = (which: 'passed' | 'failed') => results.reduce((total, { outcome }) => total + outcome[which], 0)
  const total = { passed: sum('passed'), failed: sum('failed') }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total
}
