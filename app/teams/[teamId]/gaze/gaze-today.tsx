import type { Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { pageOfTiles } from '@/components/gaze/paging'
import type { Access } from '@/lib/auth/access'
import type { DayDose } from '@/lib/medications/day-dose'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { formatTimeAt, formatWeekdayAndDay } from '@/lib/text/dates'
import type { Today } from '@/lib/today/today.data'
import type { Task } from '@/lib/tasks/task'
import { GazeDose } from './gaze-dose'
import { GazeFlag } from './gaze-flag'
import { GazeTask, TaskCard } from './gaze-task'
import { OtherPages } from './gaze-shell'
import { pageNote, pageTurner } from './pager'

export interface GazeTodayProps {
  readonly access: Access
  readonly today: Today
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

type OpenItem =
  | { readonly kind: 'flag'; readonly flag: RaisedRedFlag }
  | { readonly kind: 'dose'; readonly dose: DayDose }
  | { readonly kind: 'task'; readonly task: Task }

/** Today as tiles: what is open in order, one thing a tile; a thing by itself when it was chosen. */
export function GazeToday({ access, today, query }: GazeTodayProps) {
  const { stillToDo, now, later, done } = today.day
  const path = `/teams/${access.teamId}/today`
  const all = [...stillToDo, ...now, ...later, ...done]
  const dose = all
    .flatMap((item) => (item.kind === 'dose' ? [item.dose] : []))
    .find((one) => one.slot.key === query.dose)
  if (dose) return <GazeDose dose={dose} access={access} back={path as Route} />
  const task = all.flatMap((item) => (item.kind === 'task' ? [item.task] : [])).find((one) => one.taskId === query.task)
  if (task) return <GazeTask task={task} access={access} back={path as Route} backWords="My day" />
  const open: readonly OpenItem[] = [
    ...today.redFlags.map((flag) => ({ kind: 'flag', flag }) as const),
    ...[...stillToDo, ...now, ...later].flatMap((item) => (item.kind === 'other' ? [] : [item])),
  ]
  const page = pageOfTiles(open, query.page)
  return (
    <GazePage
      title={formatWeekdayAndDay(today.on, today.on)}
      note={pageNote(page)}
      turn={pageTurner(path, page)}
      last={<OtherPages teamId={access.teamId} />}
    >
      {page.items.map((item) => {
        switch (item.kind) {
          case 'flag':
            return <GazeFlag key={item.flag.lineId} flag={item.flag} />
          case 'dose':
            return <DoseCard key={item.dose.slot.key} dose={item.dose} access={access} />
          case 'task':
            return <TaskCard key={item.task.taskId} task={item.task} access={access} path={path} />
        }
      })}
      {open.length === 0 && (
        <GazeCard title="Nothing left for today">{done.length > 0 && <p>{done.length} things are done.</p>}</GazeCard>
      )}
    </GazePage>
  )
}

function DoseCard({ dose, access }: { readonly dose: DayDose; readonly access: Access }) {
  const { regimen, version, slot, amount, state } = dose
  const name = medicineTitle(regimen.name)
  const time = formatTimeAt(slot.dueAt, access.clock.zone, access.clock.region)
  const isLate = state === 'late' || state === 'overdue' || state === 'missed'
  return (
    <GazeCard
      when={isLate ? `${time}. Late: still to do` : time}
      title={name}
      edge={isLate ? 'late' : 'plain'}
      foot={
        <GazeTile
          kind="phrase"
          href={`/teams/${access.teamId}/today?dose=${encodeURIComponent(slot.key)}` as Route}
          words="Choose this"
          aria-label={`Choose this: ${name}, ${time}`}
        />
      }
    >
      <p>{doseWords(regimen, version, amount)}</p>
    </GazeCard>
  )
}
