'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { RadioCards } from '@/components/form/radio-cards'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { chooseStage } from './actions'

export function OwnStageForm({ teamId, stage }: { readonly teamId: string; readonly stage: 'shown' | 'hidden' }) {
  const [state, action] = useActionState(chooseStage, idle)
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="teamId" value={teamId} />
      <RadioCards
        key={`${stage} ${state.submission}`}
        label="Do you want to see your stage and scores?"
        name="stage"
        required
        defaultValue={stage}
        error={state.errors.stage}
        cards={[
          { value: 'hidden', words: 'No, not now', note: 'Your team still sees them and plans with them.' },
          {
            value: 'shown',
            words: 'Yes, show them to me',
            note: 'Numbers and stages, with what they mean in plain words.',
          },
        ]}
      />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton variant="outlined" aria-label="Choose this for your stage and scores">
          Choose this
        </SubmitButton>
      </div>
    </form>
  )
}
