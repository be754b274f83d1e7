import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { hatch } from '@/components/medications/hatch'
import { classes } from '@/components/ui/classes'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { CycleBand, CycleBandKind, MonthDay } from '@/lib/medications/month-days'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, weekdayName } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'

export type MonthGridProps = {
  readonly days: readonly MonthDay[]
  readonly today: Temporal.PlainDate
  readonly teamId: string
  readonly region: Region
}

/** A calendar of the month. On and off days of a cycle are bands, so that a whole cycle is seen at once. */
export function MonthGrid({ days, today, teamId, region }: MonthGridProps) {
  const first = days[0]
  if (!first) return null
  // Weeks begin as calendars of the region print them.
  const lead = region === 'US' ? first.day.dayOfWeek % 7 : first.day.dayOfWeek - 1
  const cells: readonly (MonthDay | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null),
  )
  const heads = Array.from({ length: 7 }, (_, at) => weekdayName(first.day.add({ days: at - lead })))
  const lines = [
    ...new Map(days.flatMap(({ bands }) => bands.map((band) => [band.regimen.regimenId, band.regimen]))).values(),
  ]
  return (
    <>
      <table className="w-full table-fixed border-collapse sm:rounded-card">
        <caption className="sr-only">Doses by day</caption>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col" className="pb-2 text-sm font-semibold text-ink-2">
                <span aria-hidden="true">{name.slice(0, 3)}</span>
                <VisuallyHidden>{name}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((cell, at) => (
                <td
                  key={at}
                  className={classes('h-20 border p-0 align-top sm:h-28', cell ? 'bg-sheet' : 'bg-transparent')}
                >
                  {cell && (
                    <Day of={cell} today={today} teamId={teamId} lines={lines.map(({ regimenId }) => regimenId)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > 0 && (
        <ul aria-label="Key" className="mt-4 grid gap-2 text-sm sm:flex sm:flex-wrap sm:gap-x-6">
          {lines.length > 1 &&
            lines.map((regimen, index) => (
              <li key={regimen.regimenId}>
                <b>{letterOf(index)}</b> {medicineTitle(regimen.name)}
              </li>
            ))}
          {lines.length === 1 && lines[0] && (
            <li>
              Bands: <b>{medicineTitle(lines[0].name)}</b>
            </li>
          )}
          {kindsIn(days).map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <span aria-hidden="true" className={classes('rounded-tag px-1.5', looks[kind])}>
                {bandWords[kind]}
              </span>
              {meanings[kind]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Day({
  of: month,
  today,
  teamId,
  lines,
}: {
  readonly of: MonthDay
  readonly today: Temporal.PlainDate
  readonly teamId: string
  readonly lines: readonly string[]
}) {
  const { day, bands } = month
  const isToday = day.equals(today)
  const counts = countWords(month, Temporal.PlainDate.compare(day, today) < 0)
  return (
    <TextLink
      href={`/teams/${teamId}/medications/day?on=${day.toString()}` as Route}
      aria-current={isToday ? 'date' : undefined}
      className="flex h-full min-h-hit flex-col gap-1 p-1 text-ink no-underline hover:bg-inset sm:p-2"
    >
      <span className="font-semibold tabular-nums">
        {isToday ? <span className="highlighter">{day.day}</span> : day.day}
        <VisuallyHidden> {formatDay(day, today).replace(/^\d+\s/, '')}</VisuallyHidden>
      </span>
      {bands.map((band) => (
        <Band
          key={band.regimen.regimenId}
          band={band}
          letter={lines.length > 1 ? letterOf(lines.indexOf(band.regimen.regimenId)) : null}
        />
      ))}
      {counts.map((words) => (
        <span key={words} className="sr-only text-sm leading-snug text-ink-2 sm:not-sr-only">
          {words}
        </span>
      ))}
    </TextLink>
  )
}

function Band({
  band: { regimen, kind, cycle, dayOfCycle },
  letter,
}: {
  readonly band: CycleBand
  readonly letter: string | null
}) {
  return (
    <span
      className={classes(
        '-mx-1 px-1 text-center text-sm leading-snug font-semibold sm:-mx-2 sm:px-2 sm:text-left',
        looks[kind],
      )}
    >
      {letter && <b aria-hidden="true">{letter} </b>}
      {bandWords[kind]}
      <VisuallyHidden>
        : {medicineTitle(regimen.name)}, cycle {cycle}, day {dayOfCycle}.{' '}
      </VisuallyHidden>
    </span>
  )
}

const letterOf = (index: number): string => String.fromCharCode(65 + index)

/** Solid for a dose, stripes for off, dots for a day without one: told apart without colour. */
const looks: Record<CycleBandKind, string> = {
  dose: 'bg-act text-on-act print:bg-transparent print:text-ink print:outline-2',
  given: 'bg-done text-paper print:bg-transparent print:text-ink print:outline-2',
  'not-given': 'border-y border-edge bg-sheet',
  unrecorded: 'border-y-2 border-late-edge bg-late-bg text-late',
  rest: 'border-y border-dotted border-edge text-ink-2',
  choose: 'border-y-2 border-dashed border-act',
  off: hatch,
}

const bandWords: Record<CycleBandKind, string> = {
  dose: 'Dose',
  given: 'Given',
  'not-given': 'Not',
  unrecorded: 'Open',
  rest: 'None',
  choose: 'Pick',
  off: 'Off',
}

const meanings: Record<CycleBandKind, string> = {
  dose: 'a dose is planned',
  given: 'it was given',
  off: 'off day of the cycle',
  rest: 'no dose that day',
  'not-given': 'it was not given',
  unrecorded: 'nothing written down',
  choose: 'its days are still to be chosen',
}

function kindsIn(days: readonly MonthDay[]): readonly CycleBandKind[] {
  const there = new Set(days.flatMap(({ bands }) => bands.map(({ kind }) => kind)))
  return (Object.keys(meanings) as CycleBandKind[]).filter((kind) => there.has(kind))
}

function countWords({ planned, given, notGiven, unrecorded, besides, held }: MonthDay, isPast: boolean): string[] {
  const said = [
    given > 0 && `${given} given`,
    notGiven > 0 && `${notGiven} not given`,
    unrecorded > 0 && `${unrecorded} not written down`,
    held > 0 && `${held} on hold`,
    besides > 0 && `${besides} besides`,
    !isPast &&
      planned - given - notGiven - unrecorded > 0 &&
      `${formatCount(planned - given - notGiven - unrecorded, 'dose')} to come`,
  ]
  return said.filter((words) => words !== false)
}
