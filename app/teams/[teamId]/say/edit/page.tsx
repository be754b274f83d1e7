import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/form/submit-button'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listPhrases } from '@/lib/phrases/phrases.data'
import { PressForm } from '../../today/press-form'
import { add, moveUp, remove, reword } from '../actions'
import { PhraseFields } from './phrase-fields'

export const metadata: Metadata = { title: 'Change the tiles' }

/** The tiles of the team: their words, their order, and which of them ask for something. */
export default async function EditPhrasesPage({ params }: PageProps<'/teams/[teamId]/say/edit'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'team:manage')
  const phrases = await listPhrases(access)
  return (
    <>
      <PageHeader
        title="Change the tiles"
        note="Short words work best. The first ones are reached first by gaze and switch."
        actions={<ButtonLink href={`/teams/${teamId}/say` as Route}>See the tiles</ButtonLink>}
      />
      <div className="grid max-w-form gap-6">
        <section className="grid gap-3">
          <h2>Add a tile</h2>
          <PhraseFields act={add} fields={{ teamId, phraseId: randomUUID() }} submit="Add this tile" />
        </section>
        <section className="grid gap-3">
          <h2>The tiles</h2>
          {phrases.map(({ phraseId, words, makesTask }, index) => (
            <DisclosureCard
              key={phraseId}
              title={words}
              term={makesTask ? 'asks the team' : 'only speaks'}
              group="phrases"
              lift="flat"
            >
              <PhraseFields
                act={reword}
                fields={{ teamId, phraseId }}
                words={words}
                makesTask={makesTask}
                submit="Save"
              />
              <div className="flex flex-wrap gap-gap">
                {index > 0 && (
                  <PressForm act={moveUp} fields={{ teamId, phraseId }}>
                    <SubmitButton variant="outlined" aria-label={`Move “${words}” one place forward`}>
                      Move forward
                    </SubmitButton>
                  </PressForm>
                )}
                <PressForm act={remove} fields={{ teamId, phraseId }}>
                  <SubmitButton variant="quiet" aria-label={`Take “${words}” off`}>
                    Take it off
                  </SubmitButton>
                </PressForm>
              </div>
            </DisclosureCard>
          ))}
        </section>
      </div>
    </>
  )
}
