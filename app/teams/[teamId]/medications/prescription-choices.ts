import type { Choice } from '@/components/form/select-field'
import type { FormularyEntry } from '@/lib/medications/formulary-schema'
import type { RegimenVersion } from '@/lib/medications/regimen'
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
export function valuesOf(version: RegimenVersion): Readonly<Record<string, string>> {
  const { rule, amount, form, route, strength, instructions } = version
  return {
    ...{
      amount: formatNumber(amount.value),
      unit: amount.unit,
      form,
      route,
      strength: strength ?? '',
      instructions: instructions ?? '',
    },
    how: 'keep',
    ...(rule.kind === 'daily'
      ? Object.fromEntries(rule.times.slice(0, 6).map((time, index) => [`time${index + 1}`, time]))
      : {}),
    ...(rule.kind === 'daily' ? { everyDays: String(rule.everyDays ?? 1) } : {}),
    ...(rule.kind === 'prn' && typeof rule.minIntervalMin === 'number'
      ? { gapHours: formatNumber(rule.minIntervalMin / 60) }
      : {}),
    ...(rule.kind === 'prn' && typeof rule.max24h === 'number'
      ? { max24h: formatNumber(rule.max24h), maxUnit: rule.unit === amount.unit ? 'amount' : 'doses' }
      : {}),
  }
}
