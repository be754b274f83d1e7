import { CheckboxField } from '@/components/form/checkbox-field'
import { NumberField } from '@/components/form/number-field'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { PatchSitePicture } from '@/components/medications/patch-site-picture'
import { patchSites, siteFields } from '@/lib/medications/rule-fields'
import { fieldsFrom } from './field-values'
import type { ShapeFieldsProps } from './schedule-fields'

export function PatchFields({ state, before }: ShapeFieldsProps) {
  const { field, tick } = fieldsFrom(state, before)
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <TimeField {...field('patchAt')} label="Changed at" />
        <NumberField {...field('patchEvery')} label="Every" unit="days" />
        <NumberField {...field('patchMaxOn')} label="At most on at once" unit="patches" />
      </div>
      <PatchSitePicture
        legend="Where may it go?"
        error={state.errors.site1}
        sites={patchSites.map((site, i) => {
          const name = siteFields[i] ?? 'site1'
          return { site, name, isChosen: tick(name).defaultChecked, key: `${name}-${state.submission}` }
        })}
      />
      <TextField
        {...field('patchOther')}
        label="Somewhere else"
        hint="With a comma between two places"
        required={false}
        maxLength={160}
      />
      <CheckboxField
        key={`remove-${state.submission}`}
        {...tick('removeFirst')}
        label="Take the old patch off before the new one goes on"
      />
      <CheckboxField
        key={`check-${state.submission}`}
        {...tick('dailyCheck')}
        label="Look every day whether it is still on"
      />
    </>
  )
}
