import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { Tag, type TagTone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { tubeAnswerWords, type TubeLine, type TubeSort } from '@/lib/medications/tube-day'
import type { TubeDay, TubeDayLine } from '@/lib/medications/tube-day.data'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { MedicineName } from '../medicine-name'
import { AnswerForm, MoveForm } from './tube-forms'

const sortWords: Readonly<Record<TubeSort, { readonly words: string; readonly tone: TagTone }>> = {
  'may-go': { words: 'May go by the tube', tone: 'done' },
  'other-form': { words: 'Needs another form', tone: 'soon' },
  'do-not-crush': { words: 'Must not be crushed', tone: 'late' },
  ask: { words: 'Ask the pharmacist', tone: 'soon' },
  'not-swallowed': { words: 'Stays as it is', tone: 'plain' },
}

const answers = Object.entries(tubeAnswerWords).map(([value, words]) => ({ value, words }))

export type TubeLineCardProps = {
  readonly line: TubeLine
  readonly day: TubeDay
  readonly access: Access
}

/** One medicine of a tube day: what the list says, what the pharmacist said, and what the plan does. */
export function TubeLineCard({ line, day, access }: TubeLineCardProps) {
  const { regimen, version, sort, goesByTube } = line
  const kept = day.lines.get(regimen.regimenId)
  const { words, tone } = sortWords[sort]
  return (
    <div className="grid gap-2">
      <h3 className="text-md">
        <TextLink href={`/teams/${access.teamId}/medications/${regimen.regimenId}` as Route} className="text-ink">
          <MedicineName name={regimen.name} />
        </TextLink>{' '}
        <span className="font-normal">
          {doseWords(regimen, version)}, {routeWords(version.route)}
        </span>
      </h3>
      {!goesByTube && (
        <div>
          <Tag tone={tone}>{words}</Tag>
        </div>
      )}
      {goesByTube ? <p>{tubeStart(goesByTube.fromAt, access)}</p> : <Facts line={line} access={access} />}
      {kept?.answer && (
        <p>
          <b>{tubeAnswerWords[kept.answer]}.</b> {kept.words} <span className="text-ink-2">({kept.answeredBy})</span>
        </p>
      )}
      {kept?.task && kept.task.state === 'open' && (
        <p className="text-ink-2">
          Still to do:{' '}
          <TextLink href={`/teams/${access.teamId}/tasks/${kept.task.taskId}` as Route}>{kept.task.title}</TextLink>
        </p>
      )}
      {sort !== 'not-swallowed' && !access.isDeceased && <Forms line={line} day={day} kept={kept} access={access} />}
    </div>
  )
}

function Facts({ line: { sort, note, otherForms, checkedOn }, access }: Pick<TubeLineCardProps, 'line' | 'access'>) {
  if (sort === 'not-swallowed') return <p className="text-ink-2">It is not swallowed, so a tube changes nothing.</p>
  const checked = checkedOn && formatDay(Temporal.PlainDate.from(checkedOn), todayAt(access.clock))
  return (
    <p>
      {note ??
        (checkedOn
          ? 'The medicines list says nothing about this form and a tube.'
          : 'Written freely: nothing is known about it here.')}{' '}
      {sort === 'do-not-crush' && 'Do not crush it: ask for a form for the tube. '}
      {otherForms.length > 0 && sort !== 'may-go' && `The list has ${joinWords(otherForms)}. `}
      {sort !== 'may-go' && 'Ask the pharmacist. '}
      {checked && <span className="text-ink-2">Medicines list, checked on {checked}.</span>}
    </p>
  )
}

function tubeStart(fromAt: Temporal.Instant, { clock }: Access): string {
  const on = fromAt.toZonedDateTimeISO(clock.zone).toPlainDate()
  const isAhead = fromAt.epochMilliseconds > clock.now.epochMilliseconds
  return `The plan gives it by the tube ${isAhead ? 'from' : 'since'} ${formatDay(on, todayAt(clock))}.`
}

function Forms({
  line,
  day,
  kept,
  access,
}: Pick<TubeLineCardProps, 'line' | 'day' | 'access'> & { readonly kept: TubeDayLine | undefined }) {
  const { regimen, version, sort, goesByTube } = line
  const { teamId } = access
  const { regimenId } = regimen
  const mayMove = sort === 'may-go' || kept?.answer === 'may_go'
  const on = day.changesOn && formatDay(day.changesOn, todayAt(access.clock))
  const query = `?route=${day.route}${day.changesOn ? `&from=${day.changesOn.toString()}` : ''}`
  return (
    <div className="grid gap-3">
      {!goesByTube && access.may('regimen:change') && (
        <div className="flex flex-wrap items-start gap-gap">
          {mayMove && on && (
            <MoveForm
              hidden={{ teamId, tubeDayId: day.tubeDayId, regimenId, expectVersion: String(version.version) }}
              label={`Give ${regimen.name} by the tube from ${on}`}
              words={`By the tube from ${on}`}
            />
          )}
          <TextLink
            href={`/teams/${teamId}/medications/${regimenId}/change${query}` as Route}
            className="inline-flex min-h-hit items-center"
          >
            Write down another form of {regimen.name}
          </TextLink>
        </div>
      )}
      {access.may('regimen:propose') && (
        <AnswerForm
          hidden={{ teamId, tubeDayId: day.tubeDayId, regimenId }}
          medicine={medicineTitle(regimen.name)}
          answers={answers}
          before={{ answer: kept?.answer ?? '', words: kept?.words ?? '' }}
        />
      )}
    </div>
  )
}
