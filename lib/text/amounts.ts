const space = '\u00a0'

/** What a unit is called when there is exactly one, and otherwise. Symbols never change. */
const pluralNames: Readonly<Record<string, string>> = {
  tablet: 'tablets',
  capsule: 'capsules',
  patch: 'patches',
  film: 'films',
  drop: 'drops',
  spray: 'sprays',
  puff: 'puffs',
  sachet: 'sachets',
  unit: 'units',
  dose: 'doses',
  ampoule: 'ampoules',
  week: 'weeks',
  day: 'days',
  hour: 'hours',
}

/**
 * A number as medicines are written (medications.md 15): no trailing zero, a leading zero, a comma from 1,000.
 *
 * @param value any finite number, or decimal text as the database keeps it ("2.500"), which is not rounded
 * @throws RangeError when it is not a decimal number
 */
export function formatNumber(value: number | string): string {
  const match = /^(-?)0*(\d+)(?:\.(\d+?)0*)?$/.exec(plainDecimal(value))
  if (!match) throw new RangeError(`expected a decimal number, got ${JSON.stringify(value)}`)
  const [, sign = '', whole = '0', fraction = ''] = match
  const decimals = /^0*$/.test(fraction) ? '' : `.${fraction}`
  const isZero = whole === '0' && decimals === ''
  return `${isZero ? '' : sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals}`
}

/** Very small and very large numbers would otherwise arrive as "1e-7". */
function plainDecimal(value: number | string): string {
  if (typeof value === 'string') return value.trim()
  const text = String(value)
  return text.includes('e') ? value.toFixed(12) : text
}

/**
 * "10 mg", "1 tablet", "2 tablets", "0.5 mL", "1,200 micrograms", never to be broken at the end of a line.
 *
 * @param amount the unit in the singular, or a symbol; it is shown as given and never converted
 */
export function formatAmount(amount: { readonly value: number | string; readonly unit: string }): string {
  const number = formatNumber(amount.value)
  const unit = number === '1' ? amount.unit : (pluralNames[amount.unit] ?? amount.unit)
  return `${number}${space}${unit.replaceAll(' ', space)}`
}

/** "1 tablet", "3 tasks": a count and its thing. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)}${space}${count === 1 ? one : many}`
}
