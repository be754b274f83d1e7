'use client'
import { useEffect, useState } from 'react'

const everyMs = 4000

/** Two short tones, made by the browser. */
function ring(): void {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.connect(loudness).connect(audio.destination)
  tone.frequency.setValueAtTime(880, audio.currentTime)
  tone.frequency.setValueAtTime(660, audio.currentTime + 0.25)
  loudness.gain.setValueAtTime(0.3, audio.currentTime)
  loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6)
  tone.start()
  tone.stop(audio.currentTime + 0.6)
  tone.onended = () => void audio.close()
}

/**
 * Rings this device until it is gone from the page: the name of the tab and, where somebody has touched the page before
 * (browsers want that), sound and vibration.
 */
export function HelpRinger({ title: ringing }: { readonly title: string }) {
  const [isQuiet, setIsQuiet] = useState(false)
  useEffect(() => {
    if (isQuiet) return
    const title = document.title
    const sound = () => {
      document.title = ringing
      if (!navigator.userActivation.hasBeenActive) return
      ring()
      navigator.vibrate([300, 100, 300])
    }
    sound()
    const timer = setInterval(sound, everyMs)
    return () => {
      clearInterval(timer)
      document.title = title
    }
  }, [ringing, isQuiet])
  return isQuiet ? null : (
    <button
      type="button"
      onClick={() => setIsQuiet(true)}
      className="min-h-hit rounded-control px-2 font-semibold underline underline-offset-4"
    >
      Make this device quiet
    </button>
  )
}
