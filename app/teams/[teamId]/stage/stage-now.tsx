import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import type { Course, CourseVisit } from '@/lib/staging/course.data'
import type { StageCourse } from '@/lib/staging/course'
import { wordsOfKings, wordsOfMitos, wordsOfNote } from '@/lib/staging/stage-words'
import { formatDay } from '@/lib/text/dates'
import { sayOpen } from './open-words'

export interface StageNowProps {
  readonly course: Course
  readonly stage: StageCourse
  readonly today: Temporal.PlainDate
}

/** King's and MiToS as they stand: plain words first, the term beside them, and where they come from. */
export function StageNow({ course, stage, today }: StageNowProps) {
  const { kings, mitos } = stage
  const kingsWords = kings && wordsOfKings(kings.stage)
  const mitosWords = mitos && wordsOfMitos(mitos.stage)
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Card title="What ALS affects" note="King’s stage">
        <OneStage name={kingsWords?.name} meaning={kingsWords?.meaning}>
          {kings && <p>{sayKingsSource(course, stage, today)}</p>}
          {kings?.notes.map((note) => (
            <p key={note}>
              {wordsOfNote(note)} The latest alone: {wordsOfKings(kings.latest).name}.
            </p>
          ))}
          <StillOpen course={course} stage={stage} scale="kings" today={today} />
        </OneStage>
      </Card>
      <Card title="Help in daily life" note="MiToS stage">
        <OneStage name={mitosWords?.name} meaning={mitosWords?.meaning}>
          {mitos && <p>{sayMitosSource(course, stage, today)}</p>}
          <StillOpen course={course} stage={stage} scale="mitos" today={today} />
        </OneStage>
      </Card>
    </div>
  )
}

interface OneStageProps {
  readonly name: string | null | undefined
  readonly meaning: string | null | undefined
  readonly children: ReactNode
}

function OneStage({ name, meaning, children }: OneStageProps) {
  return (
    <div className="grid gap-3">
      <p className="text-md leading-snug font-semibold">
        {meaning ?? 'Not settled yet.'}{' '}
        {name && <span className="font-normal whitespace-nowrap text-ink-2">{name}</span>}
      </p>
      <div className="grid gap-2 text-ink-2">{children}</div>
    </div>
  )
}

function sayKingsSource({ entries }: Course, { kings, days }: StageCourse, today: Temporal.PlainDate): string {
  if (!kings) return ''
  const since = `Since ${formatDay(kings.reachedOn, today)}`
  const by = entries?.find((entry) => entry.kings === kings.stage)?.enteredByName
  const source = kings.source === 'clinician' ? `entered by ${by ?? 'a clinician'}` : 'from the answers'
  const day = days.findLast(({ on }) => on.equals(kings.settledOn))
  const differs = day?.clinicianKings && day.derivedKings && day.clinicianKings !== day.derivedKings
  const beside =
    differs && day.derivedKings ? ` The answers of that day give ${wordsOfKings(day.derivedKings).name}.` : ''
  return `${since}, ${source}. Last looked at on ${formatDay(kings.settledOn, today)}.${beside}`
}

function sayMitosSource({ entries }: Course, { mitos, days }: StageCourse, today: Temporal.PlainDate): string {
  if (!mitos) return ''
  const by = entries?.find((entry) => entry.mitos !== null && entry.on.equals(mitos.settledOn))?.enteredByName
  const source = mitos.source === 'clinician' ? `Entered by ${by ?? 'a clinician'} for` : 'From the answers of'
  const day = days.findLast(({ on }) => on.equals(mitos.settledOn))
  const differs =
    day && day.clinicianMitos !== null && day.derivedMitos !== null && day.clinicianMitos !== day.derivedMitos
  const beside =
    differs && day.derivedMitos !== null ? ` The answers of that day give ${wordsOfMitos(day.derivedMitos).name}.` : ''
  return `${source} ${formatDay(mitos.settledOn, today)}. MiToS says how things are now, so it can go up and down.${beside}`
}

interface StillOpenProps extends StageNowProps {
  readonly scale: 'kings' | 'mitos'
}

/** A later sheet that leaves the stage open: the range it still allows, and what is missing. */
function StillOpen({ course, stage, scale, today }: StillOpenProps) {
  const current = stage[scale]
  if (current !== null && current.openSince === null) return null
  const latest = latestOpen(course.visits, scale)
  const open = latest?.scores && sayOpen(latest.scores, scale)
  if (!latest || !open) return null
  return (
    <p>
      {current === null ? open : `The answers of ${formatDay(latest.on, today)} leave it open. ${open}`}
      {current !== null && ' The plan keeps the settled stage until then.'}
    </p>
  )
}

function latestOpen(visits: readonly CourseVisit[], scale: 'kings' | 'mitos'): CourseVisit | undefined {
  return visits.find(({ scores }) => scores?.derived[scale] === null)
}
