/**
 * First names for narrow places: the whole name where two people of a team share the first one.
 *
 * @param names everybody who may stand there, as shown on screen
 * @returns how each name is written
 */
export function shortNames(names: readonly string[]): (name: string) => string {
  const different = [...new Set(names)]
  const firsts = different.map(firstName)
  const short = new Map(
    different.map((name, index) => {
      const first = firsts[index] ?? name
      return [name, firsts.filter((other) => other === first).length > 1 ? name : first]
    }),
  )
  return (name) => short.get(name) ?? name
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
