'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { chooseHowToRead } from './actions'

export interface ChoiceField {
  readonly name: string
  readonly label: string
  readonly kind: 'select' | 'day'
  readonly choices: readonly Choice[]
  readonly prompt?: string | undefined
  readonly value: string
  readonly hint?: string | undefined
}

export interface ChoicesFormProps {
  readonly teamId: string
  readonly seenAt: string
  /** What needs an answer, or is good to check, first. */
  readonly fields: readonly ChoiceField[]
  /** Which column holds what. */
  readonly columns: readonly ChoiceField[]
  readonly button: string
}

export function ChoicesForm({ teamId, seenAt, fields, columns, button }: ChoicesFormProps) {
  const [state, action] = useActionState(chooseHowToRead, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  const show = (field: ChoiceField) => (
    <OneField
      key={field.name}
      field={{ ...field, value: state.values[field.name] ?? field.value }}
      error={state.errors[field.name]}
      // A select starts anew for each answer and for each state of the file.
      submission={`${state.submission} ${seenAt}`}
    />
  )
  return (
    <form action={action} className="grid gap-5" noValidate>
      <ErrorSummary problems={problems} submission={state.submission} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">{fields.map(show)}</div>
      <DisclosureCard title="Which column is what" lift="flat">
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">{columns.map(show)}</div>
      </DisclosureCard>
      <div className="grid gap-3">
        <div>
          <SubmitButton variant="outlined">{button}</SubmitButton>
        </div>
        <FormMessage
          words={problems.length === 0 ? state.message : null}
          kind={state.status === 'done' ? 'done' : 'note'}
        />
      </div>
    </form>
  )
}

function OneField({
  field,
  error,
  submission,
}: {
  readonly field: ChoiceField
  readonly error: string | undefined
  readonly submission: string
}) {
  const { name, label, hint, value } = field
  if (field.kind === 'day') return <DateField key={submission} {...{ name, label, hint, error }} defaultValue={value} />
  return (
    <SelectField
      {...{ name, label, hint, error, submission }}
      choices={field.choices}
      prompt={field.prompt}
      defaultValue={value}
    />
  )
}
