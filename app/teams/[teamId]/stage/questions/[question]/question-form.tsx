'use client'
import History from 'lucide-react/icons/history'
import { useActionState } from 'react'
import { AnswerButtons } from '@/components/form/answer-buttons'
import { FormMessage } from '@/components/form/form-message'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { idle } from '@/lib/form/form-state'
import { answerQuestion } from '../actions'

export interface QuestionFormProps {
  readonly teamId: string
  readonly requestId: string
  readonly item: number
  /** From best to worst. */
  readonly answers: readonly { readonly score: number; readonly words: string }[]
  /** What was answered in this round: a score, or "open". */
  readonly chosen: string | undefined
  /** The answer of the last time, with its day in words. */
  readonly previous: { readonly score: number; readonly on: string } | null
}

/** Five answers, each a button that saves and goes on; keys 0 to 4 press them. */
export function QuestionForm({ teamId, requestId, item, answers, chosen, previous }: QuestionFormProps) {
  const [state, action] = useActionState(answerQuestion, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage words={state.message} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="item" value={item} />
      <AnswerButtons
        name="answer"
        chosen={chosen}
        answers={answers.map(({ score, words }) => ({
          value: String(score),
          words,
          keyCap: String(score),
          tag: previous?.score === score && (
            <Tag tone="soon" icon={<Icon of={History} />}>
              Last time, {previous.on}
            </Tag>
          ),
        }))}
      />
      <div className="text-center">
        <button type="submit" name="answer" value="open" className={buttonLook('quiet')}>
          Not sure: leave this one open
        </button>
        {chosen === 'open' && <p className="text-ink-2">You left this one open.</p>}
      </div>
    </form>
  )
}
