import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, 64 MiB, three passes, one lane (security.md 4). */
const cost = { memoryCost: 65536, timeCost: 3, parallelism: 1 } as const

const atOnce = 2
const queueLimit = 50
let running = 0
const waiting: (() => void)[] = []

export class TooBusy extends Error {
  override readonly name = 'TooBusy'
  constructor() {
    super('Too many people are signing in at this moment.')
  }
}

/** Each hash takes 64 MiB: at most two at once, at most fifty waiting. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= queueLimit) throw new TooBusy()
    await new Promise<void>((go) => waiting.push(go))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost))
}

let dummy: Promise<string> | undefined

/**
 * Does the password fit? An unknown account costs the same time as a known one.
 *
 * @param stored the account's hash, or undefined for an unknown account
 */
export async function fitsPassword(password: string, stored: string | undefined): Promise<boolean> {
  dummy ??= hashPassword('a password that nobody has')
  const against = stored ?? (await dummy)
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')))
  return fits && stored !== undefined
}

/** Was this hash made with a lower cost than today's? */
export function isWeaker(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`)
}
