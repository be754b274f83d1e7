/** How much, in the unit that was prescribed. Never converted silently. */
export interface Amount {
  readonly value: number
  readonly unit: string
}

/**
 * Adds without the dust of binary fractions: 0.1 + 0.2 is 0.3, so that a dose exactly at a limit is not over it.
 *
 * @returns the sum to six decimals, finer than any dose
 */
export function addExactly(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + Math.round(value * 1e6), 0)) / 1e6
}
