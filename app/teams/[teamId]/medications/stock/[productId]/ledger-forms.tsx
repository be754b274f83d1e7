'use client'
import { useActionState, useState, type ReactNode } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle, type FormState } from '@/lib/form/form-state'
import { collect, count, lose, open, receive } from '../actions'

type Action = (before: FormState, data: FormData) => Promise<FormState>

export type LedgerFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'productId' | 'requestId', string>>
  /** What is counted: "tablet". */
  readonly unit: string
}

/** One form of the ledger, open after an answer. After it was saved the next press is a new request. */
function LedgerForm({
  title,
  hidden,
  act,
  button,
  children,
}: {
  readonly title: string
  readonly hidden: LedgerFormProps['hidden']
  readonly act: Action
  readonly button: string
  readonly children: (state: FormState) => ReactNode
}) {
  const [first] = useState(hidden.requestId)
  const [state, action] = useActionState(act, idle)
  const sent = { ...hidden, requestId: state.status === 'done' ? hidden.requestId : first }
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

export function ReceiveForm({ hidden, unit, hint }: LedgerFormProps & { readonly hint?: string }) {
  return (
    <LedgerForm title="New packs came" hidden={hidden} act={receive} button="Add what came">
      {({ values, errors }) => (
        <>
          <NumberField
            id="receive-amount"
            label="How many came?"
            name="amount"
            unit={unit}
            hint={hint}
            required
            defaultValue={values.amount}
            error={errors.amount}
          />
          <TextField
            id="receive-reason"
            label="Note"
            name="reason"
            required={false}
            maxLength={300}
            defaultValue={values.reason}
            error={errors.reason}
          />
        </>
      )}
    </LedgerForm>
  )
}

export function CountForm({ hidden, unit }: LedgerFormProps) {
  return (
    <LedgerForm title="Count what is there" hidden={hidden} act={count} button="Save the count">
      {({ values, errors }) => (
        <>
          <NumberField
            id="count-amount"
            label="How many are really there?"
            name="amount"
            unit={unit}
            hint="All packs together, the open one too"
            required
            defaultValue={values.amount}
            error={errors.amount}
          />
          <TextField
            id="count-reason"
            label="Why is it different?"
            name="reason"
            hint="Only where it differs from the record"
            required={false}
            maxLength={300}
            defaultValue={values.reason}
            error={errors.reason}
          />
        </>
      )}
    </LedgerForm>
  )
}

export type OpenFormProps = Pick<LedgerFormProps, 'hidden'> & { readonly today: string; readonly inUseDays: number }

export function OpenForm({ hidden, today, inUseDays }: OpenFormProps) {
  return (
    <LedgerForm title="A new bottle or pack was opened" hidden={hidden} act={open} button="Write down the opening">
      {({ values, errors }) => (
        <DateField
          id="open-day"
          label="Opened on"
          name="openedOn"
          required
          max={today}
          hint={`Once open it is good for ${inUseDays} days. What was left in the old one: write it down below.`}
          defaultValue={values.openedOn ?? today}
          error={errors.openedOn}
        />
      )}
    </LedgerForm>
  )
}

const losses: readonly Choice[] = [
  { value: 'wasted', words: 'Spilt, dropped or not used up' },
  { value: 'thrown_away', words: 'Thrown away or taken back' },
]

export function LossForm({ hidden, unit }: LedgerFormProps) {
  return (
    <LedgerForm title="Something was spilt or thrown away" hidden={hidden} act={lose} button="Write it down">
      {({ values, errors, submission }) => (
        <>
          <SelectField
            id="loss-kind"
            label="What happened?"
            name="kind"
            required
            choices={losses}
            defaultValue={values.kind}
            error={errors.kind}
            submission={submission}
          />
          <NumberField
            id="loss-amount"
            label="How many?"
            name="amount"
            unit={unit}
            required
            defaultValue={values.amount}
            error={errors.amount}
          />
          <TextField
            id="loss-reason"
            label="In a few words"
            name="reason"
            required
            maxLength={300}
            defaultValue={values.reason}
            error={errors.reason}
          />
        </>
      )}
    </LedgerForm>
  )
}

export type CollectFormProps = {
  readonly hidden: LedgerFormProps['hidden']
  readonly members: readonly Choice[]
  readonly today: string
  readonly dueOn: string
}

export function CollectForm({ hidden, members, today, dueOn }: CollectFormProps) {
  return (
    <LedgerForm title="Who will collect more?" hidden={hidden} act={collect} button="Make it a task">
      {({ values, errors, submission }) => (
        <>
          <TextField
            id="collect-title"
            label="What is to be done?"
            name="title"
            hint="Everyone in the team reads this, helpers too. The medicine is named only if you write it."
            required
            maxLength={200}
            defaultValue={values.title ?? 'Collect from the pharmacy'}
            error={errors.title}
          />
          <DateField
            id="collect-day"
            label="By when?"
            name="dueOn"
            required
            min={today}
            defaultValue={values.dueOn ?? dueOn}
            error={errors.dueOn}
          />
          <SelectField
            id="collect-who"
            label="Who?"
            name="assigneeId"
            prompt="Up for grabs: whoever can"
            choices={members}
            defaultValue={values.assigneeId}
            error={errors.assigneeId}
            submission={submission}
          />
        </>
      )}
    </LedgerForm>
  )
}
