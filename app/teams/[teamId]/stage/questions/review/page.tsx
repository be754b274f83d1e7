import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { accessOrNotFound } from '@/lib/auth/guards'
import { ALSFRS_R_ITEMS, wordsOfItem } from '@/lib/staging/alsfrs-r'
import { countOfDraft, formOfDraft, sheetOfDraft } from '@/lib/staging/assessment-draft'
import { findDraft } from '@/lib/staging/drafts.data'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { AnswerList } from '../../answer-list'
import { pathOfQuestion } from '../../question-path'
import { FinishForm } from './finish-form'

export const metadata: Metadata = { title: 'Your answers' }

export default async function ReviewPage({ params }: PageProps<'/teams/[teamId]/stage/questions/review'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  if (access.isDeceased) notFound()
  const draft = await findDraft(access)
  if (!draft) redirect(`/teams/${teamId}/stage/questions`)
  const form = formOfDraft(draft)
  const sheet = sheetOfDraft(draft)
  const open = ALSFRS_R_ITEMS.filter(({ number }) => sheet[number - 1] === null)
  const day = formatDay(draft.assessedOn, todayAt(access.clock))
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <PageHeader title="Your answers" note={`${countOfDraft(draft)} of 12 answered, for ${day}`} />
      {open.length > 0 && (
        <Banner kind="notice" title={open.length === 1 ? 'One question is open' : `${open.length} questions are open`}>
          {sayTitles(open.map(({ key }) => wordsOfItem(key, form).title))} You can finish like this: what is open is
          never guessed, and the total stays empty.
        </Banner>
      )}
      <Card>
        <AnswerList
          answers={draft.answers}
          form={form}
          action={(item) => (
            <TextLink
              href={pathOfQuestion(teamId, item.number)}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {draft.answers[item.number - 1] === undefined ? 'Answer' : 'Change'}
              <VisuallyHidden>: {wordsOfItem(item.key, form).title}</VisuallyHidden>
            </TextLink>
          )}
        />
        <p className="mt-4 text-ink-2">
          Feeding tube: {draft.tube ? 'yes' : 'no'}. Breathing mask or machine:{' '}
          {draft.niv === null ? 'not sure' : draft.niv ? 'yes' : 'no'}.{' '}
          <TextLink href={`/teams/${teamId}/stage/questions`}>Change the day, the tube or the machine</TextLink>
        </p>
      </Card>
      <FinishForm teamId={teamId} requestId={draft.requestId} />
      <p>
        <TextLink href={`/teams/${teamId}/stage`}>Stop for now</TextLink>
      </p>
    </div>
  )
}

/** "Swallowing and walking." */
function sayTitles(titles: readonly string[]): string {
  return `${joinWords(titles.map((title, index) => (index === 0 ? title : title.toLowerCase())))}.`
}
