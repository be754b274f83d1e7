import { CheckboxField } from '@/components/form/checkbox-field'
import { NumberField } from '@/components/form/number-field'
import { SelectField, type Choice } from '@/components/form/select-field'
import { TimeField } from '@/components/form/time-field'
import { timeFields } from '@/lib/medications/rule-fields'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

const often: readonly Choice[] = [
  { value: '1', words: 'Every day' },
  { value: 'dow', words: 'Certain weekdays' },
  { value: '2', words: 'Every other day' },
  { value: '3', words: 'Every 3 days' },
  { value: '7', words: 'Every 7 days' },
  { value: '14', words: 'Every 14 days' },
  { value: '28', words: 'Every 28 days' },
  { value: 'n', words: 'Another number of days' },
]

const weekdayWords = [
  ['dow_mon', 'Monday'],
  ['dow_tue', 'Tuesday'],
  ['dow_wed', 'Wednesday'],
  ['dow_thu', 'Thursday'],
  ['dow_fri', 'Friday'],
  ['dow_sat', 'Saturday'],
  ['dow_sun', 'Sunday'],
] as const

const timeWords = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'] as const

export function TimesFields({ state, before }: ShapeFieldsProps) {
  const { field, tick } = fieldsFrom(state, before)
  return (
    <div className="group/days grid gap-4">
      <SelectField {...field('everyDays')} label="On which days?" choices={often} submission={state.submission} />
      <fieldset className="hidden grid-cols-2 gap-x-4 group-has-[option[value=dow]:checked]/days:grid sm:grid-cols-3">
        <legend className="font-semibold">Weekdays</legend>
        {weekdayWords.map(([name, words]) => (
          <CheckboxField key={`${name}-${state.submission}`} {...tick(name)} label={words} />
        ))}
      </fieldset>
      <div className="hidden group-has-[option[value=n]:checked]/days:block">
        <NumberField {...field('everyN')} label="Every" unit="days" />
      </div>
      <div className="grid grid-cols-1 gap-4 min-[24rem]:grid-cols-2 sm:grid-cols-4">
        {timeFields.map((name, index) => (
          <TimeField key={name} {...field(name)} label={`${timeWords[index]} time`} />
        ))}
      </div>
    </div>
  )
}
