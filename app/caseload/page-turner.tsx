import { ButtonLink } from '@/components/ui/button-link'
import { pageSize, type CaseloadPage, type CaseloadQuery } from '@/lib/caseload/caseload-order'
import { caseloadPath } from './caseload-query'

export type PageTurnerProps = {
  readonly query: CaseloadQuery
  readonly found: Pick<CaseloadPage, 'people' | 'counts' | 'page' | 'pages'>
}

export function PageTurner({ query, found: { people, counts, page, pages } }: PageTurnerProps) {
  if (pages === 1) return null
  const first = (page - 1) * pageSize + 1
  return (
    <nav aria-label="Pages of the caseload" className="flex flex-wrap items-center gap-gap">
      <p className="tabular-nums">
        {first} to {first + people.length - 1} of {counts[query.show]}
      </p>
      {page > 1 && <ButtonLink href={caseloadPath(query, { page: page - 1 })}>Earlier in the list</ButtonLink>}
      {page < pages && <ButtonLink href={caseloadPath(query, { page: page + 1 })}>Further down the list</ButtonLink>}
    </nav>
  )
}
