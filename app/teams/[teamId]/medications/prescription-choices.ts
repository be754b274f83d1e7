import type { Choice } from '@/components/form/select-field'
import type { FormularyEntry } from '@/lib/medications/formulary-schema'
import type { RegimenVersion } from '@/lib/medications/regimen'
import { valuesOfRule } from '@/lib/medications/rule-values'
import { formatNumber } from '@/lib/text/amounts'

const units = [
  'mg',
  'micrograms',
  'g',
  'mL',
  'tablet',
  'capsule',
  'drop',
  'puff',
  'spray',
  'patch',
  'film',
  'sachet',
  'packet',
  'suppository',
  'unit',
]

/** Units to choose from; one that the plan already uses is always among them. */
export function unitChoices(used?: string): readonly Choice[] {
  return [...new Set([...units, ...(used === undefined ? [] : [used])])].map((unit) => ({ value: unit, words: unit }))
}

/** The formulary's forms, each with its strengths. */
export function formChoices(entry: FormularyEntry): readonly Choice[] {
  return entry.forms.map(({ id, name, strength }) => ({ value: id, words: `${name}, ${strength}` }))
}

/** A version as the fields of the form show it. */
export function valuesOf(version: RegimenVersion, zone: string): Readonly<Record<string, string>> {
  const { rule, amount, form, route, strength, instructions, volumeMl, isTimeCritical, cutOffMin } = version
  return {
    ...{ amount: formatNumber(amount.value), unit: amount.unit, form, route },
    ...{ strength: strength ?? '', instructions: instructions ?? '' },
    volumeMl: typeof volumeMl === 'number' ? formatNumber(volumeMl) : '',
    cutOffHours: typeof cutOffMin === 'number' ? formatNumber(Math.round((cutOffMin / 60) * 1000) / 1000) : '',
    ...(isTimeCritical ? { timeCritical: 'yes' } : {}),
    ...valuesOfRule(rule, zone),
    how: 'keep',
  }
}
