/** The time zone of a home until somebody chooses one. */
export const usualZone = 'Europe/London'

/** IANA names that this machine knows: the ones a home may be in. */
const zones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))

export function isHomeZone(zone: string): boolean {
  return zones.has(zone)
}

/** Every zone with its words, the place first: "New York (America)". In order of the place, so that typing finds it. */
export function listHomeZones(): readonly { readonly value: string; readonly words: string }[] {
  return [...zones]
    .map((value) => ({ value, words: zoneWords(value) }))
    .sort((one, other) => (one.words < other.words ? -1 : 1))
}

/** "New York (America)", "Buenos Aires (America, Argentina)". */
export function zoneWords(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/')
  const place = parts.at(-1) ?? zone
  return parts.length === 1 ? place : `${place} (${parts.slice(0, -1).join(', ')})`
}
