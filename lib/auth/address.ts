/**
 * A mail address in the one form that is stored and compared: NFKC, lower case, no spaces around it.
 *
 * @returns undefined when it is not one address: exactly one `@`, something on both sides, at most 254 characters
 */
export function normaliseAddress(text: string): string | undefined {
  const address = text.normalize('NFKC').trim().toLowerCase()
  return /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\]{2,}$/.test(address) &&
    address.length <= 254
    ? address
    : undefined
}
