import 'server-only'
import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike: people copy them from paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes of four groups of four: 79 bits each, so a plain hash keeps them. Shown once. */
export function newRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 10 }, () => Array.from({ length: 4 }, group).join('-'))
}

/** The code as it was made, however it was typed; undefined for anything else. */
export function tidyRecoveryCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '')
  return /^[a-hjkmnp-z2-9]{16}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : undefined
}
