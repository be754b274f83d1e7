import { medicines } from './formulary'
import type { FormularyEntry } from './formulary-schema'

/** Why an entry was found, so that the list can say "Exservan is a brand of riluzole". */
export type FoundBy =
  { readonly kind: 'name' } | { readonly kind: 'brand'; readonly brand: string } | { readonly kind: 'use' }

export interface Found {
  readonly entry: FormularyEntry
  readonly by: FoundBy
}

/**
 * Medicines by generic name, brand or what they are for, best match first: the beginning of a name or brand, then a
 * later word of one, then the use. Every word of the query must match. Withdrawn medicines are found and say so.
 *
 * @param query as typed; capitals and accents make no difference. Empty finds nothing.
 */
export function searchFormulary(query: string): Found[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  return medicines
    .flatMap((entry) => rankedMatch(entry, words))
    .sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : 1))
    .map(({ entry, by }) => ({ entry, by }))
}

function rankedMatch(entry: FormularyEntry, words: readonly string[]): (Found & { readonly rank: number })[] {
  const byName = rankIn(entry.name, words)
  const brands = entry.brands.map(({ name }) => ({ name, rank: rankIn(name, words) }))
  const best = brands.reduce((a, b) => (b.rank < a.rank ? b : a), { name: '', rank: Infinity })
  if (byName <= best.rank && byName < Infinity) return [{ entry, by: { kind: 'name' }, rank: byName }]
  if (best.rank < Infinity) return [{ entry, by: { kind: 'brand', brand: best.name }, rank: best.rank }]
  const use = wordsOf(`${entry.forWhat} ${entry.class} ${entry.id}`)
  return words.every((word) => use.some((part) => part.startsWith(word)))
    ? [{ entry, by: { kind: 'use' }, rank: 2 }]
    : []
}

/** 0: the text begins with the query; 1: every word of the query begins one of its words; Infinity: neither. */
function rankIn(text: string, words: readonly string[]): number {
  const parts = wordsOf(text)
  if (parts.join(' ').startsWith(words.join(' '))) return 0
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : Infinity
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
