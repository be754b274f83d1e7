import Search from 'lucide-react/icons/search'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { CaseloadPage, CaseloadQuery, CaseloadShow } from '@/lib/caseload/caseload-order'
import { caseloadPath } from './caseload-query'

const sortChoices = [
  { value: 'pressing', words: 'Most pressing' },
  { value: 'answers', words: 'Longest without answers' },
  { value: 'change', words: 'Changed last' },
  { value: 'name', words: 'Name' },
]

const showWords: Readonly<Record<CaseloadShow, string>> = {
  needs: 'Something to do',
  changed: 'New since you looked',
  everyone: 'Everyone',
}

const showOrder = ['needs', 'changed', 'everyone'] as const

export type CaseloadFilterProps = { readonly query: CaseloadQuery; readonly counts: CaseloadPage['counts'] }

/** An address is the whole state: it can be kept, and works without JavaScript. */
export function CaseloadFilter({ query, counts }: CaseloadFilterProps) {
  return (
    <search className="mb-6 grid gap-4">
      <form
        action="/caseload"
        className="grid items-end gap-gap sm:grid-cols-[minmax(12rem,2fr)_minmax(12rem,1fr)_auto]"
      >
        {query.show !== 'everyone' && <input type="hidden" name="show" value={query.show} />}
        <TextField name="q" type="search" label="Find by name" defaultValue={query.search} autoComplete="off" />
        <SelectField name="sort" label="Sorted by" choices={sortChoices} defaultValue={query.sort} />
        <Button type="submit" icon={<Icon of={Search} />}>
          Show
        </Button>
      </form>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {showOrder.map((show) => (
          <li key={show}>
            <TextLink
              href={caseloadPath(query, { show })}
              aria-current={show === query.show ? 'true' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-4 border-transparent font-medium text-ink-2 no-underline aria-[current]:border-margin aria-[current]:font-bold aria-[current]:text-ink"
            >
              {showWords[show]} <span className="tabular-nums">{counts[show]}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </search>
  )
}
