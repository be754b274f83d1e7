import type { Metadata } from 'next'
import { RedFlags } from '@/components/needs/red-flags'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { EARLY_SIGNS, itemsToAskAgain } from '@/lib/measures/early-signs'
import { readSigns, type Signs } from '@/lib/measures/signs.data'
import { otherSigns, questionsFor, wordsOfFact } from '@/lib/needs/fact-questions'
import type { RecordedFact } from '@/lib/needs/facts.data'
import { SYMPTOMS, type FieldName, type Symptom } from '@/lib/needs/input'
import { raisedRedFlags } from '@/lib/needs/red-flags'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import type { Temporal } from 'temporal-polyfill'
import { FactsForm, type SignBox } from './facts-form'
import { SignHistory } from './sign-history'

export const metadata: Metadata = { title: 'What we notice' }

export default async function WhatWeNoticePage({ params }: PageProps<'/teams/[teamId]/plan/what-we-notice'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'observation:record')
  const signs = await readSigns(access)
  const { recorded, history } = signs
  const today = todayAt(access.clock)
  const viewer = { role: access.role, seesStage: access.may('stage:see'), seesPlan: access.may('plan:see') }
  const facts = new Map([...recorded].map(([field, { value }]) => [field as FieldName, value]))
  const flags = access.isDeceased ? [] : raisedRedFlags(facts, access.clock.region, viewer)
  const boxOf = (sign: Symptom, label = SYMPTOM_WORDS[sign]): SignBox => {
    const fact = recorded.get(`sym.${sign}`)
    return { field: `sym.${sign}`, label, since: fact?.value === true ? `Noted ${sayFact(fact, today)}` : null }
  }
  return (
    <>
      <PageHeader
        title="What we notice"
        note={
          <>
            It brings the <TextLink href={`/teams/${teamId}/plan`}>plan</TextLink> up to date. Leave out whatever you do
            not know.
          </>
        }
        actions={<ButtonLink href={`/teams/${teamId}/measures`}>Write down measures</ButtonLink>}
      />
      <div className="grid grid-cols-1 gap-6">
        <RedFlags flags={flags} />
        {!access.isDeceased && <AskAgain teamId={teamId} signs={signs} today={today} />}
        {access.isDeceased ? (
          <Banner kind="notice" title="This plan is closed">
            <p>What is there stays for the family to keep.</p>
          </Banner>
        ) : (
          <FactsForm
            teamId={teamId}
            today={today.toString()}
            early={EARLY_SIGNS.map(({ id, words, signs: noted, call, isRedFlag }) => {
              const [first] = noted
              const isOne = noted.length === 1 && first !== undefined
              const boxes = isOne ? [boxOf(first, words)] : noted.map((sign) => boxOf(sign))
              return { id, boxes, call, isRedFlag, legend: isOne ? null : words }
            })}
            others={otherSigns(viewer).map((sign) => boxOf(sign))}
            questions={questionsFor({ role: access.role, setting: access.disclosure }).map((question) => {
              const { field, label, answers } = question
              const fact = recorded.get(field)
              const last = fact ? `Last: ${wordsOfFact(question, fact.value)}, ${sayFact(fact, today)}` : null
              return { field, label, answers, last }
            })}
          />
        )}
        {history.length > 0 && (
          <Card title="Noted so far" note="Open one to take a mistake back.">
            <SignHistory teamId={teamId} history={history} today={today} />
          </Card>
        )}
        <p className="max-w-read text-ink-2">
          This list is for people who have a diagnosis. Somebody without one: please see a doctor soon and show them
          this list. <TextLink href={`/teams/${teamId}/when-to-call`}>When to call</TextLink>
        </p>
      </div>
    </>
  )
}

function sayFact({ on, byName }: RecordedFact, today: Temporal.PlainDate): string {
  return `${formatDay(on, today)}, ${byName}`
}

interface AskAgainProps {
  readonly teamId: string
  readonly signs: Signs
  readonly today: Temporal.PlainDate
}

/** Answers newer than the signs ask for the signs; signs newer than the answers ask for fresh answers. */
function AskAgain({ teamId, signs: { recorded, askedOn, answeredOn }, today }: AskAgainProps) {
  if (answeredOn && (askedOn === null || askedOn.until(answeredOn).sign > 0))
    return (
      <Banner kind="notice" title="Time to go through these again">
        <p>The questions were answered for {formatDay(answeredOn, today)}, after these signs were last gone through.</p>
      </Banner>
    )
  const news = SYMPTOMS.filter((sign) => {
    const fact = recorded.get(`sym.${sign}`)
    return fact?.value === true && (answeredOn === null || answeredOn.until(fact.on).sign > 0)
  })
  const items = itemsToAskAgain(news)
  if (items.length === 0) return null
  return (
    <Banner
      kind="notice"
      title="Worth a fresh answer"
      actions={
        <p>
          <ButtonLink href={`/teams/${teamId}/stage/questions`}>Answer the questions</ButtonLink>
        </p>
      }
    >
      <p>
        Signs alone do not move the stage. Since the last answers something was noted about:{' '}
        {joinWords(items.map((title) => title.toLowerCase()))}.
      </p>
    </Banner>
  )
}
