'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { RadioCards } from '@/components/form/radio-cards'
import { SubmitButton } from '@/components/form/submit-button'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { startSheet } from './actions'

export interface StartFormProps {
  readonly teamId: string
  readonly requestId: string
  /** ISO days. */
  readonly assessedOn: string
  readonly today: string
  readonly tube: 'yes' | 'no' | undefined
  readonly niv: 'yes' | 'no' | 'unsure' | undefined
  /** What is on record, in words. */
  readonly tubeHint?: string | undefined
  readonly nivHint?: string | undefined
  /** A sheet is under way: the form stands folded below the way back to it. */
  readonly folded: boolean
}

export function StartForm(props: StartFormProps) {
  const [state, action] = useActionState(startSheet, idle)
  const problems = Object.entries(state.errors).map(([fieldId, words]) => ({ fieldId, words }))
  const form = (
    <form action={action} className="grid gap-6" noValidate>
      <ErrorSummary problems={problems} submission={state.submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={props.teamId} />
      <input type="hidden" name="requestId" value={props.requestId} />
      <DateField
        label="For which day are these answers?"
        name="assessedOn"
        hint="Today, or the day when somebody asked the questions."
        defaultValue={state.values['assessedOn'] ?? props.assessedOn}
        max={props.today}
        error={state.errors['assessedOn']}
        required
      />
      <RadioCards
        label="Is there a feeding tube?"
        name="tube"
        hint={props.tubeHint}
        error={state.errors['tube']}
        defaultValue={state.values['tube'] ?? props.tube}
        required
        cards={[
          { value: 'no', words: 'No' },
          { value: 'yes', words: 'Yes, a feeding tube (gastrostomy, PEG)' },
        ]}
      />
      <RadioCards
        label="Is a breathing mask or machine used, even now and then?"
        name="niv"
        hint={props.nivHint}
        error={state.errors['niv']}
        defaultValue={state.values['niv'] ?? props.niv}
        required
        cards={[
          { value: 'no', words: 'No' },
          { value: 'yes', words: 'Yes' },
          { value: 'unsure', words: 'Not sure' },
        ]}
      />
      <div>
        <SubmitButton variant={props.folded ? 'outlined' : 'filled'}>
          {props.folded ? 'Go on with this' : 'Go to the first question'}
        </SubmitButton>
      </div>
    </form>
  )
  if (!props.folded) return form
  return (
    // Open again after a refusal: without JavaScript the page comes anew.
    <DisclosureCard
      title="Change the day, the tube or the breathing machine"
      lift="flat"
      headingLevel={2}
      startsOpen={state.submission > 0}
    >
      {form}
    </DisclosureCard>
  )
}
