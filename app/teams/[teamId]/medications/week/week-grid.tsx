import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { Fragment } from 'react'
import { CellMarkIcon } from '@/components/medications/cell-mark'
import { hatch } from '@/components/medications/hatch'
import { classes } from '@/components/ui/classes'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Access } from '@/lib/auth/access'
import { wordsOfDose, wordsOfEntry, type CellWords } from '@/lib/medications/cell-words'
import type { GridCell, GridMedicine, GridRow } from '@/lib/medications/dose-grid'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { doseWords, routeWords } from '@/lib/medications/regimen-words'
import { formatShortDay } from '@/lib/text/dates'
import { shortNames } from '@/lib/text/short-names'
import { todayAt } from '@/lib/time/home-clock'
import { MedicineName } from '../medicine-name'
import { sayTimeAt } from '../say-time'
import { GridKey } from './grid-key'

export type WeekGridProps = {
  readonly medicines: readonly GridMedicine[]
  readonly days: readonly Temporal.PlainDate[]
  readonly access: Access
}

/** Medicines by days. It scrolls inside its own named region; medicine and time stay in sight. */
export function WeekGrid({ medicines, days, access }: WeekGridProps) {
  const { clock, teamId } = access
  const today = todayAt(clock)
  const short = shortNames(medicines.flatMap(namesIn))
  return (
    <>
      <div
        role="region"
        aria-label="Doses by day"
        tabIndex={0}
        className="sheet-card relative overflow-x-auto overscroll-x-contain"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">Doses by day</caption>
          <thead>
            <tr className="border-b-3">
              <th scope="col" className="hidden min-w-52 px-5 py-3 text-left text-base sm:table-cell">
                Medicine
              </th>
              <th scope="col" className="sticky left-0 z-10 bg-sheet px-3 py-3 text-right text-base">
                Time
              </th>
              {days.map((day) => (
                <th
                  key={day.toString()}
                  scope="col"
                  className={classes('min-w-28 px-3 py-3 align-bottom text-base', day.equals(today) && 'bg-inset')}
                >
                  <TextLink
                    href={`/teams/${teamId}/medications/day?on=${day.toString()}` as Route}
                    className="text-ink no-underline hover:underline"
                  >
                    {formatShortDay(day)}
                    {day.equals(today) && (
                      <>
                        <br />
                        <span className="highlighter text-ink">Today</span>
                      </>
                    )}
                  </TextLink>
                </th>
              ))}
            </tr>
          </thead>
          {medicines.map(({ regimen, rows }) => {
            const version = latestVersion(regimen)
            const name = (
              <TextLink href={`/teams/${teamId}/medications/${regimen.regimenId}` as Route} className="text-ink">
                <MedicineName name={regimen.name} />
              </TextLink>
            )
            return (
              <tbody key={regimen.regimenId} className="border-b-3 last:border-b-0">
                <tr className="sm:hidden">
                  <th scope="colgroup" colSpan={days.length + 1} className="px-3 pt-3 text-left font-normal">
                    <span className="sticky left-3">
                      <span className="text-base font-semibold">{name}</span> {doseWords(regimen, version)},{' '}
                      {routeWords(version.route)}
                    </span>
                  </th>
                </tr>
                {rows.map((row, index) => (
                  <tr key={`${row.kind} ${row.time}`} className="border-b last:border-b-0">
                    {index === 0 && (
                      <th
                        scope="rowgroup"
                        rowSpan={rows.length}
                        className="hidden border-r-2 border-r-margin px-5 py-3 text-left align-top font-normal sm:table-cell"
                      >
                        <span className="block text-base font-semibold">{name}</span>
                        {doseWords(regimen, version)}, {routeWords(version.route)}
                        {version.instructions && <span className="block text-ink-2">{version.instructions}</span>}
                      </th>
                    )}
                    <th
                      scope="row"
                      className="sticky left-0 z-10 bg-sheet px-3 py-2 text-right font-semibold whitespace-nowrap tabular-nums"
                    >
                      {rowWords(row, regimen, access)}
                    </th>
                    {row.cells.map((cell, at) => (
                      <Cell
                        key={cell.on}
                        cell={cell}
                        isToday={days[at]?.equals(today) ?? false}
                        access={access}
                        short={short}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </div>
      <GridKey />
    </>
  )
}

function rowWords({ time, kind }: GridRow, regimen: Regimen, { clock }: Access): string {
  if (time !== null) return sayTimeAt(clock.region)(time)
  if (kind === 'planned') return 'Planned'
  return latestVersion(regimen).rule.kind === 'prn' ? 'As needed' : 'Extra'
}

function namesIn({ rows }: GridMedicine): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ doses, others }) => [
      ...doses.flatMap(({ entry, claim }) => [entry?.by.name, claim?.by.name].filter((name) => name !== undefined)),
      ...others.map(({ by }) => by.name),
    ]),
  )
}

function Cell({
  cell,
  isToday,
  access: { clock },
  short,
}: {
  readonly cell: GridCell
  readonly isToday: boolean
  readonly access: Access
  readonly short: (name: string) => string
}) {
  const said = [
    ...cell.doses.map((dose) => wordsOfDose(dose, clock, short)),
    ...cell.others.map((entry) => wordsOfEntry(entry, clock, short)),
  ]
  return (
    <td className={classes('px-3 py-2 align-middle', cell.empty === 'off' ? hatch : isToday && 'bg-inset')}>
      {said.map((words, index) => (
        <Fragment key={index}>
          <Said words={words} />
        </Fragment>
      ))}
      {cell.empty === 'off' && <b className="rounded-tag bg-sheet px-1.5 py-0.5">Off</b>}
      {cell.empty === 'no-dose' && <span className="text-ink-2">No dose</span>}
      {cell.empty === 'choose' && <span className="font-semibold">Choose days</span>}
      {cell.empty === 'outside' && <VisuallyHidden>None</VisuallyHidden>}
    </td>
  )
}

function Said({ words: { mark, strong, more } }: { readonly words: CellWords }) {
  if (mark === 'planned')
    return (
      <span className="flex items-center gap-2">
        <CellMarkIcon mark={mark} />
        <VisuallyHidden>{strong}</VisuallyHidden>
      </span>
    )
  return (
    <span className="flex items-start gap-2 py-0.5">
      <CellMarkIcon mark={mark} />
      <span className="min-w-0 leading-snug">
        <b className="font-semibold whitespace-nowrap">{strong}</b>
        {more !== null && <span className="block">{more}</span>}
      </span>
    </span>
  )
}
