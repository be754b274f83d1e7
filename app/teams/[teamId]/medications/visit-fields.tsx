import { NumberField } from '@/components/form/number-field'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

export function VisitFields({ state, before }: ShapeFieldsProps) {
  const { field } = fieldsFrom(state, before)
  return (
    <>
      <p className="text-ink-2">
        Each visit is counted from the last one that was. A visit that is late is still open, never missed.
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <NumberField
          {...field('loadingDoses')}
          label="First visits, closer together"
          unit="visits"
          hint="0 when there are none"
        />
        <NumberField {...field('loadingEvery')} label="These are apart by" unit="days" />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <NumberField {...field('maintenanceEvery')} label="Afterwards one every" unit="days" />
        <TimeField {...field('visitAt')} label="Usual time" hint="Empty: shown at noon" />
      </div>
      <TextField
        {...field('visitsHad')}
        label="Visits that already were"
        hint="Their days, for example 2026-11-05, 2026-11-19"
        required={false}
        maxLength={200}
      />
    </>
  )
}
