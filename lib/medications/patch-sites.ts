/**
 * The sites for the next patch, the one used longest ago first: never used, then the oldest. The last one stands at
 * the end; nobody is forced (medications.md 6).
 *
 * @param used sites of patches put on, oldest first
 */
export function sitesInTurn(sites: readonly string[], used: readonly string[]): string[] {
  return sites
    .map((site) => ({ site, last: used.lastIndexOf(site) }))
    .sort((a, b) => a.last - b.last)
    .map(({ site }) => site)
}
