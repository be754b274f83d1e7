import { LookAgain } from '@/components/help/look-again'
import { RestArea } from '@/components/gaze/rest-area'
import type { Access } from '@/lib/auth/access'
import { ringingOf, ringsFor } from '@/lib/help/escalation'

/**
 * The place to rest, which also says that somebody else calls for help: to read, not to choose, so that no tile of the
 * page moves or is covered. It is answered from the page "Call for help".
 */
export function GazeRest({ access }: { readonly access: Access }) {
  const { clock, helpCalls, userId } = access
  const rung = helpCalls.filter((call) => ringsFor(call, userId, clock.now))
  const waits = helpCalls.flatMap((call) => (call.answer ? [] : (ringingOf(call, clock.now).nextStepMs ?? [])))
  return (
    <RestArea>
      <span role="alert" className="grid gap-1 empty:hidden">
        {rung.map(({ callId, by }) => (
          <b key={callId} className="gaze-words leading-tight text-urgent">
            {by.name} is calling for help
          </b>
        ))}
      </span>
      {waits.length > 0 && <LookAgain inMs={Math.min(...waits)} />}
    </RestArea>
  )
}
