'use client'
import { useEffect } from 'react'
import { speak } from '../speech/speak'

/** A second activation within this time is a tremor or a long look, ms (issue 7). The server knows it too. */
const doubleMs = 500

/** Lets one activation through in half a second, whatever it is on, and says aloud what a tile says. */
export function SteadyGaze() {
  useEffect(() => {
    let last = -Infinity
    let label: EventTarget | null = null
    const steady = (event: MouseEvent) => {
      // A label that was chosen activates its own control: that is one activation, not two.
      const isOfLabel = event.target instanceof HTMLInputElement && label !== null
      if (!isOfLabel && event.timeStamp - last < doubleMs) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      last = event.timeStamp
      const { target } = event
      label = target instanceof Element ? target.closest('label') : null
      const words = target instanceof Element && target.closest<HTMLElement>('[data-says]')?.dataset.says
      if (words) speak(words)
    }
    addEventListener('click', steady, true)
    return () => removeEventListener('click', steady, true)
  }, [])
  return null
}
