import { randomUUID } from 'node:crypto'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { pageOfTiles } from '@/components/gaze/paging'
import type { Phrase } from '@/lib/phrases/phrase'
import { say } from '../say/actions'
import { OtherPages } from './gaze-shell'
import { pageNote, pageTurner } from './pager'

export interface GazeSayProps {
  readonly teamId: string
  readonly phrases: readonly Phrase[]
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

/** The phrases as tiles: one activation speaks and asks. */
export function GazeSay({ teamId, phrases, query }: GazeSayProps) {
  const page = pageOfTiles(phrases, query.page)
  return (
    <GazePage
      title="Say something"
      note={pageNote(page)}
      turn={pageTurner(`/teams/${teamId}/say`, page)}
      last={<OtherPages teamId={teamId} />}
    >
      {page.items.map(({ phraseId, words, makesTask }) => (
        <GazeForm key={phraseId} act={say} fields={{ teamId, phraseId, requestId: randomUUID() }}>
          <GazeTile kind="phrase" words={words} says={words} note={makesTask ? 'and asks the team' : undefined} />
        </GazeForm>
      ))}
      {phrases.length === 0 && <GazeCard title="All tiles were taken off" />}
    </GazePage>
  )
}
