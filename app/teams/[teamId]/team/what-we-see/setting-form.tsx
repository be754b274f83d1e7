'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { RadioCards } from '@/components/form/radio-cards'
import { SubmitButton } from '@/components/form/submit-button'
import { idle } from '@/lib/form/form-state'
import { choose } from './actions'

export type SettingFormProps = {
  readonly teamId: string
  readonly userId: string
  readonly name: string
  readonly version: number
  readonly setting: string
  readonly legend: string
  readonly cards: readonly { readonly value: string; readonly words: string; readonly note: string }[]
}

export function SettingForm({ teamId, userId, name, version, setting, legend, cards }: SettingFormProps) {
  const [state, action] = useActionState(choose, idle)
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="version" value={version} />
      <RadioCards
        key={`${version} ${state.submission}`}
        id={`setting-${userId}`}
        label={legend}
        name="setting"
        required
        defaultValue={setting}
        error={state.errors.setting}
        cards={cards}
      />
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      <div>
        <SubmitButton variant="outlined" aria-label={`Choose this for ${name}`}>
          Choose this
        </SubmitButton>
      </div>
    </form>
  )
}
