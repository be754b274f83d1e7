/**
 * The letters that stand for people in their circles: one, or two where somebody shares the first (visual.md 2).
 *
 * @param names everybody of a team, as shown on screen
 * @returns for each name, in the same order
 */
export function initialsFor(names: readonly string[]): readonly string[] {
  const firsts = names.map(firstLetter)
  return names.map((name, index) => {
    const first = firsts[index] ?? ''
    const isShared = firsts.filter((other) => other === first).length > 1
    return isShared ? first + secondLetter(name) : first
  })
}

function letters(word: string): readonly string[] {
  return [...word.normalize('NFC')]
}

function firstLetter(name: string): string {
  return (letters(name.trim())[0] ?? '').toUpperCase()
}

/** The first letter of the last name where there is one, else the second letter of the name. */
function secondLetter(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return last ? firstLetter(last) : (letters(name.trim())[1] ?? '')
}
