'use client'
import KeyRound from 'lucide-react/icons/key-round'
import { useActionState, useRef, useState, useTransition, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { idle, type FormState } from '@/lib/form/form-state'

type Action = (before: FormState, data: FormData) => Promise<FormState>

export type PasskeyButtonProps = {
  /** Gives the question; its answer holds `options`. */
  readonly ask: Action
  /** Takes the answer. */
  readonly send: Action
  /** Makes a new passkey instead of asking for one. */
  readonly makes?: boolean
  readonly variant?: ButtonVariant
  readonly words: string
  /** What a browser without JavaScript says in its place. */
  readonly without: string
  /** Fields that go with the answer. */
  readonly children?: ReactNode
  readonly below?: ReactNode
}

/** Asks the browser for a passkey and sends what it says. The one thing here that needs JavaScript. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { ask, send, makes, variant = 'filled', words, without, children, below } = props
  const [state, action] = useActionState(send, idle)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAsking, startAsking] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)

  const begin = () => {
    setTrouble(null)
    if (typeof PublicKeyCredential === 'undefined') {
      setTrouble('This browser has no passkeys. Please use another way.')
      return
    }
    startAsking(async () => {
      const asked = await ask(idle, new FormData())
      if (asked.values.options === undefined) {
        setTrouble(asked.message ?? null)
        return
      }
      const said = await askBrowser(asked.values.options, makes === true)
      if (said === undefined || !answer.current) {
        setTrouble('Nothing happened: the passkey was not used. Try again, or use another way.')
        return
      }
      answer.current.value = said
      form.current?.requestSubmit()
    })
  }

  return (
    <form ref={form} action={action} className="grid gap-3">
      <noscript>
        <p className="rounded-control border bg-inset p-4">{without}</p>
      </noscript>
      {children}
      <input ref={answer} type="hidden" name="answer" defaultValue="" />
      <div className="noscript:hidden">
        <Button
          variant={variant}
          width="full"
          icon={<Icon of={KeyRound} />}
          onClick={begin}
          aria-disabled={isAsking || undefined}
        >
          {words}
        </Button>
        {below}
      </div>
      <FormMessage words={trouble ?? state.message} kind={state.status === 'done' && !trouble ? 'done' : 'note'} />
    </form>
  )
}

/** @returns what the passkey said, as JSON; undefined when the person or the device said no */
async function askBrowser(options: string, makes: boolean): Promise<string | undefined> {
  const browser = await import('@simplewebauthn/browser')
  try {
    const said = makes
      ? await browser.startRegistration(JSON.parse(options) as Parameters<typeof browser.startRegistration>[0])
      : await browser.startAuthentication(JSON.parse(options) as Parameters<typeof browser.startAuthentication>[0])
    return JSON.stringify(said)
  } catch {
    return undefined
  }
}
