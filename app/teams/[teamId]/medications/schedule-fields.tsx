import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { RadioCards, type RadioCard } from '@/components/form/radio-cards'
import { SelectField } from '@/components/form/select-field'
import { TimeField } from '@/components/form/time-field'
import type { FormState } from '@/lib/form/form-state'
import { CycleFields } from './cycle-fields'
import { fieldsFrom } from './field-values'
import { MealFields } from './meal-fields'
import { PatchFields } from './patch-fields'
import { StepFields } from './step-fields'
import { TimesFields } from './times-fields'
import { VisitFields } from './visit-fields'

export type ShapeFieldsProps = { readonly state: FormState; readonly before: Readonly<Record<string, string>> }

const cards: readonly RadioCard[] = [
  { value: 'daily', words: 'At set times of day', note: 'Every day, on weekdays, or every few days' },
  { value: 'prn', words: 'Only when needed', note: 'With the limits of the prescription' },
  { value: 'meals', words: 'With meals', note: 'Before, with or after them' },
  { value: 'interval', words: 'Every so many hours', note: 'Day and night, counted in real hours' },
  { value: 'patch', words: 'A patch', note: 'Changed every few days, each time at another place' },
  { value: 'cycle', words: 'In cycles', note: 'Days with doses, then days off' },
  { value: 'steps', words: 'In steps', note: 'Going up, or down to a stop' },
  { value: 'loading', words: 'At visits', note: 'At a clinic or by a nurse, counted from the last visit' },
  { value: 'once', words: 'Once' },
]

/** One of the ways of giving, with the fields that it needs. The others are hidden, and keep what was typed. */
export function ScheduleFields({ state, before, keep }: ShapeFieldsProps & { readonly keep?: RadioCard }) {
  const { field, tick } = fieldsFrom(state, before)
  const shape = { state, before }
  return (
    <div className="group/how grid gap-6">
      <RadioCards
        {...field('how')}
        key={`how-${state.submission}`}
        label="When is it given?"
        required
        cards={[...(keep ? [keep] : []), ...cards]}
      />
      <Shape title="At set times of day" show="group-has-[input[name=how][value=daily]:checked]/how:grid">
        <TimesFields {...shape} />
      </Shape>
      <Shape title="Only when needed" show="group-has-[input[name=how][value=prn]:checked]/how:grid">
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
            submission={state.submission}
          />
        </div>
      </Shape>
      <Shape title="With meals" show="group-has-[input[name=how][value=meals]:checked]/how:grid">
        <MealFields {...shape} />
      </Shape>
      <Shape title="Every so many hours" show="group-has-[input[name=how][value=interval]:checked]/how:grid">
        <NumberField {...field('intervalHours')} label="Every" unit="hours" />
        <div className="flex flex-wrap items-end gap-4">
          <DateField {...field('anchorOn')} label="Day of the first dose" />
          <TimeField {...field('anchorAt')} label="Time of the first dose" />
        </div>
        <DateField {...field('untilOn')} label="Last day" hint="Empty: until further notice" />
      </Shape>
      <Shape title="A patch" show="group-has-[input[name=how][value=patch]:checked]/how:grid">
        <PatchFields {...shape} />
      </Shape>
      <Shape title="In cycles" show="group-has-[input[name=how][value=cycle]:checked]/how:grid">
        <CycleFields {...shape} />
      </Shape>
      <Shape title="In steps" show="group-has-[input[name=how][value=steps]:checked]/how:grid">
        <StepFields {...shape} />
      </Shape>
      <Shape title="At visits" show="group-has-[input[name=how][value=loading]:checked]/how:grid">
        <VisitFields {...shape} />
      </Shape>
      <Shape title="Once" show="group-has-[input[name=how][value=once]:checked]/how:grid">
        <div className="flex flex-wrap items-end gap-4">
          <DateField {...field('onceOn')} label="On which day?" />
          <TimeField {...field('onceAt')} label="At what time?" />
        </div>
      </Shape>
      <div className="hidden gap-4 group-has-[input[name=how]:is([value=daily],[value=meals],[value=patch],[value=cycle],[value=steps],[value=loading]):checked]/how:grid">
        <div className="flex flex-wrap items-start gap-6">
          <DateField
            {...field('countFrom')}
            label="Day 1 of these times"
            hint="From which “every 3 days”, cycles and steps are counted. Empty: the first day below."
          />
          <DateField {...field('endOn')} label="Last day" hint="Empty: until further notice" />
        </div>
      </div>
      <div className="hidden group-has-[input[name=how]:is([value=daily],[value=cycle],[value=once]):checked]/how:block">
        <CheckboxField
          key={`elsewhere-${state.submission}`}
          {...tick('elsewhere')}
          label="Given somewhere else"
          hint="An infusion, a clinic, a visiting nurse. It is an appointment: never missed, only still open."
        />
      </div>
    </div>
  )
}

function Shape({
  title,
  show,
  children,
}: {
  readonly title: string
  readonly show: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className={`hidden min-w-0 gap-4 rounded-card border p-4 ${show}`}>
      <legend className="px-2 font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}
