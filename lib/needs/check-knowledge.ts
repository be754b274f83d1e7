import type { z } from 'zod'
import { AFTER_A_DEATH } from './evaluate'
import { DEVICE_OF_NEED } from './facts'
import { faultsOfReach } from './knowledge-reach'
import { Need } from './knowledge-schema'
import { faultsOfShape } from './rule-shape'

export interface CheckedKnowledge {
  /** The needs that have the shape of one, in the order of the file. */
  readonly needs: readonly Need[]
  /** One sentence for each fault; empty when the file can be used. */
  readonly faults: readonly string[]
}

/**
 * Checks a knowledge file before anybody is shown what it says: its shape, that every field and every need it names
 * exists, that each need keeps to needs.md 2 and 6, and that every part of every rule can decide something.
 *
 * @param file the parsed content of a `needs.json`
 */
export function checkKnowledge(file: unknown): CheckedKnowledge {
  if (!Array.isArray(file) || file.length === 0)
    return { needs: [], faults: ['The knowledge must be a list of needs with at least one.'] }
  const read = file.map((raw: unknown, place) => readNeed(raw, place))
  const needs = read.flatMap(({ need }) => (need ? [need] : []))
  return {
    needs,
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...needs.flatMap(faultsOfContent),
      ...faultsOfIds(file.map(idOf), needs),
      ...needs.flatMap(faultsOfReach),
    ],
  }
}

interface ReadNeed {
  readonly need: Need | null
  readonly faults: readonly string[]
}

function readNeed(raw: unknown, place: number): ReadNeed {
  const name = nameOf(raw, place)
  const faults = [...rulesOf(raw)].flatMap(([path, rule]) => faultsOfShape(rule, `In ${name}, ${path}`))
  const parsed = Need.safeParse(raw)
  if (parsed.success) return { need: faults.length === 0 ? parsed.data : null, faults }
  const others = parsed.error.issues.filter(({ path }) => !RULES.some((rule) => path.join('.').startsWith(rule)))
  return { need: null, faults: [...faults, ...others.map((issue) => sentenceOf(issue, raw, name))] }
}

function nameOf(raw: unknown, place: number): string {
  const id = idOf(raw)
  return id === undefined ? `need number ${place + 1}` : `"${id}"`
}

function idOf(raw: unknown): string | undefined {
  const id = at(raw, 'id')
  return typeof id === 'string' ? id : undefined
}

const RULES = [
  'applies_if',
  'retire_if',
  'triggers.anticipate',
  'triggers.expected_now',
  'triggers.stage_fallback.anticipate',
  'triggers.stage_fallback.expected_now',
]

/** The rules of a need by where they stand. A need without a stage fallback has four. */
function* rulesOf(raw: unknown): Iterable<[string, unknown]> {
  if (at(raw, 'triggers') === undefined) return
  for (const path of RULES) {
    if (path.startsWith('triggers.stage_fallback') && at(raw, 'triggers.stage_fallback') === null) continue
    yield [path, at(raw, path)]
  }
}

function at(raw: unknown, path: string): unknown {
  let value = raw
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key]
  return value
}

function sentenceOf(issue: z.core.$ZodIssue, raw: unknown, name: string): string {
  const path = issue.path.map(String).join('.')
  const where = path === '' ? `In ${name}` : `In ${name}, ${path}`
  if (issue.code === 'unrecognized_keys')
    return `${where}: nothing reads ${issue.keys.map((key) => `"${key}"`).join(', ')}.`
  if (path !== '' && at(raw, path) === undefined) return `${where} is missing.`
  if (issue.code === 'invalid_value') return `${where} must be one of ${issue.values.map(String).join(', ')}.`
  return `${where}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`
}

function faultsOfContent(need: Need): readonly string[] {
  const { id, soft_name, sensitivity, audience, lead_time_weeks, tasks, triggers } = need
  const say = (isWrong: boolean, words: string) => (isWrong ? [`In "${id}", ${words}.`] : [])
  return [
    ...say(
      (soft_name !== null) !== (sensitivity === 'sensitive'),
      'a gentle title belongs to sensitive needs and to no other',
    ),
    ...say(!audience.includes('nurse'), 'nurses must be in the audience'),
    ...say(lead_time_weeks.min > lead_time_weeks.max, 'the shortest lead time is longer than the longest'),
    ...say(triggers.anticipate === null && triggers.expected_now === null, 'no rule can ever bring it up'),
    ...[...tasks.family, ...tasks.nurse].flatMap(({ due, due_days }) =>
      say(
        due !== `within ${due_days} ${due_days === 1 ? 'day' : 'days'}`,
        `a task says "${due}", but its due_days is ${due_days}`,
      ),
    ),
  ]
}

/** Needs that the code itself speaks of: those that bring equipment, and the one that stays after a death. */
const NAMED_IN_CODE = [...DEVICE_OF_NEED.keys(), AFTER_A_DEATH]

/** @param ids of everything in the file, also of what cannot be read otherwise */
function faultsOfIds(ids: readonly (string | undefined)[], needs: readonly Need[]): readonly string[] {
  const twice = new Set(ids.filter((id, place) => id !== undefined && ids.indexOf(id) !== place))
  return [
    ...[...twice].map((id) => `The id "${id}" is used more than once.`),
    ...needs.flatMap(({ id, satisfied_by }) =>
      satisfied_by
        .filter((other) => other === id || !ids.includes(other))
        .map(
          (other) =>
            `In "${id}", satisfied_by names "${other}", which is ${other === id ? 'the need itself' : 'no need'}.`,
        ),
    ),
    ...NAMED_IN_CODE.filter((id) => !ids.includes(id)).map(
      (id) => `The need "${id}" is missing: the rules rely on it.`,
    ),
  ]
}
