import type { Amount } from './amount'
import { doseText } from './dose-text'
import { findMedicine } from './formulary'
import type { Regimen, RegimenVersion } from './regimen'

/** The name as it begins a line: a capital, unless the spelling itself carries meaning (tiZANidine). */
export function medicineTitle(name: string): string {
  return /[A-Z]/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1)
}

const routes: Readonly<Record<string, string>> = {
  oral: 'by mouth',
  sublingual: 'under the tongue',
  buccal: 'inside the cheek',
  peg: 'by the feeding tube (PEG)',
  ng: 'by the nose tube',
  iv: 'into a vein',
  sc: 'under the skin',
  im: 'into a muscle',
  transdermal: 'on the skin',
  intrathecal: 'into the spinal fluid',
  inhaled: 'breathed in',
  rectal: 'rectally',
  injection: 'by injection',
}

export const routeChoices: readonly { readonly value: string; readonly words: string }[] = Object.entries(routes).map(
  ([value, words]) => ({ value, words }),
)

export function routeWords(route: string): string {
  return routes[route] ?? route
}

/** The form in words: the formulary keeps ids, a freely written regimen its own word. */
export function formWords({ medicineId }: Pick<Regimen, 'medicineId'>, form: string): string {
  return (medicineId === null ? undefined : findMedicine(medicineId)?.forms.find(({ id }) => id === form)?.name) ?? form
}

/** "10 mg, tablet"; the form is left out where the unit says it already: "1 patch". */
export function doseWords(
  regimen: Pick<Regimen, 'medicineId'>,
  version: RegimenVersion,
  amount: Amount = version.amount,
): string {
  const form = formWords(regimen, version.form)
  const dose = doseText(amount, liquidOf(version, amount))
  return form.includes(amount.unit) ? dose : `${dose}, ${form}`
}

/** How much of the liquid that is: only for the amount that the prescription gave a volume for, nothing is converted. */
function liquidOf({ volumeMl, strength, amount: prescribed }: RegimenVersion, amount: Amount) {
  if (typeof volumeMl !== 'number' || amount.value !== prescribed.value || amount.unit === 'mL') return undefined
  return { volumeMl, strength }
}

export interface FoodWindow {
  readonly beforeMin: number
  readonly afterMin: number
  readonly waterOk: boolean
}

/** How far food must be from a dose of this form; undefined when no such rule is known. Unknown food counts as the strictest. */
export function foodWindowOf({ medicineId }: Pick<Regimen, 'medicineId'>, form: string): FoodWindow | undefined {
  const fasting = medicineId === null ? undefined : findMedicine(medicineId)?.foodRule.fasting
  if (!fasting || (fasting.forms && !fasting.forms.includes(form))) return undefined
  const { beforeMin, afterMin, waterOk } = fasting
  return {
    beforeMin: typeof beforeMin === 'number' ? beforeMin : beforeMin.unknown,
    afterMin,
    waterOk: waterOk === true,
  }
}
