import type { Plan } from '@/lib/needs/plan.data'
import type { NeedContent } from '@/lib/needs/visible-plan'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'

/** Since when a need shows, under which answers and which edition of the knowledge. */
export function Since({ content: { since }, plan }: { readonly content: NeedContent; readonly plan: Plan }) {
  if (since === null) return null
  const why = since.because.length > 0 ? ` because ${joinWords(since.because.slice(0, 3))}` : ''
  return (
    <p className="text-sm text-ink-2">
      Shown since {formatDay(since.on, plan.today)}
      {why}. Rule of knowledge version {since.knowledgeVersion}.
    </p>
  )
}
