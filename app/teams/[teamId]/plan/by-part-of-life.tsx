import { DataTable } from '@/components/ui/data-table'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { DOMAIN_NAMES, DOMAINS_IN_ORDER } from '@/lib/needs/domain-names'

interface Row {
  readonly part: string
  readonly now: number
  readonly coming: number
  readonly have: number
}

/** How many of what this viewer may see stand in each part of life. Topics behind a door are not counted. */
export function ByPartOfLife({ needs }: { readonly needs: readonly VisibleNeed[] }) {
  const rows: Row[] = DOMAINS_IN_ORDER.flatMap((domain) => {
    const here = needs.filter((need) => need.disclosure !== 'door' && need.domain === domain)
    const count = (state: VisibleNeed['state']) => here.filter((need) => need.state === state).length
    const row = {
      part: DOMAIN_NAMES[domain],
      now: count('expected_now'),
      coming: count('anticipate'),
      have: count('in_place'),
    }
    return row.now + row.coming + row.have > 0 ? [row] : []
  })
  return (
    <DataTable
      caption="By part of life"
      showCaption
      columns={[
        { key: 'part', header: 'Part of life', cell: (row: Row) => row.part },
        { key: 'now', header: 'Now', align: 'end', cell: (row: Row) => row.now || '–' },
        { key: 'coming', header: 'Coming', align: 'end', cell: (row: Row) => row.coming || '–' },
        { key: 'have', header: 'Have', align: 'end', cell: (row: Row) => row.have || '–' },
      ]}
      rows={rows}
      keyOf={(row) => row.part}
    />
  )
}
