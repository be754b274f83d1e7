/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], link: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}
