'use client'
import { useActionState, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { idle } from '@/lib/form/form-state'
import { addTaskOfNeed, askMeLater, chooseFastChange, chooseTopicAction, closeFor, showTopicsAgain } from './actions'

const acts = {
  addTask: addTaskOfNeed,
  chooseTopic: chooseTopicAction,
  showAgain: showTopicsAgain,
  askLater: askMeLater,
  fastChange: chooseFastChange,
  closeFor,
}

/** A form of one button: its hidden fields and the button come from the server as children. */
export function OnePressForm({ act, children }: { readonly act: keyof typeof acts; readonly children: ReactNode }) {
  const [state, action] = useActionState(acts[act], idle)
  return (
    <form action={action}>
      {children}
      <FormMessage words={state.status === 'refused' ? state.message : undefined} kind="note" />
    </form>
  )
}
