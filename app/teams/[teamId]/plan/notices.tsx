import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import type { Access } from '@/lib/auth/access'
import type { Plan } from '@/lib/needs/plan.data'
import { isQuiet } from '@/lib/needs/status'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { joinWords } from '@/lib/text/lists'
import { OnePressForm } from './one-press-form'

export type NoticesProps = { readonly access: Access; readonly plan: Plan }

/** What asks for a word of this viewer, quietly and one after the other. Nothing after a death. */
export function Notices({ access, plan }: NoticesProps) {
  if (access.isDeceased) return null
  return (
    <>
      {plan.waits && <Untold teamId={access.teamId} isNurse={access.role === 'nurse'} />}
      {plan.asksWhatToShow && <WhatToShow access={access} asks={plan.asksWhatToShow} />}
      <AskAgain access={access} plan={plan} />
    </>
  )
}

function Untold({ teamId, isNurse }: { readonly teamId: string; readonly isNurse: boolean }) {
  return (
    <Banner
      kind="notice"
      title="New answers changed the plan. The others have not been told yet."
      actions={
        <div>
          <ButtonLink href={`/teams/${teamId}/plan/what-changed`}>See what changed, and tell it</ButtonLink>
        </div>
      }
    >
      <p>
        {isNurse
          ? 'Here you see the plan as it is now.'
          : 'You see the plan as it is now. The others see it as before.'}
      </p>
    </Banner>
  )
}

function WhatToShow({ access: { teamId }, asks }: { readonly access: Access; readonly asks: 'first' | 'again' }) {
  const isFirst = asks === 'first'
  return (
    <Banner
      kind="notice"
      title={isFirst ? 'How much would you like to see?' : 'Is this still how much you want to see?'}
      actions={
        <ButtonRow>
          <ButtonLink href={`/teams/${teamId}/team/what-we-see` as Route}>
            {isFirst ? 'Choose' : 'Look at what I chose'}
          </ButtonLink>
          <OnePressForm act="askLater">
            <input type="hidden" name="teamId" value={teamId} />
            <SubmitButton variant="quiet">{isFirst ? 'Ask me later' : 'Keep it as it is'}</SubmitButton>
          </OnePressForm>
        </ButtonRow>
      }
    >
      <p>
        {isFirst
          ? 'Some people like to see what may come. Others like one step at a time. Which suits you today? Until you choose, you see only what is needed now.'
          : 'You can see more or less at any time. Nothing changes unless you choose it.'}
      </p>
    </Banner>
  )
}

/** "Not for now": asked again on the day that was agreed, and at no other time. */
function AskAgain({ access, plan }: NoticesProps) {
  const due = plan.needs.filter((need) => isToBeAskedAgain(need, plan))
  if (due.length === 0) return null
  return (
    <Banner kind="notice" title="We agreed to ask again">
      <p>
        {joinWords(due.map(({ title }) => `“${title}”`))}: not for now, until the day that was agreed. You find{' '}
        {due.length === 1 ? 'it' : 'them'} under “Not for now”.{' '}
        {access.may('plan:change') && 'Say there where you are with it, or choose another day.'}
      </p>
    </Banner>
  )
}

function isToBeAskedAgain({ needId, disclosure, state }: VisibleNeed, plan: Plan): boolean {
  const status = plan.statuses.get(needId)
  const isDeclined = state === 'declined' && disclosure === 'full' && status?.status === 'declined'
  return isDeclined && status.askAgainOn !== null && !isQuiet(status, plan.today)
}
