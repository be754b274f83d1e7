import { formatAmount, formatNumber } from '@/lib/text/amounts'
import type { Amount } from './amount'

/**
 * Names that look alike, written the FDA/ISMP way in lists of medicines. Screen readers get the plain name.
 * tiZANidine and traZODone were not in the copy that was read (medications.md 15).
 */
const tallManNames: Readonly<Record<string, string>> = {
  tizanidine: 'tiZANidine',
  lorazepam: 'LORazepam',
  guaifenesin: 'guaiFENesin',
  quinine: 'quiNINE',
  quinidine: 'quiNIDine',
  fentanyl: 'fentaNYL',
  trazodone: 'traZODone',
  hydromorphone: 'HYDROmorphone',
}

/** A name with its tall-man letters: "fentanyl patch" is shown as "fentaNYL patch", free text included. */
export function tallManName(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => tallManNames[word.toLowerCase()] ?? word)
}

/** How the units of a prescription are written out; abbreviations that are misread become words (medications.md 15). */
const unitNames: Readonly<Record<string, string>> = {
  u: 'unit',
  iu: 'unit',
  units: 'unit',
  ug: 'micrograms',
  µg: 'micrograms',
  μg: 'micrograms',
  mcg: 'micrograms',
  microgram: 'micrograms',
  ml: 'mL',
  cc: 'mL',
  mgs: 'mg',
  gm: 'g',
  tablets: 'tablet',
  capsules: 'capsule',
  drops: 'drop',
  patches: 'patch',
  puffs: 'puff',
  sprays: 'spray',
  sachets: 'sachet',
  packets: 'packet',
}

/** The unit as it is kept: singular or a symbol, never one of the abbreviations that are misread. */
export function unitWritten(unit: string): string {
  const trimmed = unit.trim()
  return unitNames[trimmed.toLowerCase()] ?? trimmed
}

/**
 * A dose in words: "50 mg", and for a liquid how much of which strength, "50 mg (10 mL of 5 mg/mL)".
 *
 * @param liquid the volume in mL and the strength as printed on the bottle, where it is known
 */
export function doseText(
  amount: Amount,
  liquid?: { readonly volumeMl: number; readonly strength: string | null },
): string {
  const dose = formatAmount({ value: amount.value, unit: unitWritten(amount.unit) })
  if (!liquid) return dose
  const volume = formatAmount({ value: liquid.volumeMl, unit: 'mL' })
  return liquid.strength === null ? `${dose} (${volume})` : `${dose} (${volume} of ${liquid.strength})`
}

export type TypedNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly hint: string }

/** Reads a typed amount: "5.0" is 5; ".5", "5U" and "1e3" are refused, with what to write instead. */
export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.trim()
  if (/^\.\d+$/.test(text)) return { ok: false, hint: `Write 0${text}, with a zero before the point.` }
  if (/^\d+,\d{1,2}$/.test(text)) return { ok: false, hint: `Write ${text.replace(',', '.')}, with a point.` }
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  if (/^\d{1,7}(\.\d{1,3})?$/.test(plain)) {
    const value = Number(plain)
    return value > 0 ? { ok: true, value } : { ok: false, hint: 'Write an amount above 0.' }
  }
  if (/^\d+(\.\d+)?\s*\p{L}+$/u.test(text))
    return { ok: false, hint: 'Write only the number here; the unit has its own field.' }
  return { ok: false, hint: 'Write a number, for example 2.5.' }
}

/** Ten times more or less than the last version asks once more before it is saved (medications.md 15, our choice). */
export function isTenfoldJump(before: Amount, after: Amount): boolean {
  if (unitWritten(before.unit) !== unitWritten(after.unit)) return false
  const [less, more] = before.value < after.value ? [before.value, after.value] : [after.value, before.value]
  return more >= less * 10
}

const unsafeWriting: readonly { readonly pattern: RegExp; readonly write: (found: string) => string }[] = [
  { pattern: /(?<![\d.,])\.\d+/g, write: (found) => `0${found}` },
  { pattern: /(?<![\d.])\d+\.\d*?0+(?![\d.])/g, write: (found) => formatNumber(found) },
  { pattern: /(?<=\d\s*)(?:IU|U)\b/g, write: () => 'units' },
  { pattern: /[µμ]g\b/g, write: () => 'micrograms' },
  { pattern: /(?<=\d\s*)cc\b/gi, write: () => 'mL' },
  { pattern: /\bq\.?o\.?d\b\.?/gi, write: () => 'every other day' },
  { pattern: /\bq\.?d\b\.?/gi, write: () => 'daily' },
  { pattern: /\bMS(?:O4)?\b/g, write: () => 'morphine sulfate' },
  { pattern: /(?<=\s)@(?=\s|\d)/g, write: () => 'at' },
]

/** Ways of writing in an instruction that have been misread, with what to write instead, in order of place. */
export function findUnsafeWriting(
  instruction: string,
): { readonly found: string; readonly write: string; readonly at: number }[] {
  return unsafeWriting
    .flatMap(({ pattern, write }) =>
      [...instruction.matchAll(pattern)].map((match) => ({ found: match[0], write: write(match[0]), at: match.index })),
    )
    .sort((a, b) => a.at - b.at)
}
