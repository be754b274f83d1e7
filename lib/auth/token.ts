import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, for a cookie or a link. Shown once; only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
