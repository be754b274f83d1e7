import type { ChangeStory, NamedNeed } from '@/lib/needs/change-story'
import type { VisibleNeed } from '@/lib/needs/visible-plan'

/** The first answers bring many needs at once: the most pressing stand there, the others open. */
const MOST_AT_ONCE = 8

/** The needs that changed, by what became of them, each with what raised it. */
export function ChangedNeeds({
  story,
  needs,
}: {
  readonly story: ChangeStory
  readonly needs: readonly VisibleNeed[]
}) {
  const parts = [
    { heading: 'Worth doing now', named: story.now },
    { heading: 'Coming up', named: story.coming },
    { heading: 'No longer needed', named: story.gone },
  ].filter(({ named }) => named.length > 0)
  if (parts.length === 0) return <p>Nothing that you see in the plan is different from before.</p>
  return (
    <div className="grid gap-5">
      {parts.map(({ heading, named }) => (
        <section key={heading}>
          <h3 className="border-b pb-2 text-base font-semibold">{heading}</h3>
          <NeedList named={named.slice(0, MOST_AT_ONCE)} needs={needs} />
          {named.length > MOST_AT_ONCE && (
            <details>
              <summary className="min-h-hit py-3 underline underline-offset-4">
                The other {named.length - MOST_AT_ONCE}
              </summary>
              <NeedList named={named.slice(MOST_AT_ONCE)} needs={needs} />
            </details>
          )}
        </section>
      ))}
    </div>
  )
}

function NeedList({ named, needs }: { readonly named: readonly NamedNeed[]; readonly needs: readonly VisibleNeed[] }) {
  return (
    <ul>
      {named.map((need) => (
        <li key={need.needId} className="border-b py-2.5 last:border-b-0">
          {need.title}
          <Reason need={need} needs={needs} />
        </li>
      ))}
    </ul>
  )
}

function Reason({ need: { needId }, needs }: { readonly need: NamedNeed; readonly needs: readonly VisibleNeed[] }) {
  const need = needs.find((one) => one.needId === needId)
  const words = need?.disclosure === 'full' ? need.content.why.map((line) => line.words) : []
  if (words.length === 0) return null
  return <span className="block text-sm text-ink-2">{words.slice(0, 2).join('. ')}.</span>
}
