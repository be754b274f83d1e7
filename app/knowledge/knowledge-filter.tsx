import Search from 'lucide-react/icons/search'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { DOMAIN_NAMES, DOMAINS_IN_ORDER } from '@/lib/needs/domain-names'
import type { Domain } from '@/lib/needs/knowledge'
import { knowledgePath, type KnowledgeQuery } from './knowledge-query'

export type KnowledgeFilterProps = {
  readonly query: KnowledgeQuery
  /** Parts of life that hold something for this reader. */
  readonly parts: ReadonlySet<Domain>
}

export function KnowledgeFilter({ query, parts }: KnowledgeFilterProps) {
  const choices = [null, ...DOMAINS_IN_ORDER.filter((domain) => parts.has(domain))]
  return (
    <search className="grid gap-4 print:hidden">
      <form action="/knowledge" className="grid max-w-form items-end gap-gap sm:grid-cols-[minmax(0,1fr)_auto]">
        {query.part && <input type="hidden" name="part" value={query.part} />}
        <TextField name="q" type="search" label="Find a topic" defaultValue={query.search} autoComplete="off" />
        <Button type="submit" icon={<Icon of={Search} />}>
          Find
        </Button>
      </form>
      <ul aria-label="Parts of life" className="flex flex-wrap gap-x-6 gap-y-1">
        {choices.map((part) => (
          <li key={part ?? 'all'}>
            <TextLink
              href={knowledgePath(query, { part })}
              aria-current={part === query.part ? 'true' : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent font-medium text-ink-2 no-underline aria-[current]:border-margin aria-[current]:font-bold aria-[current]:text-ink"
            >
              {part === null ? 'All' : DOMAIN_NAMES[part]}
            </TextLink>
          </li>
        ))}
      </ul>
      <TextLink
        href={knowledgePath(query, { unfolded: !query.unfolded })}
        className="inline-flex min-h-11 items-center justify-self-start font-semibold"
      >
        {query.unfolded ? 'Close all topics' : 'Open all topics'}
      </TextLink>
    </search>
  )
}
