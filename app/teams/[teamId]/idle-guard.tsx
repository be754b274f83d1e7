'use client'
import { useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { signOut } from '../../sign-out/actions'
import { Button } from '@/components/ui/button'
import { idle } from '@/lib/form/form-state'

const idleMs = 15 * 60 * 1000
const warnMs = 2 * 60 * 1000
const tellServerMs = 5 * 60 * 1000
const signsOfLife = ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const

/**
 * Signs a shared device out after 15 minutes in which nobody touched it, with a warning two minutes before. The live
 * signal renders pages again and so keeps the session alive on the server; only the browser knows that nobody is there.
 */
export function IdleGuard() {
  const router = useRouter()
  const [isWarned, setIsWarned] = useState(false)
  useEffect(() => {
    let timers: readonly ReturnType<typeof setTimeout>[] = []
    let toldAt = performance.now()
    const stop = () => timers.forEach(clearTimeout)
    const start = () => {
      stop()
      timers = [
        setTimeout(() => setIsWarned(true), idleMs - warnMs),
        setTimeout(() => void signOut(idle, new FormData()), idleMs),
      ]
    }
    const hear = () => {
      start()
      setIsWarned(false)
      // Someone who only reads and scrolls is here as well: the server cannot know unless it is told.
      if (performance.now() - toldAt < tellServerMs) return
      toldAt = performance.now()
      router.refresh()
    }
    // Eyes that move the pointer are somebody who is there, even when they choose nothing.
    const signs = document.documentElement.dataset.mode === 'gaze' ? [...signsOfLife, 'pointermove'] : signsOfLife
    start()
    for (const sign of signs) addEventListener(sign, hear, { passive: true })
    return () => {
      stop()
      for (const sign of signs) removeEventListener(sign, hear)
    }
  }, [router])
  return (
    <div role="status" className="empty:hidden">
      {isWarned && (
        <div className="mb-4 flex flex-wrap items-center gap-gap rounded-control border-2 border-ink bg-sheet p-4">
          <p className="grow font-semibold">Nobody has touched this device for a while. It signs out in 2 minutes.</p>
          <Button variant="filled" onClick={() => setIsWarned(false)}>
            Stay signed in
          </Button>
        </div>
      )}
    </div>
  )
}
