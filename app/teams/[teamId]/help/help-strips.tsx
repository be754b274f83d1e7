import { SubmitButton } from '@/components/form/submit-button'
import { HelpRinger } from '@/components/help/help-ringer'
import { HelpStrip } from '@/components/help/help-strip'
import { LookAgain } from '@/components/help/look-again'
import type { Access } from '@/lib/auth/access'
import { ringingOf, ringsFor } from '@/lib/help/escalation'
import type { HelpCall } from '@/lib/help/help-call'
import { formatTimeAt } from '@/lib/text/dates'
import { PressForm } from '../today/press-form'
import { answer, call as callAgain, cannotCome, end } from './actions'

/**
 * The calls for help that this member has to know of, at the foot of every page of the team: what arrives there moves
 * nothing, and a finger that was on its way a moment before presses nothing (`arrives`).
 */
export function HelpStrips({ access }: { readonly access: Access }) {
  const waits = access.helpCalls.flatMap((call) =>
    call.answer ? [] : (ringingOf(call, access.clock.now).nextStepMs ?? []),
  )
  return (
    <div role="alert" data-print="no" className="help-strips fixed inset-x-0 bottom-tab z-30 sm:bottom-0">
      {access.helpCalls.map((call) => (
        <OneCall key={call.callId} call={call} access={access} />
      ))}
      {waits.length > 0 && <LookAgain inMs={Math.min(...waits)} />}
    </div>
  )
}

function OneCall({ call, access }: { readonly call: HelpCall; readonly access: Access }) {
  const place = { teamId: access.teamId, callId: call.callId }
  const since = formatTimeAt(call.calledAt, access.clock.zone, access.clock.region)
  if (call.by.userId === access.userId) return <OwnCall {...{ call, place, since }} />
  if (call.answer) return <Answered {...{ call, access, place }} />
  if (!ringsFor(call, access.userId, access.clock.now)) return null
  const { waitedMinutes } = ringingOf(call, access.clock.now)
  const title = `${call.by.name} is calling for help`
  return (
    <HelpStrip
      tone="rings"
      title={title}
      note={`Since ${since}. ${waitedMinutes === null ? 'Nobody has answered yet.' : `Nobody has answered for ${waitedMinutes} minutes.`}`}
    >
      <PressForm act={answer} fields={place}>
        <SubmitButton variant="on-urgent" aria-label={`I am coming to ${call.by.name}`}>
          I am coming
        </SubmitButton>
      </PressForm>
      <HelpRinger title="Call for help" />
    </HelpStrip>
  )
}

type Place = {
  readonly teamId: string
  readonly callId: string
}

function Answered({
  call,
  access,
  place,
}: {
  readonly call: HelpCall
  readonly access: Access
  readonly place: Place
}) {
  const by = call.answer?.by
  if (by?.userId !== access.userId)
    return <HelpStrip tone="calm" title={`${by?.name ?? 'Somebody'} is coming to ${call.by.name}`} />
  return (
    <HelpStrip tone="calm" title={`You are coming to ${call.by.name}`} note="Everyone sees it.">
      <PressForm act={end} fields={place}>
        <SubmitButton variant="outlined">All is well now</SubmitButton>
      </PressForm>
      <PressForm act={cannotCome} fields={place}>
        <SubmitButton variant="quiet">I cannot come after all</SubmitButton>
      </PressForm>
    </HelpStrip>
  )
}

function OwnCall({ call, place, since }: { readonly call: HelpCall; readonly place: Place; readonly since: string }) {
  const { teamId } = place
  if (call.answer)
    return (
      <HelpStrip tone="calm" title={`${call.answer.by.name} is coming`} note={`You called at ${since}.`}>
        <PressForm act={end} fields={place}>
          <SubmitButton variant="outlined">All is well now</SubmitButton>
        </PressForm>
        <PressForm act={callAgain} fields={{ teamId }}>
          <SubmitButton variant="help-outlined">Call again</SubmitButton>
        </PressForm>
      </HelpStrip>
    )
  return (
    <HelpStrip tone="calm" title="You called for help" note={`It rings since ${since}. Nobody has answered yet.`}>
      <PressForm act={end} fields={place}>
        <SubmitButton variant="outlined">Stop ringing</SubmitButton>
      </PressForm>
    </HelpStrip>
  )
}
