import type { Choice } from '@/components/form/select-field'
import { NumberField } from '@/components/form/number-field'
import { RadioCards, type RadioCard } from '@/components/form/radio-cards'
import { SelectField } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import type { FormState } from '@/lib/form/form-state'

export type PrescriptionFieldsProps = {
  readonly state: FormState
  /** What stands in the plan now; empty for a new medicine: nothing is suggested. */
  readonly before: Readonly<Record<string, string>>
  /** The forms of the formulary; absent: written freely. */
  readonly forms?: readonly Choice[]
  readonly units: readonly Choice[]
  readonly routes: readonly Choice[]
  readonly whyLabel: string
  /** "Keep the times as they are", when changing. */
  readonly keep?: RadioCard
}

const often: readonly Choice[] = [
  { value: '1', words: 'Every day' },
  { value: '2', words: 'Every other day' },
  { value: '3', words: 'Every 3 days' },
  { value: '7', words: 'Every 7 days' },
  { value: '14', words: 'Every 14 days' },
  { value: '28', words: 'Every 28 days' },
]

const times = ['time1', 'time2', 'time3', 'time4', 'time5', 'time6'] as const
const timeWords = ['First time', 'Second time', 'Third time', 'Fourth time', 'Fifth time', 'Sixth time'] as const

/** What the prescription says, field by field. */
export function PrescriptionFields({ state, before, forms, units, routes, whyLabel, keep }: PrescriptionFieldsProps) {
  const { errors, submission } = state
  const field = (name: string) => ({ name, error: errors[name], defaultValue: state.values[name] ?? before[name] })
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
      </div>
      <SelectField
        {...field('route')}
        label="How is it given?"
        required
        prompt="Choose the way"
        choices={routes}
        submission={submission}
      />
      <RadioCards
        {...field('how')}
        key={`how-${submission}`}
        label="When is it given?"
        required
        cards={[
          ...(keep ? [keep] : []),
          { value: 'daily', words: 'At set times of day' },
          { value: 'prn', words: 'Only when needed', note: 'With the limits of the prescription' },
        ]}
      />
      <fieldset className="grid gap-4 rounded-card border p-4">
        <legend className="px-2 font-semibold">At set times of day</legend>
        <SelectField {...field('everyDays')} label="On which days?" choices={often} submission={submission} />
        <div className="grid grid-cols-1 gap-4 min-[24rem]:grid-cols-2 sm:grid-cols-3">
          {times.map((name, index) => (
            <TimeField key={name} {...field(name)} label={timeWords[index]} />
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-4 rounded-card border p-4">
        <legend className="px-2 font-semibold">Only when needed</legend>
        <NumberField {...field('gapHours')} label="At least this long between two doses" unit="hours" />
        <div className="flex flex-wrap items-end gap-4">
          <NumberField {...field('max24h')} label="At most in any 24 hours" />
          <SelectField
            {...field('maxUnit')}
            label="Counted in"
            choices={[
              { value: 'doses', words: 'doses' },
              { value: 'amount', words: 'the unit of the dose' },
            ]}
            submission={submission}
          />
        </div>
      </fieldset>
      <TextAreaField
        {...field('instructions')}
        label="How to give it"
        hint="As on the label: with water, away from food, by the tube"
        required={false}
        maxLength={500}
      />
      <TextField {...field('why')} label={whyLabel} required={false} maxLength={300} />
    </>
  )
}
