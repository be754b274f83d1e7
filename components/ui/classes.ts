/** Joins class names; what is false or empty is left out. */
export function classes(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
