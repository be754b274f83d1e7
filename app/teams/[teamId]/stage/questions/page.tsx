import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { countOfDraft, nextQuestion } from '@/lib/staging/assessment-draft'
import { readStart, type RecordedYesNo } from '@/lib/staging/drafts.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { pathOfQuestion } from '../question-path'
import { StartAgainForm } from './start-again-form'
import { StartForm } from './start-form'

export const metadata: Metadata = { title: 'Twelve questions' }

export default async function StartPage({ params }: PageProps<'/teams/[teamId]/stage/questions'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  if (access.isDeceased) notFound()
  const { draft, tube, niv } = await readStart(access)
  const today = todayAt(access.clock)
  const hint = (fact: RecordedYesNo | null) =>
    fact ? `On record: ${fact.value ? 'yes' : 'no'}, ${formatDay(fact.on, today)}.` : undefined
  const word = (value: boolean | null | undefined) => (value == null ? undefined : value ? 'yes' : 'no')
  const form = (
    <StartForm
      teamId={teamId}
      requestId={crypto.randomUUID()}
      assessedOn={(draft?.assessedOn ?? today).toString()}
      today={today.toString()}
      tube={word(draft ? draft.tube : tube?.value)}
      niv={draft ? (word(draft.niv) ?? 'unsure') : word(niv?.value)}
      tubeHint={hint(tube)}
      nivHint={hint(niv)}
      folded={draft !== undefined}
    />
  )
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        title="Twelve questions"
        note="How are things these days, compared with before ALS? The questions are those of the ALSFRS-R."
      />
      {draft ? (
        <div className="grid gap-6">
          <Banner
            kind="notice"
            title={`You answered ${countOfDraft(draft)} of 12 for ${formatDay(draft.assessedOn, today)}`}
            actions={
              <ButtonRow>
                <ButtonLink href={pathOfQuestion(teamId, nextQuestion(draft))} variant="filled">
                  Go on where you stopped
                </ButtonLink>
                <StartAgainForm teamId={teamId} />
              </ButtonRow>
            }
          >
            Nobody else sees these answers until you finish.
          </Banner>
          {form}
        </div>
      ) : (
        <>
          <ul className="mb-6 grid list-disc gap-1 pl-6">
            <li>One question at a time. Choose what fits best; leave open what you are not sure about.</li>
            <li>Each answer is saved. You can stop at any time and go on later.</li>
            <li>Count only what ALS changed, not what was there before.</li>
          </ul>
          {form}
          <p className="mt-6">
            <TextLink href={`/teams/${teamId}/stage`}>Not now</TextLink>
          </p>
        </>
      )}
    </div>
  )
}
