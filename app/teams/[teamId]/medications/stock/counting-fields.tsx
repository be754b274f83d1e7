import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { FormState } from '@/lib/form/form-state'

export type CountingFieldsProps = {
  readonly state: FormState
  readonly before: Readonly<Record<string, string>>
  readonly units: readonly Choice[]
  /** "50 mg": the dose that is meant. */
  readonly dose: string
  /** What the medicines list says about an opened pack. */
  readonly note?: string
}

/** How a product is counted. */
export function CountingFields({ state, before, units, dose, note }: CountingFieldsProps) {
  const { errors, submission } = state
  const field = (name: string) => ({ name, error: errors[name], defaultValue: state.values[name] ?? before[name] })
  return (
    <>
      <div className="flex flex-wrap items-end gap-6">
        <NumberField {...field('uses')} label={`One dose of ${dose} uses`} required />
        <SelectField
          {...field('unit')}
          label="Counted in"
          required
          prompt="Choose the unit"
          choices={units}
          submission={submission}
        />
      </div>
      <NumberField {...field('packSize')} label="A full pack or bottle holds" required={false} hint="As on the pack" />
      <NumberField
        {...field('inUseDays')}
        label="Once open, good for"
        unit="days"
        required={false}
        hint={note ?? 'As on the pack. Leave it empty where it does not matter.'}
      />
      <NumberField {...field('leadDays')} label="From ordering to having it" unit="days" required />
      <TextField {...field('supplier')} label="Where does it come from?" required={false} maxLength={200} />
    </>
  )
}
