/** Words that make a long password easy to guess here: the field's own and the most used ones. */
const plainParts = ['password', 'alongside', 'caregiver', 'qwertyuiop', '1234567890', 'letmein', 'iloveyou', 'welcome']

/**
 * Is the password too easy to guess for its length? Common words, the person's own name or address, or one
 * thing over and over, leave fewer than eight characters that count (security.md 4: no composition rules).
 */
export function isPlainPassword(password: string, ownWords: readonly string[]): boolean {
  const plain = [...plainParts, ...ownWords.filter((word) => word.length >= 3)]
  const rest = plain.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), password.toLowerCase())
  return new Set(rest).size < 5 || rest.length < 8
}
