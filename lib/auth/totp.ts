import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

const codeMaker = (secret: string, account: string) =>
  new TOTP({ issuer: 'Alongside', label: account, secret: Secret.fromBase32(secret), digits: 6, period: stepSeconds })

/** 160 random bits in base32, as code apps take them. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What a code app reads from the QR code. */
export function totpUri(secret: string, account: string): string {
  return codeMaker(secret, account).toString()
}

/**
 * The half minute that a code belongs to (RFC 6238).
 *
 * @param epochMs now; a code of the half minute before or after is right too, since clocks differ
 * @returns undefined when the code is wrong
 */
export function stepOfCode(code: string, secret: string, epochMs: number): number | undefined {
  const delta = codeMaker(secret, '').validate({ token: code, timestamp: epochMs, window: 1 })
  return delta === null ? undefined : Math.floor(epochMs / 1000 / stepSeconds) + delta
}
