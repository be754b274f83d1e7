'use client'
import { useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'

export type NextDosesPanelProps = {
  readonly teamId: string
  /** What the button answered without JavaScript: one dose or note a line. */
  readonly answered?: string
}

const patienceMs = 400

/**
 * The next ten doses of the form around it, as it is typed; without JavaScript, by its button. That is the form's first
 * button: the enter key in a field looks, and does not save.
 */
export function NextDosesPanel({ teamId, answered }: NextDosesPanelProps) {
  const place = useRef<HTMLElement>(null)
  const [lines, setLines] = useState<readonly string[]>(answered?.split('\n') ?? [])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asked = new AbortController()
    const look = async () => {
      asked.abort()
      asked = new AbortController()
      const found = await askFor(teamId, form, asked.signal)
      if (found) setLines(found)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), patienceMs)
    }
    form.addEventListener('input', later)
    later()
    return () => {
      clearTimeout(timer)
      asked.abort()
      form.removeEventListener('input', later)
    }
  }, [teamId])
  return (
    <section
      ref={place}
      aria-labelledby="next-doses"
      className="grid max-w-form gap-3 self-start rounded-card border bg-inset p-4 lg:sticky lg:top-4"
    >
      <h2 id="next-doses" className="text-md">
        The next doses
      </h2>
      <div role="status">
        {lines.length > 0 && (
          <ul className="grid gap-1">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <noscript>
        <button type="submit" name="intent" value="look" className={buttonLook('outlined')}>
          Show the next doses
        </button>
      </noscript>
    </section>
  )
}

/** @returns undefined when there is no answer: the lines stay as they are */
async function askFor(
  teamId: string,
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const typed = [...new FormData(form)].filter(([name, value]) => !name.startsWith('$') && typeof value === 'string')
  try {
    const response = await fetch(`/teams/${teamId}/medications/next-doses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(typed)),
      signal,
    })
    if (!response.ok) return undefined
    const { doses, notes } = (await response.json()) as { doses: string[]; notes: string[] }
    return [...doses, ...notes]
  } catch {
    return undefined // a newer question, or no signal: the next key asks again
  }
}
