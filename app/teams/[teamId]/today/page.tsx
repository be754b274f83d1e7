import type { Metadata } from 'next'
import Pill from 'lucide-react/icons/pill'
import Plane from 'lucide-react/icons/plane'
import Plus from 'lucide-react/icons/plus'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { RedFlags } from '@/components/needs/red-flags'
import { ButtonLink } from '@/components/ui/button-link'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginList } from '@/components/ui/margin-list'
import { PageHeader } from '@/components/ui/page-header'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import type { DayDose } from '@/lib/medications/day-dose'
import { voiderOf } from '@/lib/medications/dose-rows.data'
import { formatCount } from '@/lib/text/amounts'
import { formatTimeAt, formatWeekdayAndDay } from '@/lib/text/dates'
import { nextTurnMs, type ArrangedDay, type DayItem } from '@/lib/today/arrange-day'
import { readToday, type Today } from '@/lib/today/today.data'
import { isGaze } from '../../../read-display'
import { GazeToday } from '../gaze/gaze-today'
import { LowStock } from '../medications/stock/low-stock'
import { AlreadyGiven } from './already-given'
import { AskEffects } from './ask-effects'
import { CycleNotes } from './cycle-notes'
import { DoseItem } from './dose-item'
import { LookAgainAt } from './look-again-at'
import { MovedNote } from './moved-note'
import { NewsLink, NewsList } from './news-list'
import { NothingLeft } from './nothing-left'
import { OtherDoseItem } from './other-dose-item'
import { peopleOnScreen } from './people-on-screen'
import { PossiblyDouble } from './possibly-double'
import { TaskItem } from './task-item'
import { UndoLast } from './undo-last'
import { WaitingDoses } from './waiting-doses'

export const metadata: Metadata = { title: 'Today' }

export default async function TodayPage({ params, searchParams }: PageProps<'/teams/[teamId]/today'>) {
  const { teamId } = await params
  const query = await searchParams
  const { already, at, taken, closed } = query
  const access = await accessOrNotFound(teamId, 'tasks:see')
  const today = await readToday(access)
  if (await isGaze()) return <GazeToday access={access} today={today} query={query} />
  const { day, people, news } = today
  const onScreen = peopleOnScreen(people)
  const voider = voiderOf(access)
  const rows = (items: readonly DayItem[], when: 'now' | 'later'): ReactNode =>
    items.map((item) => {
      switch (item.kind) {
        case 'dose':
          return (
            <DoseItem
              key={item.dose.slot.key}
              dose={item.dose}
              access={access}
              onScreen={onScreen}
              voider={voider}
              cycles={today.cycles}
              flush={today.flush}
            />
          )
        case 'other':
          return <OtherDoseItem key={item.entry.recordId} entry={item.entry} access={access} voider={voider} />
        case 'task': {
          const { taskId } = item.task
          return (
            <TaskItem
              key={taskId}
              task={item.task}
              access={access}
              onScreen={onScreen}
              when={when}
              page="today"
              justLost={taskId === taken}
            />
          )
        }
      }
    })
  const metDose = typeof already === 'string' && access.may('dose:record') ? findDose(day, already) : undefined
  const turn = nextTurnMs(dosesOn(day), access.clock.now)
  const isQuiet = day.stillToDo.length + day.now.length + day.later.length === 0
  // Then the empty page has the one button itself.
  const isEmpty = isQuiet && day.done.length === 0 && !today.next
  return (
    <>
      <PageHeader
        title={formatWeekdayAndDay(today.on, today.on)}
        note={`${access.role === 'patient' ? 'Your day' : `${access.patientName}’s day`}. ${formatTimeAt(access.clock.now, access.clock.zone, access.clock.region)} at home.`}
        actions={<div className="hidden flex-wrap gap-gap sm:flex">{headActions(access, today, isEmpty)}</div>}
      />
      <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21.5rem]">
        <div className="min-w-0">
          <div className="grid gap-4 pb-4 empty:hidden">
            <WaitingDoses />
            <RedFlags flags={today.redFlags} />
            <PossiblyDouble day={day} access={access} />
            {today.move && <MovedNote move={today.move} access={access} />}
            <LowStock stock={today.stock} access={access} />
            {metDose?.entry && (
              <AlreadyGiven
                dose={metDose}
                entry={metDose.entry}
                access={access}
                onScreen={onScreen}
                givenAt={typeof at === 'string' ? at : undefined}
              />
            )}
            <NewsLink count={news.length} />
          </div>
          {isQuiet && <NothingLeft today={today} access={access} />}
          {day.stillToDo.length > 0 && (
            <MarginList heading="Still to do" note={day.stillToDo.length}>
              {rows(day.stillToDo, 'now')}
            </MarginList>
          )}
          {!isQuiet && (
            <MarginList
              heading={<Highlight>Now</Highlight>}
              note={untilWords(day.now, access)}
              lead={day.now.length === 0 ? 'Nothing at this moment.' : undefined}
            >
              {rows(day.now, 'now')}
            </MarginList>
          )}
          <AskEffects day={day} access={access} />
          {day.later.length > 0 && (
            <MarginList heading="Later today" note={day.later.length}>
              {rows(day.later, 'later')}
            </MarginList>
          )}
          {day.done.length > 0 && (
            <MarginList heading="Done today" note={day.done.length}>
              {rows(day.done, 'later')}
            </MarginList>
          )}
          <CycleNotes cycles={today.cycles} shown={linesOn(day)} access={access} />
        </div>
        <aside className="grid content-start gap-6">
          <div className="flex flex-col gap-gap sm:hidden">{headActions(access, today, isEmpty)}</div>
          <NewsList today={today} access={access} onScreen={onScreen} />
          {access.may('medication:see') && !access.isDeceased && (
            <div>
              <ButtonLink href={`/teams/${teamId}/today/travel` as Route} variant="quiet" icon={<Icon of={Plane} />}>
                Travelling to another time zone
              </ButtonLink>
            </div>
          )}
        </aside>
      </div>
      {turn !== undefined && (
        <LookAgainAt inMs={turn - access.clock.now.epochMilliseconds} drawnAtMs={access.clock.now.epochMilliseconds} />
      )}
      <UndoLast today={today} access={access} closed={typeof closed === 'string' ? closed : undefined} />
    </>
  )
}

function headActions(access: Access, { asNeeded }: Today, isEmpty: boolean): ReactNode {
  const { teamId } = access
  return (
    <>
      {access.may('tasks:manage') && !isEmpty && (
        <ButtonLink href={`/teams/${teamId}/tasks/new` as Route} icon={<Icon of={Plus} />}>
          Add a task
        </ButtonLink>
      )}
      {access.may('dose:record') && asNeeded.length > 0 && (
        <ButtonLink href={`/teams/${teamId}/today/as-needed` as Route} icon={<Icon of={Pill} />}>
          Give an as-needed dose
        </ButtonLink>
      )}
    </>
  )
}

function dosesOn({ done, stillToDo, now, later }: ArrangedDay): readonly DayDose[] {
  return [...stillToDo, ...now, ...later, ...done].flatMap((item) => (item.kind === 'dose' ? [item.dose] : []))
}

/** Lines with a planned dose on the page. */
function linesOn(day: ArrangedDay): ReadonlySet<string> {
  return new Set(dosesOn(day).map(({ regimen }) => regimen.regimenId))
}

function findDose(day: ArrangedDay, slotKey: string): DayDose | undefined {
  return dosesOn(day).find(({ slot }) => slot.key === slotKey)
}

/** Until when the doses of now are on time: the latest of their windows. */
function untilWords(items: readonly DayItem[], { clock }: Access): string | undefined {
  const ends = items.flatMap((item) =>
    item.kind === 'dose' && item.dose.state === 'due'
      ? [item.dose.slot.dueAt.add({ minutes: item.dose.timing.onTimeMin })]
      : [],
  )
  const last = ends.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds).at(-1)
  if (last) return `until ${formatTimeAt(last, clock.zone, clock.region)}`
  return items.length > 0 ? formatCount(items.length, 'thing') : undefined
}
