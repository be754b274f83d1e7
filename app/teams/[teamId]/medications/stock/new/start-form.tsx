'use client'
import { useActionState, useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { start } from '../actions'
import { CountingFields } from '../counting-fields'

export type StartFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'requestId' | 'regimenId' | 'perAmount' | 'perUnit', string>>
  readonly before: Readonly<Record<string, string>>
  readonly units: readonly Choice[]
  readonly dose: string
  readonly note?: string
}

export function StartForm({ hidden, before, units, dose, note }: StartFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(start, idle)
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <CountingFields state={state} before={before} units={units} dose={dose} note={note} />
      <NumberField
        label="How many are there now?"
        name="onHand"
        hint="In the same unit: all packs together, the open one too"
        required
        defaultValue={state.values.onHand}
        error={state.errors.onHand}
      />
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Start counting</SubmitButton>
      </div>
    </form>
  )
}
