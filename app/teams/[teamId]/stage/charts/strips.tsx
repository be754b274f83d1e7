import type { Strip, ValueScale } from '@/lib/staging/charts/chart-spec'

export interface StripPlace extends Strip {
  readonly bottom: number
  readonly middle: number
  readonly top: number
}

/** Strips stand under the scale's foot, one below the other, in its own units. */
export function stripPlaces(strips: readonly Strip[], { low, high }: ValueScale): readonly StripPlace[] {
  const unit = (high - low) / 48
  return strips.map((strip, index) => {
    const top = low - unit * (5 + index * 11)
    return { ...strip, top, middle: top - unit * 4, bottom: top - unit * 8 }
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The stage in its strip, where it fits; the points and the table always say it. */
export function StripLabel({ words, viewBox }: { readonly words: string; readonly viewBox?: Box }) {
  if (!viewBox || viewBox.width < words.length * 9 + 6) return null
  return (
    <text
      x={viewBox.x + viewBox.width / 2}
      y={viewBox.y + viewBox.height / 2 + 6}
      textAnchor="middle"
      fontSize="1rem"
      fontWeight={650}
      fill="var(--ink)"
    >
      {words}
    </text>
  )
}
