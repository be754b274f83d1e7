import type { Temporal } from 'temporal-polyfill'
import { kindOf } from './measure-kinds'
import type { TypedMeasure } from './read-measure'

export interface LastMeasure {
  readonly value: number
  readonly on: Temporal.PlainDate
  /** As it was typed or, from before that was kept, with its unit. */
  readonly words: string
}

/**
 * What to ask before an unusual value is kept: outside of what is usual, or far from the last one. It never refuses:
 * the person presses again and it stands.
 *
 * @param last the newest of this field up to that day
 * @returns one sentence, or null when there is nothing to ask
 */
export function askAbout(
  { field, value, typed }: Pick<TypedMeasure, 'field' | 'value' | 'typed'>,
  last: LastMeasure | null,
  on: Temporal.PlainDate,
): string | null {
  const kind = kindOf(field)
  if (!kind) return null
  const name = kind.term === undefined ? kind.label : `${kind.label} (${kind.term})`
  const [low, high] = kind.usual
  if (value < low || value > high) return `${name}: ${typed} is unusually ${value < low ? 'low' : 'high'}.`
  if (!last || !kind.steep) return null
  const days = last.on.until(on, { largestUnit: 'day' }).days
  const change = Math.abs(value - last.value)
  const limit = 'points' in kind.steep ? kind.steep.points : kind.steep.part * last.value
  if (days > kind.steep.days || change < limit) return null
  return `${name}: ${typed} is far from the last one, ${last.words}.`
}
