/** One chart as plain data: what the server decides that this viewer may see, and nothing else, crosses to the browser. */
export interface ChartSpec {
  readonly id: string
  readonly title: string
  /** The clinic's term, beside the plain words. */
  readonly term?: string
  readonly kind: 'line' | 'bars' | 'spans'
  readonly time: TimeAxis
  readonly scale: ValueScale
  /** Oldest first. */
  readonly points: readonly ChartPoint[]
  /** Strips of words on the same time axis: stages under the total. */
  readonly strips?: readonly Strip[]
}

export interface ChartPoint {
  /** Days since 1970-01-01. */
  readonly at: number
  /** Null is a gap; the line does not cross it. */
  readonly value: number | null
  /** The point in words, with its day: shown and announced. */
  readonly words: string
  /** Of `spans`: by row, whether it was there on that day. */
  readonly rows?: readonly boolean[]
}

export interface TimeAxis {
  /** Days since 1970-01-01. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly at: number; readonly words: string }[]
}

export interface ValueScale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly unit: string
  /** Of `spans`: the names of the rows, from the top. */
  readonly rows?: readonly string[]
}

export interface Strip {
  readonly name: string
  readonly spans: readonly { readonly from: number; readonly to: number; readonly words: string }[]
}
