import MessageCircle from 'lucide-react/icons/message-circle'
import Undo from 'lucide-react/icons/undo-2'
import type { Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { Icon } from '@/components/ui/icon'
import { takeBack } from '../say/actions'
import type { SaidPanelProps } from '../say/said-panel'
import { GazeReadAloud } from './gaze-read-aloud'
import { OtherPages } from './gaze-shell'

/** What was said a moment ago: again, back to the words, or taken back. */
export function GazeSaid({ teamId, said }: SaidPanelProps) {
  return (
    <GazePage
      title="Said"
      last={<OtherPages teamId={teamId} />}
      wide={
        <GazeCard title={said.title} foot={<GazeReadAloud />}>
          <p>{said.isOpen ? 'Everyone in the team sees it as a task.' : 'This is not open any more.'}</p>
        </GazeCard>
      }
    >
      <GazeTile
        kind="move"
        href={`/teams/${teamId}/say` as Route}
        icon={<Icon of={MessageCircle} />}
        words="More words"
      />
      {said.isOpen && (
        <GazeForm act={takeBack} fields={{ teamId, taskId: said.taskId }}>
          <GazeTile kind="phrase" icon={<Icon of={Undo} />} words="Take it back" />
        </GazeForm>
      )}
    </GazePage>
  )
}
