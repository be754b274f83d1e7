'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { changeCounting } from '../actions'
import { CountingFields } from '../counting-fields'

export type CountingFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'productId' | 'perAmount' | 'perUnit', string>>
  readonly version: number
  readonly before: Readonly<Record<string, string>>
  readonly units: readonly Choice[]
  readonly dose: string
}

export function CountingForm({ hidden, version, before, units, dose }: CountingFormProps) {
  const [state, action] = useActionState(changeCounting, idle)
  const seen = useSeenVersion(version, state.submission)
  return (
    <DisclosureCard title="How it is counted" headingLevel={2} lift="flat" startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <ErrorSummary
          submission={state.submission}
          problems={Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))}
        />
        {Object.entries({ ...hidden, version: String(seen) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <CountingFields state={state} before={before} units={units} dose={dose} />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">Save how it is counted</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}
