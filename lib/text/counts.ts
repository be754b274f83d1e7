const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** A small count in words: "no", "two", "ten"; from 11 on in figures. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count)
}
