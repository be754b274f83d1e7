'use client'
import { useActionState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/form/form-state'
import { changeDetailsAction } from '../../actions'
import { useSeenVersion } from '@/components/form/use-seen-version'

/** As text, the way it stands in the fields. */
export type WrittenDetails = Readonly<
  Record<
    | 'name'
    | 'supplierName'
    | 'supplierPhone'
    | 'serial'
    | 'lender'
    | 'returnOn'
    | 'batteryHours'
    | 'nextCheckOn'
    | 'powerCutSteps'
    | 'note',
    string
  >
>

export interface DetailsFormProps {
  readonly teamId: string
  readonly itemId: string
  readonly version: number
  readonly written: WrittenDetails
}

export function DetailsForm({ teamId, itemId, version, written }: DetailsFormProps) {
  const [state, action] = useActionState(changeDetailsAction, idle)
  const { errors, submission } = state
  const seenVersion = useSeenVersion(version, submission)
  const problems = Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))
  const field = (name: keyof WrittenDetails) => ({
    name,
    defaultValue: state.values[name] ?? written[name],
    error: errors[name],
  })
  const optional = (name: keyof WrittenDetails) => ({ ...field(name), required: false })
  return (
    <form action={action} className="grid gap-8" noValidate>
      <ErrorSummary problems={problems} submission={submission} />
      <FormMessage words={problems.length === 0 ? state.message : null} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="version" value={seenVersion} />
      <div className="grid gap-5">
        <TextField {...field('name')} label="What is it?" required maxLength={80} />
        <TextField {...optional('serial')} label="Serial number" maxLength={80} spellCheck={false} />
      </div>
      <fieldset className="grid min-w-0 gap-5">
        <legend className="mb-3 text-md font-semibold">Who to call</legend>
        <TextField {...optional('supplierName')} label="Supplier" maxLength={80} autoComplete="off" />
        <TextField
          {...optional('supplierPhone')}
          label="Phone"
          type="tel"
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
        />
      </fieldset>
      <fieldset className="grid min-w-0 gap-5">
        <legend className="mb-3 text-md font-semibold">If it is borrowed</legend>
        <TextField {...optional('lender')} label="Borrowed from" maxLength={80} autoComplete="off" />
        <DateField {...optional('returnOn')} label="Goes back by" />
      </fieldset>
      <fieldset className="grid min-w-0 gap-5">
        <legend className="mb-3 text-md font-semibold">Keeping it going</legend>
        <DateField {...optional('nextCheckOn')} label="Next check or service" />
        <NumberField
          {...optional('batteryHours')}
          label="How long a full battery lasts"
          unit="hours"
          hint="As the supplier or your own trial says. Write 0 when it stops with the mains."
        />
        <TextAreaField
          {...optional('powerCutSteps')}
          label="What to do with it in a power cut"
          hint="In your own words, one thing a line."
          rows={4}
          maxLength={1000}
        />
        <TextAreaField {...optional('note')} label="A note for the team" rows={3} maxLength={1000} />
      </fieldset>
      <div>
        <SubmitButton>Save what we know</SubmitButton>
      </div>
    </form>
  )
}
