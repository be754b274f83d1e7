import type { ChartPoint } from '@/lib/staging/charts/chart-spec'

interface PointWordsProps {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** The point under the keyboard, the finger or the mouse, in words; said aloud when it changes. */
export function PointWords({ active = false, payload = [] }: PointWordsProps) {
  const point = payload[0]?.payload as ChartPoint | undefined
  return (
    <p
      role="status"
      className={active && point ? 'max-w-64 rounded-tag border border-edge bg-sheet px-3 py-1.5 text-sm' : ''}
    >
      {active ? point?.words : ''}
    </p>
  )
}
