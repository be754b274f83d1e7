import { randomUUID } from 'node:crypto'
import { SayTile } from '@/components/speech/say-tile'
import type { Phrase } from '@/lib/phrases/phrase'
import { PressForm } from '../today/press-form'
import { say } from './actions'

/** Every tile, in the team's own order. */
export function PhraseTiles({ teamId, phrases }: { readonly teamId: string; readonly phrases: readonly Phrase[] }) {
  if (phrases.length === 0) return <p>All tiles were taken off. “Change the tiles” adds one.</p>
  return (
    <ul className="grid grid-cols-2 gap-gap sm:grid-cols-3 lg:grid-cols-4">
      {phrases.map(({ phraseId, words, makesTask }) => (
        <li key={phraseId} className="grid">
          <PressForm act={say} fields={{ teamId, phraseId, requestId: randomUUID() }}>
            <SayTile words={words} note={makesTask ? 'and asks the team' : undefined} />
          </PressForm>
        </li>
      ))}
    </ul>
  )
}
