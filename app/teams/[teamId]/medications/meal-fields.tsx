import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { TimeField } from '@/components/form/time-field'
import { meals } from '@/lib/medications/meals'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

const mealWords: Readonly<Record<(typeof meals)[number], string>> = {
  breakfast: 'Breakfast',
  lunch: 'Lunch',
  dinner: 'Dinner',
  bedtime: 'A snack at bedtime',
}

const when: readonly Choice[] = [
  { value: '', words: 'No dose' },
  { value: 'before', words: 'Before it' },
  { value: 'with', words: 'With it' },
  { value: 'after', words: 'After it' },
]

/** A dose that follows a meal: when the meal usually is, and how far from it. */
export function MealFields({ state, before }: ShapeFieldsProps) {
  const { field } = fieldsFrom(state, before)
  return (
    <>
      <p className="text-ink-2">The dose keeps to the usual time of the meal. Meals never move by themselves.</p>
      {meals.map((meal) => (
        <div key={meal} className="flex flex-wrap items-end gap-4">
          <SelectField {...field(`${meal}When`)} label={mealWords[meal]} choices={when} submission={state.submission} />
          <NumberField {...field(`${meal}Min`)} label="By how long" unit="minutes" />
          <TimeField {...field(`${meal}At`)} label="It is usually at" />
        </div>
      ))}
    </>
  )
}
