import BellRing from 'lucide-react/icons/bell-ring'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import { call as callForHelp, end } from '../help/actions'

/**
 * "Call for help": one activation, no question. While it rings, "Stop" stands at the top of the place and the words at
 * its foot, so that choosing the same spot again in a hurry stops nothing. Once somebody comes it calls again.
 */
export function GazeHelp({ access }: { readonly access: Access }) {
  const { teamId } = access
  const own = access.helpCalls.find(({ by }) => by.userId === access.userId)
  const icon = <Icon of={BellRing} />
  if (!own || own.answer)
    return (
      <GazeForm act={callForHelp} fields={{ teamId }}>
        <GazeTile
          kind="help"
          icon={icon}
          words={own ? 'Call again' : 'Call for help'}
          note={own?.answer ? `${own.answer.by.name} is coming` : 'Rings everyone at once'}
        />
      </GazeForm>
    )
  return (
    <section className="gaze-cell grid-rows-[auto_1fr] rounded-card border-strong border-urgent bg-urgent-bg text-urgent">
      <GazeForm act={end} fields={{ teamId, callId: own.callId }}>
        <GazeTile kind="phrase" words="Stop ringing" />
      </GazeForm>
      <p role="status" className="grid content-center justify-items-center p-3 text-center">
        <span className="gaze-words leading-tight font-bold">Ringing everyone</span>
        <span className="gaze-note">Nobody has answered yet</span>
      </p>
    </section>
  )
}
