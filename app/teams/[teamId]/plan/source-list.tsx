import { TextLink } from '@/components/ui/text-link'
import type { NeedContent } from '@/lib/needs/visible-plan'

const checkedWords: Record<string, string> = {
  extract: 'read in a stored extract',
  summary: "read in another organisation's account",
  recall: 'from general knowledge, to be confirmed',
}

/** Where a need comes from, with how each source was checked. */
export function SourceList({ content }: { readonly content: NeedContent }) {
  const { sources, need } = content
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">
        Sources ({sources.length}). How long it takes:{' '}
        {need.lead_time_weeks.basis === 'source' ? 'from a source' : 'an estimate'}.
      </summary>
      <ul className="grid gap-2 pb-2">
        {sources.map((source) => (
          <li key={`${source.id}-${source.title}`}>
            {source.organisation}
            {source.year ? `, ${source.year}` : ''}: {source.title} ({checkedWords[source.checked] ?? source.checked})
          </li>
        ))}
      </ul>
      <p>
        These are for talking with your team. A draft for clinical review: no clinician has signed it yet.{' '}
        <TextLink href="/knowledge">About this knowledge</TextLink>
      </p>
    </details>
  )
}
