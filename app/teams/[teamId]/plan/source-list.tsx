import { TextLink } from '@/components/ui/text-link'
import { plainTitleOf } from '@/lib/needs/source-titles'
import type { NeedContent } from '@/lib/needs/visible-plan'

const checkedWords: Record<string, string> = {
  extract: 'read in a stored extract',
  summary: "read in another organisation's account",
  recall: 'from general knowledge, to be confirmed',
}

export type SourceListProps = { readonly content: NeedContent; readonly isNurse: boolean }

/** Where a need comes from, with how each source was checked. Families read a plain title, nurses the one it has. */
export function SourceList({ content: { sources, need }, isNurse }: SourceListProps) {
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">
        Sources ({sources.length}). How long it takes:{' '}
        {need.lead_time_weeks.basis === 'source' ? 'from a source' : 'an estimate'}.
      </summary>
      <ul className="grid gap-2 pb-2">
        {/* A key travels to the browser: a professional title in it would tell what a topic leads to. */}
        {sources.map((source, place) => (
          <li key={place}>
            {source.organisation}
            {source.year ? `, ${source.year}` : ''}: {isNurse ? source.title : plainTitleOf(source)} (
            {checkedWords[source.checked] ?? source.checked})
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
