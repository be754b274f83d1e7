import { Temporal } from 'temporal-polyfill'
import { classes } from '@/components/ui/classes'
import { hatch } from '@/components/medications/hatch'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Access } from '@/lib/auth/access'
import type { RecordBox, RecordMedicine } from '@/lib/medications/record-sheet'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatDay, weekdayName } from '@/lib/text/dates'
import { MedicineName } from '../medicine-name'
import { sayTimeAt } from '../say-time'
import { boxMarks } from './box-marks'

export type RecordGridProps = {
  readonly medicines: readonly RecordMedicine[]
  /** ISO, one sheet. */
  readonly days: readonly string[]
  /** Where they begin in the month. */
  readonly from: number
  readonly today: Temporal.PlainDate
  readonly initials: ReadonlyMap<string, string>
  readonly access: Access
}

/** One sheet of the record: medicines by days, a box for each dose. */
export function RecordGrid({ medicines, days, from, today, initials, access }: RecordGridProps) {
  const dates = days.map((on) => Temporal.PlainDate.from(on))
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return null
  const caption = `Doses from ${formatDay(first, today)} to ${formatDay(last, today)}`
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="record-grid sheet-card relative mb-6 overflow-x-auto overscroll-x-contain"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only print:not-sr-only print:pb-1 print:text-left print:font-semibold">
          {caption}
        </caption>
        <thead>
          <tr className="border-b-3">
            <th
              scope="col"
              className="record-medicine hidden min-w-44 px-4 py-2 text-left sm:table-cell print:table-cell"
            >
              Medicine
            </th>
            <th scope="col" className="record-time sticky left-0 z-10 bg-sheet px-2 py-2 text-right">
              Time
            </th>
            {dates.map((day) => (
              <th
                key={day.toString()}
                scope="col"
                className={classes('px-1 py-2 text-center', day.equals(today) && 'bg-mark')}
              >
                <span className="block font-normal">{weekdayName(day).slice(0, 2)}</span>
                <span className="tabular-nums">{day.day}</span>
              </th>
            ))}
          </tr>
        </thead>
        {medicines.map(({ medicine: { regimen }, rows }) => {
          const version = latestVersion(regimen)
          const about = (
            <>
              <span className="font-semibold">
                <MedicineName name={regimen.name} />
              </span>
              <span className="block">
                {doseWords(regimen, version)}, {routeWords(version.route)}
              </span>
              <span className="block text-ink-2">
                {version.rule.kind === 'prn' && ruleText(version.rule)}
                {regimen.stopped &&
                  `Stopped ${formatDay(regimen.stopped.at.toZonedDateTimeISO(access.clock.zone).toPlainDate(), today)}`}
              </span>
            </>
          )
          return (
            <tbody key={regimen.regimenId} className="break-inside-avoid border-b-3 last:border-b-0">
              <tr className="sm:hidden print:hidden">
                <th scope="colgroup" colSpan={days.length + 1} className="px-3 pt-3 text-left font-normal">
                  <span className="sticky left-3 inline-block max-w-72">{about}</span>
                </th>
              </tr>
              {rows.map((row, index) => (
                <tr key={`${row.isPlanned} ${row.time}`} className="border-b last:border-b-0">
                  {index === 0 && (
                    <th
                      scope="rowgroup"
                      rowSpan={rows.length}
                      className="hidden border-r-2 border-r-margin px-4 py-2 text-left align-top font-normal sm:table-cell print:table-cell"
                    >
                      {about}
                    </th>
                  )}
                  <th
                    scope="row"
                    className="sticky left-0 z-10 bg-sheet px-2 py-2 text-right font-semibold whitespace-nowrap tabular-nums print:whitespace-normal"
                  >
                    {row.time === null
                      ? row.isPlanned
                        ? 'Planned'
                        : version.rule.kind === 'prn'
                          ? 'As needed'
                          : 'Extra'
                      : sayTimeAt(access.clock.region)(row.time)}
                  </th>
                  {row.days.slice(from, from + days.length).map(({ on, boxes }) => (
                    <td
                      key={on}
                      className={classes(
                        'h-10 min-w-10 border-l px-1 py-1 text-center leading-tight',
                        boxes.some(({ kind }) => kind === 'off') && hatch,
                      )}
                    >
                      {boxes.map((box, at) => (
                        <Box key={at} box={box} initials={initials} />
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

function Box({
  box: { kind, by, remark },
  initials,
}: {
  readonly box: RecordBox
  readonly initials: ReadonlyMap<string, string>
}) {
  const { mark, words } = boxMarks[kind]
  return (
    <span className="block whitespace-nowrap">
      <span aria-hidden="true">
        <b className={kind === 'off' ? 'bg-sheet px-0.5' : undefined}>{mark}</b>
        {by !== null && ` ${initials.get(by) ?? ''}`}
      </span>
      <VisuallyHidden>
        {words}
        {by !== null && ` by ${by}`}
      </VisuallyHidden>
      {remark !== null && (
        <sup>
          <a href={`#remark-${remark}`} className="px-0.5">
            {remark}
            <VisuallyHidden> (remark)</VisuallyHidden>
          </a>
        </sup>
      )}
    </span>
  )
}
