import { formatNumber } from '../text/amounts'
import type { Region } from '../text/region'
import { kindOf, type Basis } from './measure-kinds'
import { FOOT, inUnit, LB, STONE, type Unit } from './units'

/** How a home reads weights and heights, beside kg and cm. */
const WEIGHT_AT_HOME: Readonly<Record<Region, Unit | null>> = { US: LB, UK: STONE, other: null }
const HEIGHT_AT_HOME: Readonly<Record<Region, Unit | null>> = { US: FOOT, UK: FOOT, other: null }

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  forced: 'forced (FVC)',
  slow: 'slow (SVC)',
  'before-illness': 'before the illness',
  'at-diagnosis': 'at diagnosis',
}

/** A stored value as it is read: in its unit, rounded to one decimal, and in that of the home: "72.6 kg (160 lb)". */
export function sayMeasure(field: string, value: number | boolean, region: Region): string {
  if (typeof value === 'boolean') return value ? 'not normal' : 'normal'
  const kind = kindOf(field)
  const unit = kind?.units[0]
  const digits = field === 'measures.fvc_l' ? 100 : 10
  const number = formatNumber(Math.round(value * digits) / digits)
  const stored = unit ? `${number}\u00a0${unit.words}` : number
  const home = homeUnit(unit?.id, region)
  return home ? `${stored} (${inUnit(value, home)})` : stored
}

/** The unit in which a field starts for somebody who never filled it in. */
export function unitToStart(units: readonly Unit[], region: Region): Unit | undefined {
  const home = homeUnit(units[0]?.id, region)
  return home && units.includes(home) ? home : units[0]
}

function homeUnit(stored: string | undefined, region: Region): Unit | null {
  if (stored === 'kg') return WEIGHT_AT_HOME[region]
  return stored === 'cm' ? HEIGHT_AT_HOME[region] : null
}

/** What a recorded measure is called: "Breathing test (FVC, per cent)". */
export function nameOfMeasure(field: string): string {
  if (field === 'measures.nocturnal_desaturation') return 'Overnight oxygen test'
  if (field === 'measures.fvc_drop_3mo') return 'Fall of FVC in 3 months'
  if (field === 'measures.snip_drop_3mo') return 'Fall of SNIP in 3 months'
  const kind = kindOf(field)
  if (!kind) return 'A measure'
  return kind.term === undefined ? kind.label : `${kind.label} (${kind.term})`
}
