'use client'
import { useActionState, useSyncExternalStore } from 'react'
import { idle, type FormState } from '@/lib/form/form-state'
import { isNoAnswer } from './no-answer'

type Act = (before: FormState, data: FormData) => Promise<FormState>

export interface KeptAction {
  readonly state: FormState
  readonly action: (data: FormData) => void
  /** The last press got no answer: pressed again, the same request goes out with the same id. */
  readonly isUnsent: boolean
}

const noSignal =
  'Not sent: no answer came, there may be no signal. What you wrote is still here. Press the button again when you are back.'

type Typed = Readonly<Record<string, string>>

const asTyped = (typed: Typed): Typed => typed

/**
 * An action of a form that loses nothing when no answer comes. Without JavaScript the form posts to the action itself.
 *
 * @param keep what is kept of the fields then: "now" becomes the time of the press
 */
export function useKeptAction(act: Act, keep: (typed: Typed) => Typed = asTyped): KeptAction {
  const [posted, post] = useActionState(act, idle)
  const [sent, send] = useActionState(async (before: FormState, data: FormData): Promise<FormState> => {
    try {
      return await act(before, data)
    } catch (error) {
      if (!isNoAnswer(error)) throw error
      const values = keep(textOf(data))
      return { submission: before.submission + 1, status: 'refused', message: noSignal, errors: {}, values }
    }
  }, idle)
  const isHere = useIsHere()
  const state = sent.submission > 0 ? sent : posted
  return { state, action: isHere ? send : post, isUnsent: state.message === noSignal }
}

const never = () => () => {}

/** True once this page runs in a browser. */
export function useIsHere(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** The fields of a form as text. */
export function textOf(data: FormData): Record<string, string> {
  return Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
