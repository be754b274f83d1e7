/** Two things measured in turn in one run: the machine's mood hits both. Reported as a ratio of their speeds. */
export interface Ratio {
  readonly ours: number
  readonly limit: number
  readonly median: number
  readonly min: number
  readonly max: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** @param rounds counted pairs, after one that is not */
export async function inTurns(
  ours: () => Promise<number>,
  limit: () => Promise<number>,
  rounds: number,
): Promise<Ratio> {
  await limit()
  await ours()
  const pairs: { ours: number; limit: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0
    const one = first ? await ours() : await limit()
    const other = first ? await limit() : await ours()
    pairs.push(first ? { ours: one, limit: other } : { ours: other, limit: one })
  }
  const ratios = pairs.map((pair) => pair.ours / pair.limit)
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    limit: median(pairs.map((pair) => pair.limit)),
    median: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
  }
}
