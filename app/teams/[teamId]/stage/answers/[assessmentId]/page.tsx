import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { SUBDOMAIN_WORDS, type Subdomain } from '@/lib/staging/alsfrs-r'
import { readSheet, type Sheet } from '@/lib/staging/sheets.data'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { AnswerList } from '../../answer-list'
import { sayOpen } from '../../open-words'
import { SheetNotes } from '../../sheet-notes'
import { sayWhoAnswered } from '../../who-answered'
import { TakeBackForm } from './take-back-form'

export const metadata: Metadata = { title: 'Answers of one day' }

export default async function SheetPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/stage/answers/[assessmentId]'>) {
  const { teamId, assessmentId } = await params
  const { saved } = await searchParams
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  const sheet = await readSheet(access, assessmentId)
  if (!sheet) notFound()
  const { zone, region, now } = access.clock
  const { scores, voided } = sheet
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <PageHeader
        title={`Answers for ${formatDay(sheet.on, todayAt(access.clock))}`}
        note={`${sayWhoAnswered(sheet, access.patientName)}. ${sheet.answered} of 12 answered.`}
      />
      {saved === 'yes' && !voided && (
        <Banner
          kind="notice"
          title="Saved. The plan is up to date with these answers."
          actions={
            <p>
              <ButtonLink href={`/teams/${teamId}/plan`} variant="filled">
                Look at the plan
              </ButtonLink>
            </p>
          }
        />
      )}
      {voided && (
        <Banner kind="notice" title={`Taken back by ${voided.byName}, ${formatDayTime(voided.at, now, zone, region)}`}>
          <p>{voided.reason}</p>
          <p>These answers stay here to be seen. Stages and plan no longer rest on them.</p>
        </Banner>
      )}
      {scores ? <Scores scores={scores} /> : <p>Thank you. Your answers are kept for your team.</p>}
      {scores && <SheetNotes title="About these answers" notes={scores.derived.notes} />}
      {scores && (
        <Card title="The answers">
          <AnswerList answers={scores.answers} form={scores.item5Form} />
        </Card>
      )}
      {sheet.mayVoid && <TakeBackForm teamId={teamId} assessmentId={assessmentId} />}
      <p>
        <TextLink href={`/teams/${teamId}/stage`}>All answers</TextLink>
      </p>
    </div>
  )
}

function Scores({ scores }: { readonly scores: NonNullable<Sheet['scores']> }) {
  const { derived } = scores
  return (
    <Card title="What these answers give" note="by themselves">
      <div className="grid gap-4">
        {[
          derived.kings === null ? { meaning: sayOpen(scores, 'kings'), name: null } : wordsOfKings(derived.kings),
          derived.mitos === null ? { meaning: sayOpen(scores, 'mitos'), name: null } : wordsOfMitos(derived.mitos),
        ].map(({ meaning, name }) => (
          <p key={meaning}>
            <span className="font-semibold">{meaning}</span>{' '}
            {name && <span className="whitespace-nowrap text-ink-2">{name}</span>}
          </p>
        ))}
        <DefinitionFacts
          facts={[
            { term: 'Total', value: derived.total === null ? 'not all answered' : `${derived.total} of 48` },
            ...(Object.entries(SUBDOMAIN_WORDS) as [Subdomain, string][]).map(([subdomain, term]) => ({
              term,
              value: derived.subdomains[subdomain] === null ? 'open' : `${derived.subdomains[subdomain]} of 12`,
            })),
          ]}
        />
        <p className="text-sm text-ink-2">
          A summary of the answers, not a diagnosis and not a forecast. A higher number means doing more without help.
        </p>
      </div>
    </Card>
  )
}
