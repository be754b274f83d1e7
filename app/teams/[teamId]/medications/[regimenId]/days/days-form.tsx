'use client'
import { useActionState, useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { idle } from '@/lib/form/form-state'
import { pickDays } from './actions'

export type DayChoice = {
  readonly on: string
  /** "Tuesday", "29 Dec". */
  readonly weekday: string
  readonly day: string
  readonly kind: 'past' | 'gone' | 'open'
  readonly isPicked: boolean
}

export type DaysFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId' | 'cycle', string>>
  readonly version: number
  readonly legend: string
  readonly needed: string
  readonly days: readonly DayChoice[]
}

const notes = { past: 'was due: stays', gone: 'is past', open: '' } as const

/** The days of one cycle, each a box. What is chosen is counted by CSS, so it needs no script. */
export function DaysForm({ hidden, version, legend, needed, days }: DaysFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(pickDays, idle)
  const seenVersion = useSeenVersion(version, state.submission)
  const typed = state.submission > 0 ? (state.values.days ?? '').split(',') : undefined
  return (
    <form action={action} className="grid max-w-6xl gap-6 [counter-reset:picked]">
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="expectVersion" value={seenVersion} />
      <fieldset className="min-w-0">
        <legend className="mb-2 font-semibold">{legend}</legend>
        <div className="grid grid-cols-1 gap-2 min-[24rem]:grid-cols-2 sm:grid-cols-4 lg:grid-cols-7">
          {days.map(({ on, weekday, day, kind, isPicked }) => (
            <label
              key={`${on}-${state.submission}-${isPicked}`}
              className="flex min-h-hit items-center gap-3 rounded-control border-2 border-edge bg-sheet px-3 py-2 has-checked:border-act has-checked:bg-act-soft"
            >
              <input
                type="checkbox"
                name={kind === 'open' ? 'days' : undefined}
                value={on}
                defaultChecked={kind === 'open' && typed ? typed.includes(on) : isPicked}
                // One that was due cannot be moved; a disabled box would not say why.
                aria-disabled={kind === 'open' ? undefined : true}
                onClick={kind === 'open' ? undefined : (event) => event.preventDefault()}
                className="size-6 shrink-0 accent-(--act) checked:[counter-increment:picked]"
              />
              <span className="leading-tight">
                {weekday}
                <span className="block font-semibold">{day}</span>
                {notes[kind] && <span className="block text-sm text-ink-2">{notes[kind]}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="font-semibold before:content-['Chosen:_'_counter(picked)_'._']">{needed}</p>
      <FormMessage words={state.message} />
      <div>
        <SubmitButton>Save these days</SubmitButton>
      </div>
    </form>
  )
}
