import type { ReactNode } from 'react'
import { ALSFRS_R_ITEMS, wordsOfItem, type AlsfrsRItem, type ItemFiveForm } from '@/lib/staging/alsfrs-r'
import { isAnswer } from '@/lib/staging/answers'

export interface AnswerListProps {
  /** Null: left open. Undefined: not reached yet. */
  readonly answers: readonly (number | null | undefined)[]
  readonly form: ItemFiveForm | null
  readonly action?: (item: AlsfrsRItem) => ReactNode
}

/** The twelve questions with what was answered, in words. */
export function AnswerList({ answers, form, action }: AnswerListProps) {
  return (
    <ol className="grid">
      {ALSFRS_R_ITEMS.map((item) => {
        const words = wordsOfItem(item.key, form ?? '5a')
        return (
          <li key={item.key} className="flex items-center gap-4 border-b py-2.5 last:border-b-0">
            <span className="w-7 shrink-0 text-right text-ink-2 tabular-nums">{item.number}</span>
            <span className="min-w-0 grow">
              <span className="block text-sm text-ink-2">{words.title}</span>
              <AnswerInWords answer={answers[item.number - 1]} words={words.answers} />
            </span>
            {action?.(item)}
          </li>
        )
      })}
    </ol>
  )
}

function AnswerInWords({
  answer,
  words,
}: {
  readonly answer: number | null | undefined
  readonly words: ReturnType<typeof wordsOfItem>['answers']
}) {
  if (answer === undefined) return <span className="block">Not reached yet</span>
  if (answer === null || !isAnswer(answer)) return <span className="block">Left open</span>
  return <span className="block font-semibold">{words[answer as keyof typeof words]}</span>
}
