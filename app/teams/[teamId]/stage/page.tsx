import ClipboardList from 'lucide-react/icons/clipboard-list'
import type { Metadata } from 'next'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { nextQuestion } from '@/lib/staging/assessment-draft'
import { readCourse, type Course } from '@/lib/staging/course.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { OverTime } from './charts/over-time'
import { EnterStages } from './enter-stages'
import { countRows, HistoryTable } from './history-table'
import { pathOfQuestion } from './question-path'
import { SheetNotes } from './sheet-notes'
import { SpeedCard } from './speed-card'
import { StageNow } from './stage-now'
import { sayWhoAnswered } from './who-answered'

export const metadata: Metadata = { title: 'Stage' }

const mostAtFirst = 24

export default async function StagePage({ params, searchParams }: PageProps<'/teams/[teamId]/stage'>) {
  const { teamId } = await params
  const { all, added, already } = await searchParams
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  const course = await readCourse(access)
  const { stage, diedOn, draft } = course
  const today = todayAt(access.clock)
  const rows = countRows(course)
  const [latest] = course.visits
  return (
    <>
      <PageHeader
        title={stage ? 'Stage' : 'How things are'}
        note={
          latest && `Last answered for ${formatDay(latest.on, today)}. ${sayWhoAnswered(latest, access.patientName)}.`
        }
        actions={diedOn === null && (rows > 0 || draft) && <AnswerButton access={access} course={course} />}
      />
      <div className="grid grid-cols-1 gap-6">
        <Added teamId={teamId} added={countOf(added)} already={countOf(already)} />
        {diedOn && (
          <Banner kind="notice" title={`${access.patientName} died on ${formatDay(diedOn, today)}`}>
            <p>The plan is closed. The history stays here for the family to keep.</p>
          </Banner>
        )}
        {rows === 0 && !draft && !diedOn && (
          <EmptyState
            icon={<Icon of={ClipboardList} />}
            title="Nothing answered yet"
            action={<AnswerButton access={access} course={course} />}
          >
            Twelve questions about everyday life, one at a time. What is worth doing now and what is coming up follows
            from the answers.
          </EmptyState>
        )}
        {stage && rows > 0 && !diedOn && <StageNow course={course} stage={stage} today={today} />}
        {stage && latest?.scores && !diedOn && (
          <SheetNotes title="About the latest answers" notes={latest.scores.derived.notes} />
        )}
        {course.speed && rows > 0 && !diedOn && <SpeedCard speed={course.speed} today={today} />}
        {stage && (rows > 0 || course.measures?.length) && (
          <OverTime teamId={teamId} course={course} stage={stage} region={access.clock.region} today={today} />
        )}
        {!stage && rows > 0 && (
          <p className="max-w-read">
            Stage and scores are not shown here: a patient sees them only after choosing to.{' '}
            <TextLink href={`/teams/${teamId}/team/what-we-see`}>Choose what you see</TextLink>
          </p>
        )}
        {rows > 0 && (
          <Card title="All answers" note={rows}>
            <HistoryTable
              {...{ teamId, course, today }}
              patientName={access.patientName}
              most={all === 'yes' ? rows : mostAtFirst}
            />
            {rows > mostAtFirst && all !== 'yes' && (
              <p className="mt-3">
                <TextLink href={`/teams/${teamId}/stage?all=yes`}>Show all {rows}</TextLink>
              </p>
            )}
          </Card>
        )}
        {diedOn === null && access.may('stage:enter') && <EnterStages teamId={teamId} course={course} today={today} />}
        <Foot access={access} course={course} />
      </div>
    </>
  )
}

function AnswerButton({ access, course }: { readonly access: Access; readonly course: Course }) {
  const { draft } = course
  return draft ? (
    <ButtonLink href={pathOfQuestion(access.teamId, nextQuestion(draft))} variant="filled">
      Go on where you stopped
    </ButtonLink>
  ) : (
    <ButtonLink href={`/teams/${access.teamId}/stage/questions`} variant="filled">
      Answer the questions
    </ButtonLink>
  )
}

interface AddedProps {
  readonly teamId: string
  readonly added: number | null
  readonly already: number | null
}

/** What an import did, once, above the page it changed. */
function Added({ teamId, added, already }: AddedProps) {
  if (added === null) return null
  const visits = (count: number) => (count === 1 ? '1 visit' : `${count} visits`)
  const title = added === 0 ? 'Nothing was added' : `${visits(added)} added`
  return (
    <Banner kind="notice" title={title}>
      {already !== null && already > 0 && (
        <p>{already === 1 ? '1 visit was' : `${already} visits were`} there already, or stood in the file twice.</p>
      )}
      {added > 0 && (
        <p>
          <TextLink href={`/teams/${teamId}/plan/what-changed`}>See what it changed in the plan</TextLink>
        </p>
      )}
    </Banner>
  )
}

function countOf(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : null
}

function Foot({ access, course }: { readonly access: Access; readonly course: Course }) {
  const { teamId } = access
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1">
      {course.diedOn === null && (
        <TextLink href={`/teams/${teamId}/stage/import`} className="inline-flex min-h-11 items-center">
          Bring visits from a file
        </TextLink>
      )}
      <TextLink href={`/teams/${teamId}/measures`} className="inline-flex min-h-11 items-center">
        Measures
      </TextLink>
      <TextLink href={`/teams/${teamId}/plan/what-we-notice`} className="inline-flex min-h-11 items-center">
        What we notice
      </TextLink>
      {course.draft && course.diedOn === null && (
        <TextLink href={`/teams/${teamId}/stage/questions`} className="inline-flex min-h-11 items-center">
          Start the questions again
        </TextLink>
      )}
      {course.diedOn === null && access.may('death:record') && (
        <TextLink href={`/teams/${teamId}/stage/record-a-death`} className="inline-flex min-h-11 items-center">
          Record a death
        </TextLink>
      )}
    </div>
  )
}
