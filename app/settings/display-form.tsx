'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { DisplayFields } from '@/components/shell/display-fields'
import type { DisplayPreferences } from '@/lib/display/display-preferences'
import { idle } from '@/lib/form/form-state'
import { setDisplay } from './actions'

export function DisplayForm({ mode, theme, aloud }: DisplayPreferences) {
  const [state, action] = useActionState(setDisplay, idle)
  return (
    <form action={action} className="grid max-w-form gap-6">
      <DisplayFields key={`${mode} ${theme} ${aloud}`} mode={mode} theme={theme} aloud={aloud} />
      <div className="grid justify-items-start gap-3">
        <SubmitButton>Show pages this way</SubmitButton>
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
      </div>
    </form>
  )
}
