import Check from 'lucide-react/icons/check'
import ListChecks from 'lucide-react/icons/list-checks'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import type { Route } from 'next'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { StageNow } from '@/lib/caseload/caseload.data'
import { changeWords } from '@/lib/caseload/change-words'
import { daysSinceAnswers, type Followed } from '@/lib/caseload/followed'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, relativeDay } from '@/lib/text/dates'

/** The name leads to the plan. */
export function PersonName({ person }: { readonly person: Followed }) {
  return (
    <TextLink
      href={`/teams/${person.teamId}/plan` as Route}
      className="inline-flex min-h-11 items-center font-semibold sm:min-w-32"
    >
      {person.patientName}
    </TextLink>
  )
}

/** What somebody has to do: the most urgent red flag, then open tasks. */
export function WhatToDo({ person }: { readonly person: Followed }) {
  const { redFlags, tasksDue, diedOn, today } = person
  if (diedOn !== null) {
    return (
      <div>
        <Tag>Died {formatDay(diedOn, today)}</Tag>
      </div>
    )
  }
  const [flag] = redFlags
  return (
    <div className="grid justify-items-start gap-1.5">
      {flag && (
        <>
          <Tag tone="urgent" icon={<Icon of={OctagonAlert} />}>
            {flag.severity === 'emergency' ? 'Emergency' : 'Call today'}
          </Tag>
          <span className="max-w-80 text-sm">{reasonOf(flag.heading)}</span>
          {redFlags.length > 1 && <span className="text-sm">and {redFlags.length - 1} more</span>}
        </>
      )}
      {tasksDue > 0 && <Tag icon={<Icon of={ListChecks} />}>{formatCount(tasksDue, 'task')} for today</Tag>}
      {!flag && tasksDue === 0 && (
        <Tag tone="done" icon={<Icon of={Check} />}>
          Nothing for today
        </Tag>
      )}
    </div>
  )
}

/** A heading says whom to call, then why: the tag has said the first already. */
function reasonOf(heading: string): string {
  const reason = heading.slice(heading.indexOf(': ') + 2)
  return heading.includes(': ') ? reason.charAt(0).toUpperCase() + reason.slice(1) : heading
}

/** Both stages, and the total with the one before it. */
export function StageLine({ stage }: { readonly stage: StageNow | undefined }) {
  const { kings, mitos } = stage?.course ?? {}
  if (!stage || (!kings && !mitos)) return <span className="text-ink-2">No stage yet</span>
  const isOpen = Boolean(kings?.openSince ?? mitos?.openSince)
  return (
    <>
      <span className="block font-semibold">
        {[kings && wordsOfKings(kings.stage).name, mitos && wordsOfMitos(mitos.stage).name].map(
          (words) =>
            words && (
              <span key={words} className="block whitespace-nowrap">
                {words}
              </span>
            ),
        )}
      </span>
      {kings?.source !== 'death' && <span className="block text-sm text-ink-2">{totalWords(stage)}</span>}
      {isOpen && kings?.source !== 'death' && (
        <span className="block text-sm text-ink-2">The last answers left a stage open.</span>
      )}
    </>
  )
}

function totalWords({ total, totalBefore }: StageNow): string {
  if (total === null) return 'No total: answers are missing'
  return totalBefore === null || totalBefore === total
    ? `Total ${total} of 48`
    : `Total ${total} of 48, was ${totalBefore}`
}

export function LastChangeLine({ person }: { readonly person: Followed }) {
  const { lastChange, today, zone } = person
  if (!lastChange) return <span className="text-ink-2">Nothing recorded yet</span>
  const on = lastChange.at.toZonedDateTimeISO(zone).toPlainDate()
  return (
    <>
      <span className="block">{changeWords(lastChange)}</span>
      <span className="block text-sm text-ink-2">
        {lastChange.byName}, {relativeDay(on, today)}
      </span>
    </>
  )
}

export function AnswersAge({ person }: { readonly person: Followed }) {
  const days = daysSinceAnswers(person)
  if (days === null || person.answeredOn === null) return <span className="text-ink-2">No answers yet</span>
  return (
    <>
      {person.diedOn === null && (
        <span className="block whitespace-nowrap tabular-nums">
          {days <= 0 ? 'Today' : `${formatCount(days, 'day')} ago`}
        </span>
      )}
      <span className="block text-sm text-ink-2">{formatDay(person.answeredOn, person.today)}</span>
    </>
  )
}
