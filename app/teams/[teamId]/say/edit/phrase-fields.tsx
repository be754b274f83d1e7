'use client'
import { useActionState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { idle, type FormState } from '@/lib/form/form-state'
import { longestPhrase } from '@/lib/phrases/phrase'

export type PhraseFieldsProps = {
  readonly act: (before: FormState, data: FormData) => Promise<FormState>
  readonly fields: { readonly teamId: string; readonly phraseId: string }
  readonly words?: string
  readonly makesTask?: boolean
  readonly submit: string
}

export function PhraseFields({ act, fields, words = '', makesTask = true, submit }: PhraseFieldsProps) {
  const [state, action] = useActionState(act, idle)
  const { phraseId } = fields
  const wasRefused = state.status === 'refused'
  return (
    <form action={action} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        id={`words-${phraseId}`}
        name="words"
        label="What the tile says"
        maxLength={longestPhrase}
        defaultValue={wasRefused ? (state.values.words ?? words) : words}
        error={state.errors.words}
      />
      <CheckboxField
        id={`task-${phraseId}`}
        name="makesTask"
        value="yes"
        label="It asks for something: make it a task for the team"
        defaultChecked={wasRefused ? state.values.makesTask === 'yes' : makesTask}
      />
      <div className="grid justify-items-start gap-3">
        <SubmitButton variant="outlined">{submit}</SubmitButton>
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      </div>
    </form>
  )
}
