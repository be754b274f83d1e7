import type { Route } from 'next'
import { PersonAvatar } from '@/components/ui/person-chip'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { changeWords } from '@/lib/caseload/change-words'
import type { Details, StageNow } from '@/lib/caseload/details.data'
import { daysSinceAnswers, type Followed } from '@/lib/caseload/followed'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, relativeDay } from '@/lib/text/dates'

/** Of somebody who is no member: the last of the tints. */
const noPosition = 5

/** The name leads to the plan. Keys go from one to the next (`CaseloadKeys`). */
export function PersonName({ person }: { readonly person: Followed }) {
  const { teamId, patientName, patientPosition } = person
  return (
    <span className="flex items-center gap-3">
      <PersonAvatar person={{ name: patientName, position: patientPosition ?? noPosition }} />
      <TextLink
        href={`/teams/${teamId}/plan` as Route}
        data-caseload-row
        className="inline-flex min-h-11 items-center font-semibold"
      >
        {patientName}
      </TextLink>
    </span>
  )
}

/** Both stages, and the total with the one before it. */
export function StageLine({ stage }: { readonly stage: StageNow | undefined }) {
  const { kings, mitos } = stage?.course ?? {}
  if (!stage || (!kings && !mitos)) return <span className="text-ink-2">No stage yet</span>
  const isOpen = Boolean(kings?.openSince ?? mitos?.openSince)
  return (
    <>
      <span className="block font-semibold">
        {[kings && wordsOfKings(kings.stage).name, mitos && wordsOfMitos(mitos.stage).name].filter(Boolean).join(', ')}
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

/** What others recorded since the nurse last looked. */
export function WhatChanged({ person, details }: { readonly person: Followed; readonly details: Details | undefined }) {
  const { today, zone, lookedAt } = person
  const dayOf = (at: NonNullable<Followed['lookedAt']>) => relativeDay(at.toZonedDateTimeISO(zone).toPlainDate(), today)
  if (!details || details.changes.length === 0) {
    const since = lookedAt ? `you looked, ${dayOf(lookedAt)}` : 'you joined'
    return <span className="text-ink-2">Nothing new since {since}</span>
  }
  return (
    <ul className="grid gap-1">
      {details.changes.map((change, place) => (
        <li key={place}>
          {changeWords(change)}{' '}
          <span className="text-sm text-ink-2">
            {change.byName}, {dayOf(change.at)}
          </span>
        </li>
      ))}
      {details.hasMoreChanges && <li className="text-sm text-ink-2">and more</li>}
    </ul>
  )
}

export function AnswersAge({ person }: { readonly person: Followed }) {
  const days = daysSinceAnswers(person)
  if (days === null || person.answeredOn === null) return <span className="text-ink-2">No answers yet</span>
  return (
    <>
      <span className="block tabular-nums">{formatDay(person.answeredOn, person.today)}</span>
      <span className="block text-sm text-ink-2">{ageWords(days)}</span>
    </>
  )
}

function ageWords(days: number): string {
  if (days <= 0) return 'today'
  return days < 14 ? `${formatCount(days, 'day')} ago` : `${formatCount(Math.floor(days / 7), 'week')} ago`
}

export function AfterADeath({ person }: { readonly person: Followed }) {
  return (
    person.diedOn && (
      <div>
        <Tag>Died {formatDay(person.diedOn, person.today)}</Tag>
      </div>
    )
  )
}
