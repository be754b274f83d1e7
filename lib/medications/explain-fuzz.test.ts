import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExplainError } from '@/lib/form/explain-error'
import examples from './examples.json'
import { explainMedications } from './explain-medications'

type Path = readonly (string | number)[]

const oddValues = fc.oneof(
  fc.constantFrom(undefined, null, 0, -1, 1e9, 1.5, '', true, [], {}, 400, 14),
  fc.constantFrom(
    '2026-12-01',
    '2026-12-01T08:00Z',
    '08:00',
    '9999-12-31',
    '0001-01-01T00:00Z',
    '2026-02-30',
    '-000001-01-01T00:00Z',
  ),
  fc.constantFrom('weekdays', 'Asia/Tokyo', '__proto__', ['2026-12-01'], ['08:00', '08:00']),
  fc.integer(),
  fc.string(),
)

test('whatever is wrong with a case, the answer is an answer or one sentence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples.cases),
      fc.array(fc.tuple(fc.nat(), oddValues), { minLength: 1, maxLength: 3 }),
      ({ expect: _, ...example }, changes) => {
        const line = changes.reduce<unknown>((changed, [n, value]) => {
          const paths = pathsOf(changed)
          return replaced(changed, paths[n % paths.length]!, value)
        }, example)
        expect(answerTo(line)).toMatch(/^[{]|^[^\n]+\.$/)
      },
    ),
    { numRuns: 3000 },
  )
})

function answerTo(line: unknown): string {
  try {
    return JSON.stringify(explainMedications(line))
  } catch (error) {
    if (error instanceof ExplainError) return error.message
    throw error
  }
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by
  if (Array.isArray(value))
    return value.map((inner: unknown, i) => (String(i) === key ? replaced(inner, rest, by) : inner))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : (inner as unknown)]),
  )
}
