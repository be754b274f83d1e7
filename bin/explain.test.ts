import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs the real program, as its users do. */
async function explain(mode: string, input: string): Promise<{ out: string; err: string; status: unknown }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/explain.ts', mode], { cwd: root })
  child.stdin.end(input)
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, status }
}

const FOUR = '[4,4,4,4,4,4,4,4,4,4,4,4]'

describe('explain stage', { timeout: 30_000 }, () => {
  test('one answer for each line, in order, good and bad', async () => {
    const lines: [line: string, answer: object][] = [
      [
        `{"items":${FOUR},"gastrostomy":false}`,
        {
          kings: '1',
          kingsRange: null,
          mitos: 0,
          mitosRange: null,
          total: 48,
          subdomains: { bulbar: 12, fineMotor: 12, grossMotor: 12, respiratory: 12 },
          regions: [],
          lost: [],
          notes: ['no-region-floor-1'],
        },
      ],
      [`{"id":"a","items":[4,4,4,4,4,4,4,2.5,4,4,4,4]}`, { id: 'a', error: expect.stringContaining('here it is 2.5') }],
      [`{"id":7,"items":[4,4,4,4,4,4,4,"3",4,4,4,4]}`, { id: 7, error: expect.stringContaining('here it is "3"') }],
      [`{"items":[4,4,4,4,4,4,4,4,4,4,4,4,4]}`, { error: expect.stringContaining('here there are 13') }],
      ['not JSON', { error: 'The line is not JSON.' }],
      ['', { error: 'The line is empty.' }],
      ['  \r', { error: 'The line is empty.' }],
      ['[1,2]', { error: expect.stringContaining('must be a JSON object') }],
      ['null', { error: expect.stringContaining('must be a JSON object') }],
      [`{"id":{"any":"thing"}}`, { id: { any: 'thing' }, error: expect.stringContaining('12 answers') }],
      [`{"items":${FOUR},"gastrostomy":"no"}`, { error: '"gastrostomy" must be true, false or null.' }],
      [`{"items":${FOUR},"niv":1}`, { error: '"niv" must be true, false or null.' }],
      [`{"items":${FOUR},"deceased":"yes"}`, { error: '"deceased" must be true, false or null.' }],
      [`{"items":${FOUR},"q5b":5}`, { error: expect.stringContaining('"q5b" must be a whole number') }],
      [`{"items":${FOUR},"deceased":true,"niv":null}`, expect.objectContaining({ kings: '5', mitos: 5, total: null })],
      [
        `{"items":${FOUR},"deceased":null,"q5a":null,"mood":"fine"}`,
        expect.objectContaining({ kings: null, mitos: 0 }),
      ],
      [`{"items":${FOUR},"q5b":4,"padding":"${'é'.repeat(2_000_000)}"}`, expect.objectContaining({ kings: '4A' })],
      [`{"padding":"${'x'.repeat(17 * 1024 * 1024)}"}`, { error: 'The line is longer than 16 million characters.' }],
      [`{"id":null,"items":${FOUR},"niv":true}\r`, expect.objectContaining({ id: null, kings: '4B' })],
    ]
    const { out, status } = await explain('stage', lines.map(([line]) => line).join('\n'))
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(answers).toEqual(lines.map(([, answer]) => answer))
    expect(status).toBe(0)
  })

  test('a last line with its line end is not followed by an empty one; nothing in, nothing out', async () => {
    expect((await explain('stage', `{"items":${FOUR}}\n`)).out.split('\n')).toHaveLength(2)
    expect(await explain('stage', '')).toEqual({ out: '', err: '', status: 0 })
  })

  test('a last line that is too long and never ends is answered too', async () => {
    const { out } = await explain('stage', `{"items":${FOUR}}\n${'x'.repeat(17_000_000)}`)
    expect(out.trimEnd().split('\n').slice(1)).toEqual(['{"error":"The line is longer than 16 million characters."}'])
  })

  test('many lines keep their order and lose none', async () => {
    const input = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"items":${FOUR},"gastrostomy":true}\n`).join(
      '',
    )
    const { out } = await explain('stage', input)
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id)
    expect(ids).toEqual(Array.from({ length: 20_000 }, (_, id) => id))
  })

  test('rules that do not exist are named, with what there is', async () => {
    const { out, err, status } = await explain('weather', '{}')
    expect({ out, err, status }).toEqual({
      out: '',
      err: 'Say which rules to explain: stage, needs, medications.\n',
      status: 2,
    })
  })
})
