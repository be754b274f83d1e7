'use client'
import { useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { prnEffects } from '@/lib/medications/as-needed-plan'
import { useKeptAction } from '../use-kept-action'
import { noteWhatItDid } from './actions'
import { LevelField } from './level-field'

export type EffectFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'recordId' | 'requestId', string>>
  readonly question: string
  /** How bad it was before, 0 to 10. */
  readonly level: number | null
}

/** What an as-needed dose did: one press answers; a word or a number more if somebody likes. */
export function EffectForm({ hidden, question, level }: EffectFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const { state, action } = useKeptAction(noteWhatItDid)
  const at = (name: string) => `${name}-${sent.recordId}`
  return (
    <form action={action} className="grid gap-3 rounded-control bg-inset p-4" noValidate>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">{question}</legend>
        <div className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
          {Object.entries(prnEffects).map(([effect, words]) => (
            <SubmitButton key={effect} variant="outlined" name="effect" value={effect}>
              {words}
            </SubmitButton>
          ))}
        </div>
      </fieldset>
      <details>
        <summary className="inline-flex min-h-hit items-center underline underline-offset-4">Say more first</summary>
        <div className="grid gap-4 pt-2">
          <LevelField
            label="How bad is it now?"
            hint={
              level === null ? '0 is nothing, 10 is the worst' : `It was ${level} before. 0 is nothing, 10 is the worst`
            }
            name="level"
            id={at('level')}
            defaultValue={state.values.level}
            error={state.errors.level}
            submission={state.submission}
          />
          <TextField
            label="In your own words"
            name="words"
            id={at('words')}
            required={false}
            maxLength={300}
            defaultValue={state.values.words}
            error={state.errors.words}
          />
        </div>
      </details>
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
    </form>
  )
}
