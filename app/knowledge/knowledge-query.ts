import type { Route } from 'next'
import { DOMAINS_IN_ORDER } from '@/lib/needs/domain-names'
import type { Domain } from '@/lib/needs/knowledge'

/** What the address asks for: it is the whole state, and works without JavaScript. */
export interface KnowledgeQuery {
  readonly search: string
  /** Null: every part of life. */
  readonly part: Domain | null
  /** Places of sensitive topics that were opened. */
  readonly opened: ReadonlySet<number>
  /** Every card starts open. */
  readonly unfolded: boolean
}

type Raw = Readonly<Record<string, string | string[] | undefined>>

/** Anything unknown counts as not asked. */
export function readKnowledgeQuery(raw: Raw): KnowledgeQuery {
  const places = typeof raw.open === 'string' ? raw.open.split(',').filter((place) => /^\d{1,3}$/.test(place)) : []
  return {
    search: typeof raw.q === 'string' ? raw.q.trim().slice(0, 80) : '',
    part: DOMAINS_IN_ORDER.find((domain) => domain === raw.part) ?? null,
    opened: new Set(places.map(Number)),
    unfolded: raw.unfolded === 'yes',
  }
}

/** The address of another view of the same page. */
export function knowledgePath(query: KnowledgeQuery, other: Partial<KnowledgeQuery>, place?: number): Route {
  const { search, part, opened, unfolded } = { ...query, ...other }
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (part) params.set('part', part)
  if (opened.size > 0) params.set('open', [...opened].join(','))
  if (unfolded) params.set('unfolded', 'yes')
  const anchor = place === undefined ? '' : `#${topicId(place)}`
  return `/knowledge${params.size === 0 ? '' : `?${params.toString()}`}${anchor}` as Route
}

export function topicId(place: number): string {
  return `topic-${place}`
}
