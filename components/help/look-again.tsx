'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Renders the page anew at the moment when a call has its next step: whom it rings follows from the time alone. */
export function LookAgain({ inMs }: { readonly inMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), inMs)
    return () => clearTimeout(timer)
  }, [router, inMs])
  return null
}
