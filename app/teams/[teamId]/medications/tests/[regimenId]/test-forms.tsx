'use client'
import { useActionState, useState, type ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle, type FormState } from '@/lib/form/form-state'
import { addTestResult, setClinicDate, setFirstDay, takeBackResult } from '../actions'

type Action = (before: FormState, data: FormData) => Promise<FormState>

type Hidden = Readonly<Record<string, string>>

/** A form in a card that is open after an answer; after it was saved the next press is a new request. */
function CardForm(props: {
  readonly title: string
  readonly hidden: Hidden
  readonly act: Action
  readonly button: string
  readonly children: (state: FormState) => ReactNode
}) {
  const { title, hidden, act, button, children } = props
  const [first] = useState(hidden)
  const [state, action] = useActionState(act, idle)
  const seenVersion = useSeenVersion(Number(hidden.version ?? 0), state.submission)
  const sent = {
    ...(state.status === 'done' ? hidden : first),
    ...(hidden.version === undefined ? {} : { version: String(seenVersion) }),
  }
  return (
    <DisclosureCard title={title} headingLevel={2} lift="flat" startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children(state)}
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">{button}</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}

export type TestFormProps = { readonly hidden: Hidden; readonly tests: readonly Choice[]; readonly today: string }

export function ResultForm({ hidden, tests, today }: TestFormProps) {
  return (
    <CardForm title="Write down a result" hidden={hidden} act={addTestResult} button="Keep this result">
      {({ values, errors, submission }) => (
        <>
          <SelectField
            id="result-test"
            label="Which test?"
            name="test"
            required
            prompt="Choose the test"
            choices={tests}
            defaultValue={values.test}
            error={errors.test}
            submission={submission}
          />
          <DateField
            id="result-day"
            label="Day of the test"
            name="testedOn"
            required
            max={today}
            defaultValue={values.testedOn}
            error={errors.testedOn}
          />
          <TextField
            id="result-value"
            label="Result, as the report says it"
            name="value"
            hint="With its unit, for example ALT 34 units/L"
            required
            maxLength={200}
            defaultValue={values.value}
            error={errors.value}
          />
          <CheckboxField
            label="The report marks it as high, low or unusual"
            name="isMarked"
            value="yes"
            defaultChecked={values.isMarked === 'yes'}
          />
          <TextField
            id="result-note"
            label="Note"
            name="note"
            required={false}
            maxLength={500}
            defaultValue={values.note}
            error={errors.note}
          />
        </>
      )}
    </CardForm>
  )
}

export function ClinicDateForm({ hidden }: Pick<TestFormProps, 'hidden'>) {
  return (
    <CardForm title="The clinic set a day" hidden={hidden} act={setClinicDate} button="Write down the day">
      {({ values, errors }) => (
        <>
          <TextField
            id="date-test"
            label="Which test?"
            name="test"
            hint="As above, or in your own words"
            required
            maxLength={120}
            defaultValue={values.test}
            error={errors.test}
          />
          <DateField
            id="date-day"
            label="On which day?"
            name="dueOn"
            required
            defaultValue={values.dueOn}
            error={errors.dueOn}
          />
        </>
      )}
    </CardForm>
  )
}

export function FirstDayForm({ hidden, startedOn, today }: { hidden: Hidden; startedOn: string; today: string }) {
  return (
    <CardForm title="When was it first taken?" hidden={hidden} act={setFirstDay} button="Save the first day">
      {({ values, errors }) => (
        <DateField
          id="first-day"
          label="First day"
          name="startedOn"
          hint="The first day of this medicine, in whatever form. The dates count from it."
          required
          max={today}
          defaultValue={values.startedOn ?? startedOn}
          error={errors.startedOn}
        />
      )}
    </CardForm>
  )
}

export function TakeBackForm({ hidden, results }: { hidden: Hidden; results: readonly Choice[] }) {
  return (
    <CardForm title="A result is wrong" hidden={hidden} act={takeBackResult} button="Take it back">
      {({ values, errors, submission }) => (
        <>
          <SelectField
            id="wrong-result"
            label="Which one?"
            name="resultId"
            required
            prompt="Choose the result"
            choices={results}
            defaultValue={values.resultId}
            error={errors.resultId}
            submission={submission}
          />
          <TextField
            id="wrong-reason"
            label="What was wrong?"
            name="reason"
            required
            maxLength={300}
            defaultValue={values.reason}
            error={errors.reason}
          />
        </>
      )}
    </CardForm>
  )
}
