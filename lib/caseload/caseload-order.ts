import { Temporal } from 'temporal-polyfill'
import { daysSinceAnswers, hasChanged, needsSomebody, type Followed } from './followed'

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

const byName: Order = (one, other) =>
  compare(plain(one.patientName), plain(other.patientName)) || compare(one.teamId, other.teamId)

/** The longest silence first; who never answered comes before all; who has died, last. */
const bySilence: Order = (one, other) => silenceOf(other) - silenceOf(one)

const byChange: Order = (one, other) => changeMs(other) - changeMs(one)

const byPressing: Order = (one, other) =>
  urgency(other) - urgency(one) || other.tasksDue - one.tasksDue || bySilence(one, other)

const orders: Readonly<Record<CaseloadSort, Order>> = {
  pressing: byPressing,
  name: byName,
  answers: bySilence,
  change: byChange,
}

function urgency({ redFlags, diedOn }: Followed): number {
  if (diedOn !== null) return -1
  if (redFlags.some(({ severity }) => severity === 'emergency')) return 2
  return redFlags.length > 0 ? 1 : 0
}

function silenceOf(person: Followed): number {
  return person.diedOn !== null ? -1 : (daysSinceAnswers(person) ?? Number.MAX_SAFE_INTEGER)
}

function changeMs({ lastChange }: Followed): number {
  return (lastChange?.at ?? Temporal.Instant.fromEpochMilliseconds(0)).epochMilliseconds
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
