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

const leastAlone = 15
const leastBesideCode = 8

/** Is it long enough beside a code app only? */
export function isShort(password: string): boolean {
  return password.length < leastAlone
}

/**
 * What is wrong with a new password, in words; undefined when it will do (security.md 4).
 *
 * @param hasFactor with a code app beside it 8 characters are enough, else 15
 */
export function passwordFault(password: string, ownWords: readonly string[], hasFactor: boolean): string | undefined {
  const least = hasFactor ? leastBesideCode : leastAlone
  if (password.length < least) return `Use ${least} characters or more. Several words in a row are easy to remember.`
  if (password.length > 256) return 'Use 256 characters at most.'
  if (isPlainPassword(password, ownWords))
    return 'This one is easy to guess. Leave out your name and very common words, or add a few words of your own.'
  return undefined
}

/** The parts of a name and of an address, which a password must not be made of. */
export function ownWordsOf(name: string, email: string): readonly string[] {
  return [...name.split(/\s+/), ...email.split(/[^\p{L}\p{N}]+/u)]
}
