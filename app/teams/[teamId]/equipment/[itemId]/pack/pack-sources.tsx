import type { PackReason } from '@/lib/equipment/pack.data'

const checkedWords: Readonly<Record<string, string>> = {
  extract: 'read in a stored extract',
  summary: "read in another organisation's account",
  recall: 'from general knowledge, to be confirmed',
}

/** Where the rule of a need comes from, with how each source was checked. Last, and it may run over the page. */
export function PackSources({ sources }: { readonly sources: PackReason['content']['sources'] }) {
  return (
    <section className="min-w-0 border-t pt-4">
      <h2 className="mb-1.5 text-md">Sources of the rule</h2>
      <ul className="grid list-disc gap-1 pl-5">
        {sources.map((source) => (
          <li key={`${source.id} ${source.title}`}>
            {source.organisation}
            {source.year ? `, ${source.year}` : ''}: {source.title}. Supports: {source.supports} (
            {checkedWords[source.checked] ?? source.checked}).
          </li>
        ))}
      </ul>
    </section>
  )
}
