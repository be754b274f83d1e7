import type { TopicSource } from '@/lib/needs/knowledge-topics'

const checkedWords: Readonly<Record<TopicSource['checked'], string>> = {
  extract: 'read in a stored extract',
  summary: 'read in another organisation’s account',
  recall: 'from general knowledge, still to be confirmed',
}

/** Who says so, and how that was checked. */
export function TopicSources({ sources }: { readonly sources: readonly TopicSource[] }) {
  return (
    <div>
      <h4 className="font-semibold">Sources</h4>
      <ul className="list-disc pl-6">
        {sources.map((source, place) => (
          <li key={place}>
            {source.organisation}
            {source.year && `, ${source.year}`}
            {source.title && <>: {source.url ? <a href={source.url}>{source.title}</a> : source.title}</>} (
            {checkedWords[source.checked]})
            {source.supports && <span className="text-ink-2">. For: {source.supports}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
