import { findMedicine } from './formulary'
import { formSuits } from './form-route'
import { latestVersion, type Regimen, type RegimenVersion } from './regimen'

export type TubeRoute = 'peg' | 'ng'

/** What the medicines list says about a line and a feeding tube. It sorts; it never swaps one form for another. */
export type TubeSort =
  /** This form may go by the tube. */
  | 'may-go'
  /** Not this form, and the list has another that may. */
  | 'other-form'
  /** Slow-release, coated pellets or film: not to be crushed. */
  | 'do-not-crush'
  /** Not known, or only after asking. */
  | 'ask'
  /** Not given by mouth: a patch, an infusion, drops under the tongue. */
  | 'not-swallowed'

export interface TubeLine {
  readonly regimen: Regimen
  /** The version that stands now, or the latest that is planned. */
  readonly version: RegimenVersion
  readonly sort: TubeSort
  /** What the list says of this form and a tube. */
  readonly note: string | null
  /** Names of other forms that may go by the tube. */
  readonly otherForms: readonly string[]
  readonly checkedOn: string | null
  /** A version of the plan already gives it by the tube. */
  readonly goesByTube: RegimenVersion | null
}

const swallowed: readonly string[] = ['oral', 'peg', 'ng']

/** How each line of a plan stands to a feeding tube (medications.md 11). */
export function tubeLines(regimens: readonly Regimen[], route: TubeRoute): readonly TubeLine[] {
  return regimens.map((regimen) => {
    const version = latestVersion(regimen)
    const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
    const form = entry?.forms.find(({ id }) => id === version.form)
    const goesByTube = regimen.versions.find((one, index) =>
      regimen.versions.slice(index).every((later) => later.route === 'peg' || later.route === 'ng'),
    )
    const about = { regimen, version, goesByTube: goesByTube ?? null, checkedOn: entry?.checked ?? null }
    if (!swallowed.includes(version.route)) return { ...about, sort: 'not-swallowed', note: null, otherForms: [] }
    if (!entry || !form) return { ...about, sort: 'ask', note: null, otherForms: [] }
    const others = entry.forms.filter((one) => one.id !== form.id && formSuits(one, route).answer === 'yes')
    const otherForms = others.map(({ name, strength }) => `${name}, ${strength}`)
    return { ...about, sort: sortOf(form, route, otherForms.length), note: form.tubeNote ?? null, otherForms }
  })
}

function sortOf(
  form: Parameters<typeof formSuits>[0],
  route: TubeRoute,
  others: number,
): Exclude<TubeSort, 'not-swallowed'> {
  const { answer } = formSuits(form, route)
  if (answer === 'yes') return 'may-go'
  if (form.doNotCrush) return 'do-not-crush'
  if (others > 0) return 'other-form'
  return 'ask'
}

/** What the pharmacist or clinic said about a line. */
export type TubeAnswer = 'may_go' | 'other_form' | 'other_way' | 'stays'

export const tubeAnswerWords: Readonly<Record<TubeAnswer, string>> = {
  may_go: 'It may go by the tube as it is',
  other_form: 'Another form is prescribed',
  other_way: 'It is given another way',
  stays: 'It stays as it is',
}
