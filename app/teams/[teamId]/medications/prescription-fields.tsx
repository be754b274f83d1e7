import { CheckboxField } from '@/components/form/checkbox-field'
import { NumberField } from '@/components/form/number-field'
import type { RadioCard } from '@/components/form/radio-cards'
import { SelectField, type Choice } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import type { FormState } from '@/lib/form/form-state'
import { fieldsFrom } from './field-values'
import { ScheduleFields } from './schedule-fields'

export type PrescriptionFieldsProps = {
  readonly state: FormState
  /** What stands in the plan now, or what the usual schedule fills in; else empty: nothing is suggested. */
  readonly before: Readonly<Record<string, string>>
  /** The forms of the formulary; absent: written freely. */
  readonly forms?: readonly Choice[]
  readonly units: readonly Choice[]
  readonly routes: readonly Choice[]
  readonly whyLabel: string
  /** "Keep the times as they are", when changing. */
  readonly keep?: RadioCard
}

/** What the prescription says, field by field. */
export function PrescriptionFields(props: PrescriptionFieldsProps) {
  const { state, before, forms, units, routes, whyLabel, keep } = props
  const { submission } = state
  const { field, tick } = fieldsFrom(state, before)
  return (
    <>
      {forms ? (
        <SelectField
          {...field('form')}
          label="Which form?"
          required
          prompt="Choose the form"
          choices={forms}
          submission={submission}
        />
      ) : (
        <TextField
          {...field('form')}
          label="Which form?"
          hint="For example: tablet, liquid, patch"
          required
          maxLength={80}
        />
      )}
      <TextField
        {...field('strength')}
        label="Strength, as on the pack"
        hint="For example: 10 mg, or 5 mg/mL"
        required={false}
        maxLength={80}
      />
      <div className="flex flex-wrap items-end gap-6">
        <NumberField {...field('amount')} label="One dose is" required />
        <SelectField
          {...field('unit')}
          label="Unit"
          required
          prompt="Choose the unit"
          choices={units}
          submission={submission}
        />
        <NumberField {...field('volumeMl')} label="For a liquid: that is" unit="mL" />
      </div>
      <SelectField
        {...field('route')}
        label="How is it given?"
        required
        prompt="Choose the way"
        choices={routes}
        submission={submission}
      />
      <ScheduleFields state={state} before={before} keep={keep} />
      <TextAreaField
        {...field('instructions')}
        label="How to give it"
        hint="As on the label: with water, away from food, by the tube"
        required={false}
        maxLength={500}
      />
      <DisclosureCard
        title="If the prescriber said how exact the time must be"
        lift="flat"
        startsOpen={state.errors.cutOffHours !== undefined || Boolean(before.cutOffHours)}
      >
        <CheckboxField
          key={`critical-${submission}`}
          {...tick('timeCritical')}
          label="The time matters: within 30 minutes"
          hint="Else a dose counts as on time within one or two hours."
        />
        <NumberField
          {...field('cutOffHours')}
          label="Not to be given any more after"
          unit="hours"
          hint="Empty: after half of the time to the next dose, at most 12 hours."
        />
      </DisclosureCard>
      <TextField {...field('why')} label={whyLabel} required={false} maxLength={300} />
    </>
  )
}
