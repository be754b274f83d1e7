import type { MedicineForm } from './formulary-schema'

/** What the mouth and throat have to do with a form. */
export type SwallowNeed =
  /** A solid that must go down whole. */
  | 'whole'
  /** A liquid, or something that melts, bursts or dissolves and is then swallowed. */
  | 'swallowed'
  | 'nothing'

/** By the formulary's own words; each that it uses is here, and the test goes through all of them. */
const needs: Readonly<Record<string, SwallowNeed>> = {
  'must swallow': 'whole',
  'must swallow whole': 'whole',
  'must swallow a tablet': 'whole',
  'must swallow a whole tablet': 'whole',
  'must swallow a capsule': 'whole',
  'may be opened; pellets never crushed or chewed': 'swallowed',
  'may be opened; granules never crushed': 'swallowed',
  'disperse in water; pellets never crushed': 'swallowed',
  'granules on the tongue or in soft food': 'swallowed',
  'melts; saliva is swallowed': 'swallowed',
  'melts, then must be swallowed': 'swallowed',
  'no water, but saliva with the medicine must be swallowed; do not chew, talk, cut or split': 'swallowed',
  'drops; may be swallowed with saliva': 'swallowed',
  'can be placed under the tongue (brand dependent, off-label)': 'swallowed',
  liquid: 'swallowed',
  'thin liquid': 'swallowed',
  'liquid, bitter': 'swallowed',
  'liquid after dilution': 'swallowed',
  'liquid by mouth or tube': 'swallowed',
  'liquid, mildly thick; sip or syringe': 'swallowed',
  'nothing to swallow': 'nothing',
  'breathed in': 'nothing',
}

/** @returns undefined where the formulary's words say nothing of it */
export function swallowNeedOf(form: MedicineForm): SwallowNeed | undefined {
  return form.swallow === undefined ? undefined : needs[form.swallow]
}
