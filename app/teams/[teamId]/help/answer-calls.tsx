import { SubmitButton } from '@/components/form/submit-button'
import { Banner } from '@/components/ui/banner'
import type { Access } from '@/lib/auth/access'
import { PressForm } from '../today/press-form'
import { answer } from './actions'

/** Who calls at this moment, on the page of calls: where gaze mode answers. */
export function AnswerCalls({ access }: { readonly access: Access }) {
  const open = access.helpCalls.filter(({ by, answer: answered }) => by.userId !== access.userId && !answered)
  return open.map(({ callId, by }) => (
    <Banner
      key={callId}
      kind="red-flag"
      title={`${by.name} is calling for help`}
      actions={
        <PressForm act={answer} fields={{ teamId: access.teamId, callId }}>
          <SubmitButton variant="help" aria-label={`I am coming to ${by.name}`}>
            I am coming
          </SubmitButton>
        </PressForm>
      }
    />
  ))
}
