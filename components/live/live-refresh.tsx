'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Hears "look again" and lets the server render this page anew, with the viewer's own rights. Shows nothing itself. */
export function LiveRefresh({ teamId }: { readonly teamId: string }) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(`/teams/${teamId}/events`)
    let later: ReturnType<typeof setTimeout> | undefined
    const lookAgain = () => {
      clearTimeout(later)
      // Without signal the look would fail, and a failed look takes the page away with all that was typed on it.
      if (!navigator.onLine) {
        window.addEventListener('online', lookAgain, { once: true })
        return
      }
      // Several changes in one moment are one look.
      later = setTimeout(() => router.refresh(), 80)
    }
    source.addEventListener('changed', lookAgain)
    return () => {
      clearTimeout(later)
      window.removeEventListener('online', lookAgain)
      source.close()
    }
  }, [router, teamId])
  return null
}
