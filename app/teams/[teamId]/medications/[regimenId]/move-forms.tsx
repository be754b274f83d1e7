'use client'
import { useActionState, useState } from 'react'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { idle } from '@/lib/form/form-state'
import { bookVisit, replacePatch } from './move-actions'

export type MoveFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'requestId' | 'expectVersion', string>>
  readonly today: string
}

/** A patch came off and another went on before its day: the next change is counted from then. */
export function ReplacePatchForm({ hidden, today }: MoveFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(replacePatch, idle)
  return (
    <DisclosureCard title="A patch came off early" lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <Hidden fields={sent} />
        <DateField
          label="On which day did a new one go on?"
          name="on"
          id="replacedOn"
          required
          max={today}
          hint="The next change is counted from this day, at the usual time. Old ones are never cut or put back."
          defaultValue={state.values.on ?? today}
          error={state.errors.on}
        />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">Count from this day</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}

/** The clinic gave a day for the next visit. */
export function BookVisitForm({ hidden, today }: MoveFormProps) {
  const [sent] = useState(hidden)
  const [state, action] = useActionState(bookVisit, idle)
  return (
    <DisclosureCard title="The next visit has a day" lift="flat" headingLevel={2} startsOpen={state.submission > 0}>
      <form action={action} className="grid max-w-form gap-5" noValidate>
        <Hidden fields={sent} />
        <DateField
          label="Which day did the clinic give?"
          name="on"
          id="bookedOn"
          required
          min={today}
          hint="Those after it are counted from the day on which it really is."
          defaultValue={state.values.on}
          error={state.errors.on}
        />
        <FormMessage words={state.message} kind={state.status === 'done' ? 'done' : 'note'} />
        <div>
          <SubmitButton variant="outlined">Save this day</SubmitButton>
        </div>
      </form>
    </DisclosureCard>
  )
}

function Hidden({ fields }: { readonly fields: MoveFormProps['hidden'] }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
