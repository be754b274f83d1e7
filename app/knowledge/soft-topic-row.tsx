import { TextLink } from '@/components/ui/text-link'
import type { SoftTopic } from '@/lib/needs/knowledge-topics'
import { knowledgePath, topicId, type KnowledgeQuery } from './knowledge-query'

export type SoftTopicRowProps = { readonly topic: SoftTopic; readonly query: KnowledgeQuery }

/** A sensitive topic by its gentle title. One tap opens it, and nothing of it is on the page before. */
export function SoftTopicRow({ topic: { place, title }, query }: SoftTopicRowProps) {
  const opened = new Set([...query.opened, place])
  return (
    <div id={topicId(place)} className="flex min-h-hit flex-wrap items-center gap-x-4 rounded-card border px-5 py-2">
      <h3 className="grow text-md">{title}</h3>
      <TextLink
        href={knowledgePath(query, { opened }, place)}
        aria-label={`Open: ${title}`}
        className="inline-flex min-h-11 items-center font-semibold print:hidden"
      >
        Open
      </TextLink>
    </div>
  )
}
