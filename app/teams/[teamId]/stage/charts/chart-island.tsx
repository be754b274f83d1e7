'use client'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ChartSpec } from '@/lib/staging/charts/chart-spec'

/** The charting library comes only when a chart comes near the view: nobody waits for it to read the page. */
const Chart = lazy(() => import('./chart'))

/** Loads before it is seen; the whole page is drawn once anything is, so that it can be printed. */
const margin = '600px 0px'

let wasAsked = false
const waiting = new Set<() => void>()

function drawAll(): void {
  wasAsked = true
  for (const draw of waiting) draw()
  waiting.clear()
}

/** Where a chart stands. Without script there is none, and its table says the same. */
export function ChartIsland({ spec, height }: { readonly spec: ChartSpec; readonly height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const draw = () => setIsNear(true)
    if (wasAsked) {
      draw()
      return
    }
    waiting.add(draw)
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && drawAll(), {
      rootMargin: margin,
    })
    if (place.current) seen.observe(place.current)
    return () => {
      seen.disconnect()
      waiting.delete(draw)
    }
  }, [])
  return (
    <div ref={place} style={{ height }} className="noscript:hidden">
      {isNear && (
        <Suspense fallback={null}>
          <Chart spec={spec} height={height} />
        </Suspense>
      )}
    </div>
  )
}
