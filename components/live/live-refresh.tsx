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
      // Several changes in one moment are one look.
      later = setTimeout(() => router.refresh(), 80)
    }
    source.addEventListener('changed', lookAgain)
    return () => {
      clearTimeout(later)
      source.close()
    }
  }, [router, teamId])
  return null
}
