import Check from 'lucide-react/icons/check'
import { Icon } from '../ui/icon'
import { AnswerWords, answerLook, type RadioCard } from './radio-cards'

export type AnswerButtonsProps = {
  readonly name: string
  readonly answers: readonly RadioCard[]
  /** The answer given before, if this question was answered in this round. */
  readonly chosen?: string
}

/** One tap answers: each large answer is a submit button of the form around it. */
export function AnswerButtons({ name, answers, chosen }: AnswerButtonsProps) {
  return (
    <div className="grid gap-gap">
      {answers.map(({ value, ...answer }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          data-key={answer.keyCap}
          aria-keyshortcuts={answer.keyCap}
          aria-current={value === chosen || undefined}
          className={`${answerLook} aria-[current]:border-3 aria-[current]:border-act aria-[current]:bg-act-soft`}
        >
          <AnswerWords {...answer} />
          {value === chosen && (
            <span className="ml-auto inline-flex items-center gap-1.5 text-sm font-semibold text-ink">
              <Icon of={Check} /> Chosen
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
