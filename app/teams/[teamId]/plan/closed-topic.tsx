import { SubmitButton } from '@/components/form/submit-button'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import type { Access } from '@/lib/auth/access'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { OnePressForm } from './one-press-form'

export type ClosedTopicProps = {
  readonly access: Access
  readonly need: Exclude<VisibleNeed, { disclosure: 'full' }>
}

/** A sensitive topic by its gentle title, or a door that names nothing: one sentence, then a tap. */
export function ClosedTopic({ access, need }: ClosedTopicProps) {
  const fields = (choice: 'opened' | 'never') => (
    <>
      <input type="hidden" name="teamId" value={access.teamId} />
      <input type="hidden" name="needId" value={need.needId} />
      <input type="hidden" name="choice" value={choice} />
    </>
  )
  const isSoft = need.disclosure === 'soft'
  return (
    <DisclosureCard id={isSoft ? need.needId : undefined} title={need.title} group="needs" lift="flat">
      <p>
        {isSoft
          ? 'This is about getting ready in good time. Open it when it suits you. Nothing has to be decided today.'
          : 'This topic is about planning for harder days. Open it only if and when you want to.'}
      </p>
      <div className="flex flex-wrap gap-gap">
        <OnePressForm act="chooseTopic">
          {fields('opened')}
          <SubmitButton aria-label={`Open: ${need.title}`}>Open</SubmitButton>
        </OnePressForm>
        <OnePressForm act="chooseTopic">
          {fields('never')}
          <SubmitButton variant="quiet" aria-label={`Never show me this: ${need.title}`}>
            Never show me this
          </SubmitButton>
        </OnePressForm>
      </div>
    </DisclosureCard>
  )
}
