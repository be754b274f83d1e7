import CircleAlert from 'lucide-react/icons/circle-alert'
import { Icon } from './icon'
import { TakeFocus } from './take-focus'

export type FieldProblem = {
  /** The `id` of the field; the same as its `name` unless the field was given another. */
  readonly fieldId: string
  readonly words: string
}

export type ErrorSummaryProps = {
  readonly problems: readonly FieldProblem[]
  /** `state.submission`: a second refusal takes the focus again. */
  readonly submission?: string | number
}

const numberWords = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things']

/** What to put right, each a link to its field. Takes the focus. Renders nothing when all is well. */
export function ErrorSummary({ problems, submission }: ErrorSummaryProps) {
  if (problems.length === 0) return null
  const count = numberWords[problems.length] ?? `${problems.length} things`
  return (
    <TakeFocus
      again={submission}
      role="alert"
      className="grid gap-3 rounded-control border-3 border-ink bg-sheet p-4 text-ink"
    >
      <h2 className="flex gap-2.5 text-md">
        <Icon of={CircleAlert} />
        {count} to put right
      </h2>
      <ul className="grid gap-1">
        {problems.map(({ fieldId, words }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className="inline-flex min-h-11 items-center font-semibold">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </TakeFocus>
  )
}
