/**
 * How likely two samples differ as much as they do when both come from the same source (Mann and Whitney, normal
 * approximation with the correction for ties; two-sided). Above 20 values each it is close.
 *
 * @returns p from 0 to 1: small when the samples can be told apart
 */
export function rankSumP(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))]
  all.sort((a, b) => a.value - b.value)
  let rankSum = 0
  let ties = 0
  for (let start = 0; start < all.length;) {
    let end = start
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1
    const rank = (start + end + 1) / 2
    for (let place = start; place < end; place += 1) if (all[place]?.isOne) rankSum += rank
    ties += (end - start) ** 3 - (end - start)
    start = end
  }
  const [m, n] = [one.length, other.length]
  const u = rankSum - (m * (m + 1)) / 2
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)))
  if (variance === 0) return 1
  return 2 * upperTail(Math.abs(u - (m * n) / 2) / Math.sqrt(variance))
}

/** Of the normal distribution, from z = 0 up (Abramowitz and Stegun 26.2.17; error below 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
