import { classes } from '@/components/ui/classes'
import type { AssessmentDraft } from '@/lib/staging/assessment-draft'

/** Twelve marks: answered or left open, this one, still to come. The words beside them say it too. */
export function Progress({
  answers,
  current,
}: {
  readonly answers: AssessmentDraft['answers']
  readonly current: number
}) {
  return (
    <div aria-hidden="true" className="flex gap-1.5">
      {answers.map((answer, index) => {
        const isCurrent = index + 1 === current
        return (
          <span
            key={index}
            className={classes(
              'h-2.5 grow rounded-full border',
              isCurrent ? 'border-2 border-ink bg-mark' : answer === undefined ? 'border-edge' : 'border-act',
              !isCurrent && typeof answer === 'number' && 'bg-act',
            )}
          />
        )
      })}
    </div>
  )
}
