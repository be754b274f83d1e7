'use client'
import WifiOff from 'lucide-react/icons/wifi-off'
import { useActionState, useEffect, useRef, useSyncExternalStore } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Icon } from '@/components/ui/icon'
import { idle, type FormState } from '@/lib/form/form-state'
import { giveDose } from './actions'
import { isNoAnswer } from './no-answer'
import { dropWaiting, noWaitingDoses, subscribeToWaiting, waitingDoses, type WaitingDose } from './waiting-doses-store'

/** Tried again this often while something waits, besides at once when the signal comes back. */
const againMs = 10_000

/** Doses that were marked as given without an answer: shown until they are sent, and never as given. */
export function WaitingDoses() {
  const waiting = useSyncExternalStore(subscribeToWaiting, waitingDoses, noWaitingDoses)
  return (
    <div role="status" className="grid gap-4 empty:hidden">
      {waiting.map((dose, index) => (
        <Waiting key={dose.requestId} dose={dose} isFirst={index === 0} />
      ))}
    </div>
  )
}

function Waiting({ dose, isFirst }: { readonly dose: WaitingDose; readonly isFirst: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const { requestId, fields, givenWords } = dose
  const [state, send, isSending] = useActionState(async (before: FormState, data: FormData): Promise<FormState> => {
    try {
      const answer = await giveDose(before, data)
      if (answer.status === 'done') dropWaiting(requestId)
      return answer
    } catch (error) {
      if (isNoAnswer(error)) return { ...before, status: 'idle', message: 'Still no signal.' }
      // The server answered with a page: it says who was faster, or what has changed.
      dropWaiting(requestId)
      throw error
    }
  }, idle)
  const isRefused = state.status === 'refused'
  useEffect(() => {
    // In order: the next one goes when this one is through.
    if (!isFirst || isRefused || isSending) return
    const tryAgain = () => form.current?.requestSubmit()
    window.addEventListener('online', tryAgain)
    const timer = setInterval(tryAgain, againMs)
    return () => {
      window.removeEventListener('online', tryAgain)
      clearInterval(timer)
    }
  }, [isFirst, isRefused, isSending])
  return (
    <section className="grid gap-3 rounded-card border-2 border-dashed border-soon bg-soon-bg p-5 text-soon">
      <h2 className="flex gap-2.5 text-md">
        <Icon of={WifiOff} className="mt-0.5" />
        <span>
          Not sent yet: {dose.dose}, given {givenWords}
        </span>
      </h2>
      <p>
        No answer came: there may be no signal. It is kept on this page, please leave the page open. The others do not
        see it yet: tell them if they are near.
      </p>
      <FormMessage words={state.message} />
      <ButtonRow>
        <form ref={form} action={send}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton aria-label={`Send it now: ${dose.dose}`}>Send it now</SubmitButton>
        </form>
        <Button
          variant="quiet"
          onClick={() => dropWaiting(requestId)}
          aria-label={`It was not given, drop it: ${dose.dose}`}
        >
          It was not given: drop it
        </Button>
      </ButtonRow>
    </section>
  )
}
