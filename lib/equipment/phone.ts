/** A number as people write it: "+44 20 7946 0018", "555-0142", "(020) 7946 0018 ext 12". */
export const PHONE = /^\+?[\d\s().\-/]{3,30}(?: ?(?:ext\.?|x) ?\d{1,6})?$/i

/** What a phone dials: digits, a leading plus, a pause before an extension. Null when nothing can be dialled. */
export function telHref(phone: string): `tel:${string}` | null {
  if (!PHONE.test(phone)) return null
  const [number = '', extension] = phone.split(/ ?(?:ext\.?|x) ?/i)
  const digits = number.replaceAll(/\D/g, '')
  if (digits.length < 3) return null
  return `tel:${number.trim().startsWith('+') ? '+' : ''}${digits}${extension ? `,${extension}` : ''}`
}
