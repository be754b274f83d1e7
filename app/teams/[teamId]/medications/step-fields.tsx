import { NumberField } from '@/components/form/number-field'
import { TextField } from '@/components/form/text-field'
import { stepNumbers } from '@/lib/medications/rule-fields'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

const shownAtOnce = 4

export function StepFields({ state, before }: ShapeFieldsProps) {
  const { field } = fieldsFrom(state, before)
  const row = (n: (typeof stepNumbers)[number]) => (
    <fieldset key={n} className="flex flex-wrap items-end gap-4 border-b pb-4">
      <legend className="mb-1 font-semibold">Step {n}</legend>
      <NumberField {...field(`step${n}Days`)} label="For how many days" unit="days" />
      <div className="grow">
        <TextField {...field(`step${n}Times`)} label="At what times" maxLength={100} />
      </div>
      <NumberField {...field(`step${n}Amount`)} label="One dose is" />
    </fieldset>
  )
  return (
    <>
      <p className="text-ink-2">
        Times as 08:00, 20:00. The amount is in the unit above; empty: as above. Leave the days of the last step empty
        when it goes on until further notice.
      </p>
      {stepNumbers.slice(0, shownAtOnce).map(row)}
      <details open={stepNumbers.slice(shownAtOnce).some((n) => field(`step${n}Times`).defaultValue)}>
        <summary className="flex min-h-hit items-center font-semibold">More steps</summary>
        <div className="grid gap-4">{stepNumbers.slice(shownAtOnce).map(row)}</div>
      </details>
    </>
  )
}
