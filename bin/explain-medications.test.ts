import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import examples from '../lib/medications/examples.json'

const root = fileURLToPath(new URL('..', import.meta.url))

test(
  'the real program answers all 42 worked examples, in order, and goes on after a bad line',
  { timeout: 60_000 },
  async () => {
    const lines = examples.cases.map(({ expect: _, ...line }) => JSON.stringify(line))
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/explain.ts', 'medications'], { cwd: root })
    child.stdin.end(['{"id":1,"op":"guess"}', ...lines].join('\n'))
    const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    const [bad, ...answers] = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(bad).toEqual({ id: 1, error: expect.stringContaining('"op" cannot be used') })
    expect(answers).toEqual(examples.cases.map(({ id, expect }) => ({ id, ...expect })))
    expect({ err, status }).toEqual({ err: '', status: 0 })
  },
)
