'use client'
import { useState } from 'react'

/**
 * The version that the person saw when they began to type. Live changes bring a newer one to the page while the fields
 * keep what was typed: sent along, it would overwrite somebody's words unseen. An answer of the form counts as seen.
 *
 * @param submission `state.submission`
 */
export function useSeenVersion(version: number, submission: number): number {
  const [seen, setSeen] = useState({ version, submission })
  if (seen.submission === submission) return seen.version
  setSeen({ version, submission })
  return version
}
