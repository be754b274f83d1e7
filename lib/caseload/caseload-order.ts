import { calls, daysSinceAnswers, hasChanged, isAssessmentDue, needsSomebody, type Followed } from './followed'

export const sorts = ['pressing', 'name', 'answers', 'change'] as const
export type CaseloadSort = (typeof sorts)[number]

export const shows = ['everyone', 'needs', 'changed'] as const
export type CaseloadShow = (typeof shows)[number]

export interface CaseloadQuery {
  readonly search: string
  readonly show: CaseloadShow
  readonly sort: CaseloadSort
  /** From 1; a page past the end is the last one. */
  readonly page: number
}

export const pageSize = 20

export interface CaseloadPage {
  readonly people: readonly Followed[]
  /** How many of those found each choice would show. */
  readonly counts: Readonly<Record<CaseloadShow, number>>
  readonly page: number
  readonly pages: number
}

/** Finds, counts, sorts and cuts. Names break every tie, so that a page never shifts by itself. */
export function pageOfCaseload(all: readonly Followed[], query: CaseloadQuery): CaseloadPage {
  const words = plain(query.search).split(/\s+/).filter(Boolean)
  const found = all.filter(({ patientName }) => words.every((word) => plain(patientName).includes(word)))
  const chosen: Record<CaseloadShow, readonly Followed[]> = {
    everyone: found,
    needs: found.filter(needsSomebody),
    changed: found.filter(hasChanged),
  }
  const byName = nameOrder(found)
  const sorted = [...chosen[query.show]].sort((one, other) => orders[query.sort](one, other) || byName(one, other))
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize))
  const page = Math.min(Math.max(1, query.page), pages)
  return {
    people: sorted.slice((page - 1) * pageSize, page * pageSize),
    counts: { everyone: chosen.everyone.length, needs: chosen.needs.length, changed: chosen.changed.length },
    page,
    pages,
  }
}

/** Without accents and capitals, so that "lucia" finds "Lucía". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

type Order = (one: Followed, other: Followed) => number

/** Each name is made plain once, not at each comparison. */
function nameOrder(people: readonly Followed[]): Order {
  const names = new Map(people.map(({ teamId, patientName }) => [teamId, plain(patientName)]))
  return (one, other) =>
    compare(names.get(one.teamId) ?? '', names.get(other.teamId) ?? '') || compare(one.teamId, other.teamId)
}

/** The longest silence first; who never answered comes before all; who has died, last. */
const bySilence: Order = (one, other) => silenceOf(other) - silenceOf(one)

const byChange: Order = (one, other) => changeMs(other) - changeMs(one)

/** Calls, then assessments that are due, the longest first; then what is worth doing now at priority 1, then tasks. */
const byPressing: Order = (one, other) =>
  urgency(other) - urgency(one) ||
  overdue(other) - overdue(one) ||
  other.expected[1] - one.expected[1] ||
  other.tasksDue - one.tasksDue ||
  bySilence(one, other)

const orders: Readonly<Record<CaseloadSort, Order>> = {
  pressing: byPressing,
  name: () => 0,
  answers: bySilence,
  change: byChange,
}

function urgency(person: Followed): number {
  if (person.diedOn !== null) return -1
  const raised = calls(person)
  if (raised.some(({ severity }) => severity === 'emergency')) return 2
  return raised.length > 0 ? 1 : 0
}

function overdue(person: Followed): number {
  return isAssessmentDue(person) ? silenceOf(person) : 0
}

function silenceOf(person: Followed): number {
  return person.diedOn !== null ? -1 : (daysSinceAnswers(person) ?? Number.MAX_SAFE_INTEGER)
}

function changeMs({ changedAt }: Followed): number {
  return changedAt?.epochMilliseconds ?? 0
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
