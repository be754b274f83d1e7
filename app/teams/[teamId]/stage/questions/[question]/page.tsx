import ArrowLeft from 'lucide-react/icons/arrow-left'
import Check from 'lucide-react/icons/check'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AnswerKeys } from '@/components/form/answer-keys'
import { Icon } from '@/components/ui/icon'
import { TakeFocus } from '@/components/ui/take-focus'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { ANSWER_SCORES, wordsOfItem } from '@/lib/staging/alsfrs-r'
import { formOfDraft } from '@/lib/staging/assessment-draft'
import { readQuestion } from '@/lib/staging/drafts.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { pathOfQuestion, questionAt } from '../../question-path'
import { Progress } from '../progress'
import { QuestionForm } from './question-form'

export async function generateMetadata({
  params,
}: PageProps<'/teams/[teamId]/stage/questions/[question]'>): Promise<Metadata> {
  const item = questionAt((await params).question)
  return { title: item ? `Question ${item.number} of 12` : 'Not found' }
}

export default async function QuestionPage({ params }: PageProps<'/teams/[teamId]/stage/questions/[question]'>) {
  const { teamId, question } = await params
  const item = questionAt(question)
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  if (!item || access.isDeceased) notFound()
  const asked = await readQuestion(access, item.number)
  if (!asked) redirect(`/teams/${teamId}/stage/questions`)
  const { draft, previous } = asked
  const words = wordsOfItem(item.key, formOfDraft(draft))
  const given = draft.answers[item.number - 1]
  const today = todayAt(access.clock)
  const back =
    item.number === 1 ? (`/teams/${teamId}/stage/questions` as const) : pathOfQuestion(teamId, item.number - 1)
  return (
    <div className="mx-auto max-w-160">
      <AnswerKeys />
      <div className="flex min-h-11 items-center justify-between gap-4">
        <TextLink href={back} className="inline-flex min-h-11 items-center gap-2 font-semibold">
          <Icon of={ArrowLeft} />
          Back
        </TextLink>
        <p className="inline-flex items-center gap-1.5 text-sm text-ink-2">
          {draft.answers.some((answer) => answer !== undefined) && (
            <>
              <Icon of={Check} />
              Saved
            </>
          )}
        </p>
        <TextLink href={`/teams/${teamId}/stage`} className="inline-flex min-h-11 items-center font-semibold">
          Stop for now
        </TextLink>
      </div>
      <div className="mt-2">
        <Progress answers={draft.answers} current={item.number} />
      </div>
      <TakeFocus key={`head-${item.key}`} again={item.key} className="mt-2 mb-4 rounded-tag">
        <p className="text-ink-2">
          Question {item.number} of 12 · {words.title}
        </p>
        <h1>{words.question}</h1>
        {!draft.assessedOn.equals(today) && (
          <p className="mt-1 text-ink-2">Answers for {formatDay(draft.assessedOn, today)}</p>
        )}
      </TakeFocus>
      <QuestionForm
        key={item.key}
        teamId={teamId}
        requestId={draft.requestId}
        item={item.number}
        answers={ANSWER_SCORES.map((score) => ({ score, words: words.answers[score] }))}
        chosen={given === undefined ? undefined : given === null ? 'open' : String(given)}
        previous={previous && { score: previous.answer, on: formatDay(previous.on, today) }}
      />
    </div>
  )
}
