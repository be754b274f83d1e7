'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { waitingDoses } from './waiting-doses-store'

/** Longer than a timer holds: then the page is looked at again before. */
const longestMs = 6 * 3_600_000

/**
 * Draws the page again when time alone changes it: a claim ends, a dose becomes due or late. Not without signal, and
 * not while something waits to be sent: a look that fails would take the page away.
 *
 * @param inMs from when the server drew the page
 */
export function LookAgainAt({ inMs, drawnAtMs }: { readonly inMs: number; readonly drawnAtMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (navigator.onLine && waitingDoses().length === 0) router.refresh()
      },
      Math.min(inMs + 1_000, longestMs),
    )
    return () => clearTimeout(timer)
  }, [router, inMs, drawnAtMs])
  return null
}
