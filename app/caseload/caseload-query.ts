import type { Route } from 'next'
import { shows, sorts, type CaseloadQuery } from '@/lib/caseload/caseload-order'

type Raw = Readonly<Record<string, string | string[] | undefined>>

/** What the address asks for. Anything unknown counts as not asked. */
export function readCaseloadQuery(raw: Raw): CaseloadQuery {
  const page = typeof raw.page === 'string' && /^[1-9]\d{0,3}$/.test(raw.page) ? Number(raw.page) : 1
  return {
    search: typeof raw.q === 'string' ? raw.q.trim().slice(0, 80) : '',
    show: shows.find((show) => show === raw.show) ?? 'everyone',
    sort: sorts.find((sort) => sort === raw.sort) ?? 'pressing',
    page,
  }
}

/** The address of another view of the same list; from its first page unless one is named. */
export function caseloadPath(query: CaseloadQuery, other: Partial<CaseloadQuery>): Route {
  const { search, show, sort, page } = { ...query, page: 1, ...other }
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (show !== 'everyone') params.set('show', show)
  if (sort !== 'pressing') params.set('sort', sort)
  if (page !== 1) params.set('page', String(page))
  return (params.size === 0 ? '/caseload' : `/caseload?${params.toString()}`) as Route
}
