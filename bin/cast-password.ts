import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const castPasswordFile = (dataDir: string) => join(dataDir, 'cast-password')

/** Without letters and digits that look alike: people copy it from a terminal. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The password of the demo household, made once and kept in a file of mode 0600: five groups of four. */
export function loadCastPassword(dataDir: string): string {
  const file = castPasswordFile(dataDir)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  const password = Array.from({ length: 5 }, group).join('-')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}
