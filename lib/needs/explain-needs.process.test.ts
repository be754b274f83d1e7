import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { explainNeeds, type ExplainedNeeds } from './explain-needs'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the real program answers many lines in order, and goes on after a bad one', { timeout: 30_000 }, async () => {
  const facts = Array.from({ length: 2000 }, (_, id) => ({
    id,
    input: { alsfrsr: { walking: id % 5, speech: (id >> 2) % 5 }, measures: { fvc_pct: 20 + (id % 90) } },
  }))
  const lines = [
    ...facts.map((line) => JSON.stringify(line)),
    '{"id":"bad","input":{"sym":{"pain":"yes"}}}',
    '{"input":{}}',
  ]
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/explain.ts', 'needs'], { cwd: root })
  child.stdin.end(`${lines.join('\n')}\n`)
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])

  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExplainedNeeds & { id?: unknown })
  expect([err, status, answers.length]).toEqual(['', 0, 2002])
  for (const [index, line] of facts.entries()) expect(answers[index]).toEqual({ id: line.id, ...explainNeeds(line) })
  expect(answers[2000]).toEqual({ id: 'bad', error: 'input.sym.pain must be true or false.' })
  expect(answers[2001]?.expectedNow).toContain('breathing-tests')
})
