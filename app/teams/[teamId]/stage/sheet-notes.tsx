import { Panel } from '@/components/ui/panel'
import type { StageNote } from '@/lib/staging/derive'
import { wordsOfNote } from '@/lib/staging/stage-words'

/** What to know about a sheet: what to check, and what its stage rests on. */
export function SheetNotes({ notes, title }: { readonly notes: readonly StageNote[]; readonly title: string }) {
  if (notes.length === 0) return null
  return (
    <Panel tone="plain" title={title}>
      <ul className="grid list-disc gap-1 pl-6">
        {notes.map((note) => (
          <li key={note}>{wordsOfNote(note)}</li>
        ))}
      </ul>
    </Panel>
  )
}
