'use client'
import { useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { DoseTooSoon } from '@/components/medications/dose-too-soon'
import { ErrorSummary } from '@/components/ui/error-summary'
import { clockDay, clockTime } from '@/lib/text/clock-time'
import { useKeptAction } from '../use-kept-action'
import { giveAsNeeded } from './actions'
import { LevelField } from './level-field'

export type AsNeededFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId', string>>
  readonly medicine: string
  /** As prescribed. */
  readonly amount: string
  readonly unit: string
  /** Now, by the home's clock. */
  readonly today: string
  readonly time: string
  readonly zone: string
}

/** One as-needed dose. Outside its limits it asks for a reason and is saved with it. */
export function AsNeededForm({ hidden, medicine, amount, unit, today, time, zone }: AsNeededFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const { state, action } = useKeptAction(giveAsNeeded, (typed) => atThePress(typed, zone))
  const { values, errors } = state
  const at = (name: string) => `${name}-${hidden.regimenId}`
  const isTimeQuestion = state.status === 'ask' && !state.message?.includes('\n')
  const [fineFrom, ...reasons] = state.status === 'ask' && !isTimeQuestion ? (state.message ?? '').split('\n') : []
  return (
    <form action={action} className="grid gap-5" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([name, words]) => ({ fieldId: at(name), words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="shownAt" value={values.shownAt ?? `${today}T${time}`} />
      <NumberField
        label="How much?"
        name="amount"
        id={at('amount')}
        unit={unit}
        required
        defaultValue={values.amount ?? amount}
        error={errors.amount}
      />
      <TextField
        label="What is it for?"
        name="reason"
        id={at('reason')}
        required={false}
        hint="For example: panic, pain in the legs"
        maxLength={500}
        defaultValue={values.reason}
        error={errors.reason}
      />
      <LevelField
        label="How bad is it?"
        hint="0 is nothing, 10 is the worst"
        name="symptomLevel"
        id={at('symptomLevel')}
        defaultValue={values.symptomLevel}
        error={errors.symptomLevel}
        submission={state.submission}
      />
      <div className="flex flex-wrap items-end gap-5">
        <DateField
          label="Day"
          name="givenOn"
          id={at('givenOn')}
          required
          max={today}
          defaultValue={values.givenOn ?? today}
          error={errors.givenOn}
        />
        <TimeField
          label="Time"
          name="givenTime"
          id={at('givenTime')}
          required
          hint="Leave it if it is given now"
          defaultValue={values.givenTime ?? time}
          error={errors.givenTime}
        />
      </div>
      {isTimeQuestion && (
        <CheckboxField label="The day and time are right" name="timeConfirmed" id={at('timeConfirmed')} value="yes" />
      )}
      {fineFrom === undefined ? (
        <>
          <FormMessage words={state.message} />
          <div>
            <SubmitButton aria-label={`Record dose of ${medicine}`}>Record dose</SubmitButton>
          </div>
        </>
      ) : (
        <DoseTooSoon key={state.submission} fineFrom={fineFrom} reasons={reasons}>
          <div className="grid gap-4">
            <TextField
              label="If it is given anyway: why?"
              name="reasonToGiveAnyway"
              id={at('reasonToGiveAnyway')}
              required
              maxLength={500}
            />
            <div>
              <SubmitButton variant="outlined" aria-label={`Record ${medicine} anyway`}>
                Record it anyway
              </SubmitButton>
            </div>
          </div>
        </DoseTooSoon>
      )}
    </form>
  )
}

/** "Given now" without an answer: sent again later, it was given when it was pressed, and not when it arrives. */
function atThePress(typed: Readonly<Record<string, string>>, zone: string): Readonly<Record<string, string>> {
  if (`${typed.givenOn}T${typed.givenTime}` !== typed.shownAt) return typed
  const now = Date.now()
  return {
    ...typed,
    givenOn: clockDay(now, zone),
    givenTime: clockTime(now, zone, 'other'),
    shownAt: '1970-01-01T00:00',
  }
}
