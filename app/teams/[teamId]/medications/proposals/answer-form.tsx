'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ButtonRow } from '@/components/ui/button-row'
import { idle } from '@/lib/form/form-state'
import { answerTo } from './actions'

/** Accepts a proposal or declines it, with a word to the person who made it. */
export function AnswerForm({
  hidden,
  title,
}: {
  readonly hidden: Readonly<Record<'teamId' | 'proposalId', string>>
  readonly title: string
}) {
  const [state, action] = useActionState(answerTo, idle)
  return (
    <form action={action} className="grid max-w-form gap-4" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label="A word to the person who proposed it"
        id={`words-${hidden.proposalId}`}
        name="words"
        required={false}
        maxLength={300}
        defaultValue={state.values.words}
        error={state.errors.words}
      />
      {state.status === 'ask' && <CheckboxField label="The amount is right" name="amountConfirmed" value="yes" />}
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      {state.status !== 'done' && (
        <ButtonRow>
          <SubmitButton name="answer" value="accepted" aria-label={`Accept: ${title}`}>
            Accept
          </SubmitButton>
          <SubmitButton variant="outlined" name="answer" value="declined" aria-label={`Decline: ${title}`}>
            Decline
          </SubmitButton>
        </ButtonRow>
      )}
    </form>
  )
}
