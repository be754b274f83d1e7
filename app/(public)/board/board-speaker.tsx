'use client'
import { useEffect, useState } from 'react'
import { speak } from '@/components/speech/speak'

/** Says what was chosen, and shows it across the top until the next choice. */
export function BoardSpeaker() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    let last = -Infinity
    const hear = ({ target, timeStamp }: MouseEvent) => {
      const words = target instanceof Element && target.closest<HTMLElement>('[data-says]')?.dataset.says
      // A second activation within half a second is the same one.
      if (!words || timeStamp - last < 500) return
      last = timeStamp
      setSaid(words)
      speak(words)
    }
    addEventListener('click', hear)
    return () => removeEventListener('click', hear)
  }, [])
  return (
    <p role="status" className="board-said empty:hidden">
      {said}
    </p>
  )
}
