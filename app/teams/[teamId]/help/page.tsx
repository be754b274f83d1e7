import BellRing from 'lucide-react/icons/bell-ring'
import type { Metadata } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listHelpCalls, type PastCall } from '@/lib/help/help-history.data'
import { formatCount } from '@/lib/text/amounts'
import { formatDayTime } from '@/lib/text/dates'
import type { HomeClock } from '@/lib/time/home-clock'
import { isGaze } from '../../../read-display'
import { PressForm } from '../today/press-form'
import { call } from './actions'
import { AnswerCalls } from './answer-calls'

export const metadata: Metadata = { title: 'Call for help' }

/** One press rings everyone. Below: the last calls, and who came. */
export default async function HelpPage({ params }: PageProps<'/teams/[teamId]/help'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'help:call')
  const calls = await listHelpCalls(access)
  const own = access.helpCalls.find(({ by }) => by.userId === access.userId)
  const inGaze = await isGaze()
  return (
    <>
      <PageHeader
        title="Call for help"
        note="It rings on every open screen of the team, again and again, until somebody says that they are coming."
      />
      <div className="grid max-w-form gap-8">
        {inGaze && <AnswerCalls access={access} />}
        <div className="grid gap-3">
          <PressForm act={call} fields={{ teamId }}>
            <SubmitButton variant="help" width="full" icon={<Icon of={BellRing} />}>
              {own && !own.answer ? 'Ring again' : 'Call for help now'}
            </SubmitButton>
          </PressForm>
          <p className="text-ink-2">
            It reaches people who have Alongside open, and after a minute without an answer the others by mail. In an
            emergency call your emergency number as well.
          </p>
        </div>
        {calls.length > 0 && (
          <section>
            <h2 className="mb-2">The last calls</h2>
            <ul className="border-t">
              {calls.map((one) => (
                <li key={one.callId} className="border-b py-3">
                  <p className="font-semibold">
                    {one.by}, {formatDayTime(one.calledAt, access.clock.now, access.clock.zone, access.clock.region)}
                  </p>
                  <p>{outcome(one, access.clock)}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}

function outcome(call: PastCall, { now, zone, region }: HomeClock): string {
  const rung = call.rings > 1 ? ` It rang ${formatCount(call.rings, 'time')}.` : ''
  const at = (instant: PastCall['calledAt']) => formatDayTime(instant, now, zone, region)
  if (call.answeredBy && call.answeredAt)
    return `${call.answeredBy} answered ${at(call.answeredAt)}.${rung}${call.endedBy && call.endedAt ? ` ${call.endedBy} said ${at(call.endedAt)} that it is over.` : ''}`
  if (call.endedBy && call.endedAt) return `${call.endedBy} stopped it ${at(call.endedAt)}.${rung}`
  return `It rings now. Nobody has answered yet.${rung}`
}
