import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

/** What is sealed; each has a key of its own. */
export type SealedFor = 'mail' | 'second-factor'

function keyFor(purpose: SealedFor): Buffer {
  const { authSecret } = env()
  if (authSecret === undefined) throw new Error('AUTH_SECRET is not set: npm start makes it for the embedded database.')
  return Buffer.from(hkdfSync('sha256', authSecret, '', `alongside ${purpose}`, 32))
}

const nonceLength = 12
const tagLength = 16

/** Words that the database keeps but cannot read: whoever copies it copies no link and no secret. AES-256-GCM. */
export function seal(words: string, purpose: SealedFor): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** @returns undefined when it was sealed with another AUTH_SECRET, or was changed */
export function unseal(sealed: Uint8Array, purpose: SealedFor): string | undefined {
  try {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, nonceLength))
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
