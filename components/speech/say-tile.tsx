'use client'
import { speak } from './speak'

export type SayTileProps = { readonly words: string; readonly note?: string }

/** A submit button that says its words aloud when it is pressed. */
export function SayTile({ words, note }: SayTileProps) {
  return (
    <button
      type="submit"
      onClick={() => speak(words)}
      className="grid size-full min-h-[calc(var(--hit)*1.6)] content-center gap-1 rounded-card border-strong border-edge bg-sheet p-3 text-center leading-tight [overflow-wrap:anywhere]"
    >
      <span className="text-md font-bold">{words}</span>
      {note && <span className="text-sm text-ink-2">{note}</span>}
    </button>
  )
}
