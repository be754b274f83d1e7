'use client'
import { useActionState, useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { idle, type FormState } from '@/lib/form/form-state'
import { clockTime } from '@/lib/text/clock-time'
import type { Region } from '@/lib/text/region'
import { giveDose } from './actions'
import { isNoAnswer } from './no-answer'
import { textOf, useIsHere } from './use-kept-action'
import { keepWaiting, noWaitingDoses, subscribeToWaiting, waitingDoses } from './waiting-doses-store'

export type GiveDoseFormProps = {
  readonly fields: Readonly<Record<'teamId' | 'regimenId' | 'slotKey' | 'requestId' | 'expectVersion', string>>
  /** "Riluzole, 8:00 am". */
  readonly dose: string
  /** When the server drew this page: a device's own clock may be wrong. */
  readonly drawnAtMs: number
  readonly zone: string
  readonly region: Region
  /** Its button. */
  readonly children: ReactNode
}

/** A clock is wrong from two minutes on (security.md 7). */
const aboutRightMs = 2 * 60_000

/**
 * "Mark as given". The time of the press is sent along, so that one that arrives late is still recorded as of then.
 * A press that no answer comes to is kept, with its id and its time, and shown until it is sent.
 */
export function GiveDoseForm({ fields, dose, drawnAtMs, zone, region, children }: GiveDoseFormProps) {
  const isHere = useIsHere()
  const aheadMs = useRef(0)
  useEffect(() => {
    // The way here takes its time too: a device that is about right is believed.
    const ahead = drawnAtMs - Date.now()
    aheadMs.current = Math.abs(ahead) < aboutRightMs ? 0 : ahead
  }, [drawnAtMs])
  const waiting = useSyncExternalStore(subscribeToWaiting, waitingDoses, noWaitingDoses)
  const isWaiting = waiting.some((one) => one.fields.slotKey === fields.slotKey)
  // Without JavaScript the form posts to the action itself; with it, what got no answer is caught.
  const [posted, post] = useActionState(giveDose, idle)
  const [sent, send] = useActionState(async (before: FormState, data: FormData): Promise<FormState> => {
    const givenAtMs = Date.now() + aheadMs.current
    data.set('givenAt', new Date(givenAtMs).toISOString())
    const kept = textOf(data)
    try {
      return await giveDose(before, data)
    } catch (error) {
      if (!isNoAnswer(error)) throw error
      keepWaiting({
        ...{ requestId: fields.requestId, fields: kept, dose },
        givenWords: clockTime(givenAtMs, zone, region),
      })
      return before
    }
  }, idle)
  const state = sent.submission > 0 ? sent : posted
  if (isWaiting) return <p className="font-semibold text-soon">Waiting for signal. See the top of the page.</p>
  return (
    <form action={isHere ? send : post}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.status === 'refused' && (
        <div className="basis-full">
          <FormMessage words={state.message} />
        </div>
      )}
    </form>
  )
}
