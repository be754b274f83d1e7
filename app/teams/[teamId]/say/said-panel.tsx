import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import type { SaidPhrase } from '@/lib/phrases/phrases.data'
import { PressForm } from '../today/press-form'
import { takeBack } from './actions'

export interface SaidPanelProps {
  readonly teamId: string
  readonly said: NonNullable<SaidPhrase['said']>
}

/** What was said a moment ago, with the way to take it back. */
export function SaidPanel({ teamId, said }: SaidPanelProps) {
  return (
    <div className="mb-6">
      <Panel
        tone="plain"
        title={said.title}
        actions={
          said.isOpen && (
            <>
              <PressForm act={takeBack} fields={{ teamId, taskId: said.taskId }}>
                <SubmitButton variant="outlined">Take it back</SubmitButton>
              </PressForm>
              <ButtonLink href={`/teams/${teamId}/say` as Route} variant="quiet">
                Leave it
              </ButtonLink>
            </>
          )
        }
      >
        <p>{said.isOpen ? 'Everyone in the team sees it as a task.' : 'This is not open any more.'}</p>
      </Panel>
    </div>
  )
}
