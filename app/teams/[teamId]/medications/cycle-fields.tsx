import { NumberField } from '@/components/form/number-field'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField } from '@/components/form/select-field'
import { TimeField } from '@/components/form/time-field'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

export function CycleFields({ state, before }: ShapeFieldsProps) {
  const { field } = fieldsFrom(state, before)
  return (
    <div className="group/cycle grid gap-4">
      <TimeField {...field('cycleAt')} label="Time of the dose" />
      <SelectField
        {...field('startAs')}
        label="Which cycle is the first one here?"
        choices={[
          { value: 'first', words: 'The very first' },
          { value: 'later', words: 'A later one: the first was before, or somewhere else' },
        ]}
        submission={state.submission}
      />
      <fieldset className="flex flex-wrap items-end gap-4 group-has-[option[value=later]:checked]/cycle:hidden">
        <legend className="mb-1 font-semibold">The first cycle</legend>
        <NumberField {...field('firstDoses')} label="Doses" />
        <NumberField {...field('firstWindow')} label="within" unit="days" />
        <NumberField {...field('firstOff')} label="then off" unit="days" />
      </fieldset>
      <fieldset className="flex flex-wrap items-end gap-4">
        <legend className="mb-1 font-semibold">Each later cycle</legend>
        <NumberField {...field('laterDoses')} label="Doses" />
        <NumberField {...field('laterWindow')} label="within" unit="days" />
        <NumberField {...field('laterOff')} label="then off" unit="days" />
      </fieldset>
      <RadioCards
        {...field('pick')}
        key={`pick-${state.submission}`}
        label="On which days of a later cycle?"
        hint="The label does not say. Ask the clinic."
        cards={[
          { value: 'ask', words: 'Chosen for each cycle', note: 'Until the days are chosen, no dose is due' },
          { value: 'first', words: 'The first days of the window' },
          { value: 'weekdays', words: 'Monday to Friday' },
        ]}
      />
    </div>
  )
}
