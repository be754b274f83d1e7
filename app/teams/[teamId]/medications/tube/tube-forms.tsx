'use client'
import { useActionState, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { ButtonRow } from '@/components/ui/button-row'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle, type FormState } from '@/lib/form/form-state'
import { answerLine, changeDay, moveLine, startDay } from './actions'

type Hidden = Readonly<Record<string, string>>

function HiddenFields({ fields }: { readonly fields: Hidden }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function DayFields({ state, before, today }: { state: FormState; before: Hidden; today: string }) {
  const field = (name: string) => ({
    name,
    error: state.errors[name],
    defaultValue: state.values[name] ?? before[name],
  })
  return (
    <>
      <DateField
        {...field('changesOn')}
        label="From which day by the tube?"
        hint="Leave it empty until the clinic says."
        required={false}
        min={today}
      />
      <div className="flex flex-wrap items-end gap-6">
        <NumberField {...field('flushBeforeMl')} label="Water before" unit="mL" required={false} />
        <NumberField {...field('flushAfterMl')} label="Water after" unit="mL" required={false} />
      </div>
    </>
  )
}

const tubes: readonly Choice[] = [
  { value: 'peg', words: 'Through the belly (PEG or RIG)' },
  { value: 'ng', words: 'Through the nose' },
]

export function StartTubeForm({ hidden, today }: { readonly hidden: Hidden; readonly today: string }) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(startDay, idle)
  const { values, errors, submission } = state
  return (
    <DisclosureCard title="The way to give them changes" headingLevel={2} lift="flat" startsOpen={submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <HiddenFields fields={sent} />
        <p>For a feeding tube that is in place or has a date: every medicine is listed, and asked about.</p>
        <SelectField
          label="Which tube?"
          name="route"
          required
          prompt="Choose the tube"
          choices={tubes}
          defaultValue={values.route}
          error={errors.route}
          submission={submission}
        />
        <DayFields state={state} before={{}} today={today} />
        <CheckboxField
          label="Name the medicines in the tasks"
          hint="Everyone in the team reads tasks, helpers too. Else the tasks say “medicine 1” and so on."
          name="tasksName"
          value="medicines"
          defaultChecked={values.tasksName === 'medicines'}
        />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton>List the medicines</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}

export type ChangeTubeFormProps = {
  readonly hidden: Hidden
  readonly version: number
  readonly before: Hidden
  readonly today: string
}

export function ChangeTubeForm({ hidden, version, before, today }: ChangeTubeFormProps) {
  const [state, action] = useActionState(changeDay, idle)
  const seen = useSeenVersion(version, state.submission)
  return (
    <DisclosureCard title="Day and water" headingLevel={2} lift="flat" startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <HiddenFields fields={{ ...hidden, version: String(seen) }} />
        <DayFields state={state} before={before} today={today} />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <ButtonRow>
          <SubmitButton name="intent" value="save">
            Save day and water
          </SubmitButton>
          <SubmitButton name="intent" value="close" variant="quiet">
            All is settled: close this list
          </SubmitButton>
        </ButtonRow>
      </form>
    </DisclosureCard>
  )
}

export type AnswerFormProps = {
  readonly hidden: Hidden
  readonly medicine: string
  readonly answers: readonly Choice[]
  readonly before: Hidden
}

export function AnswerForm({ hidden, medicine, answers, before }: AnswerFormProps) {
  const [state, action] = useActionState(answerLine, idle)
  const { values, errors, submission } = state
  const id = (name: string) => `${name}-${hidden.regimenId}`
  return (
    <DisclosureCard
      title={`What the pharmacist said about ${medicine}`}
      lift="flat"
      startsOpen={submission > 0 && state.status !== 'done'}
    >
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <HiddenFields fields={hidden} />
        <SelectField
          id={id('answer')}
          label="What was said?"
          name="answer"
          required
          prompt="Choose"
          choices={answers}
          defaultValue={values.answer ?? before.answer}
          error={errors.answer}
          submission={submission}
        />
        <TextField
          id={id('words')}
          label="In their words"
          name="words"
          hint="For example how to prepare it"
          required={false}
          maxLength={500}
          defaultValue={values.words ?? before.words}
          error={errors.words}
        />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">Write it down</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}

export function MoveForm({ hidden, label, words }: { hidden: Hidden; label: string; words: string }) {
  const [state, action] = useActionState(moveLine, idle)
  return (
    <form action={action}>
      <HiddenFields fields={hidden} />
      <SubmitButton variant="outlined" aria-label={label}>
        {words}
      </SubmitButton>
      <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
    </form>
  )
}
