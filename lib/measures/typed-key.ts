/**
 * What was typed into a form of measures, in one text: the form sends it back with "it is right", and any other value,
 * unit or day is asked about anew.
 */
export function typedKey(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(
      ([name, value]) =>
        /^(unit:|measures\.|caregiver\.|observedOn$)/.test(name) && value !== '' && value !== undefined,
    )
    .map(([name, value]) => `${name}=${String(value).trim()}`)
    .toSorted()
    .join('&')
}
