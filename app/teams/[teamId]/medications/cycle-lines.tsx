import { Temporal } from 'temporal-polyfill'
import { CycleStrip } from '@/components/medications/cycle-strip'
import { TextLink } from '@/components/ui/text-link'
import type { Route } from 'next'
import type { Access } from '@/lib/auth/access'
import type { CycleLine } from '@/lib/medications/cycle-line'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, formatShortDay, monthName } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'

/** Every line with on and off days, in the cycle of today. */
export function CycleLines({ cycles, access }: { readonly cycles: readonly CycleLine[]; readonly access: Access }) {
  if (cycles.length === 0) return null
  return (
    <div className="mb-6 grid gap-4">
      {cycles.map((line) => (
        <OneCycle key={line.regimen.regimenId} line={line} access={access} />
      ))}
    </div>
  )
}

function OneCycle({ line, access }: { readonly line: CycleLine; readonly access: Access }) {
  const { regimen, status, days } = line
  const today = todayAt(access.clock)
  const day = (on: string) => Temporal.PlainDate.from(on)
  const span = (from: string, until: string) =>
    day(from).month === day(until).month
      ? `${day(from).day} to ${formatDay(day(until), today)}`
      : `${formatDay(day(from), today)} to ${formatDay(day(until), today)}`
  const short = (on: string) => `${formatShortDay(day(on))} ${monthName(day(on)).slice(0, 3)}`
  const { cycle, dayOfCycle, isOffDay, dosesDone, dosesPlanned, daysToChoose, givenOutsideWindow } = status
  return (
    <CycleStrip
      medicine={
        <TextLink href={`/teams/${access.teamId}/medications/${regimen.regimenId}` as Route} className="text-ink">
          {medicineTitle(regimen.name)}, cycle {cycle}
        </TextLink>
      }
      where={`Day ${dayOfCycle} of ${days.length}${isOffDay ? ', an off day' : ''}`}
      done={`${dosesDone} of ${formatCount(dosesPlanned, 'dose')} done`}
      boxes={days.map(({ on, kind, isToday }) => ({ key: on, kind, isToday }))}
      window={days.filter(({ on }) => on <= line.lastDoseDayOn).length}
      windowWords={`Dose days, ${span(line.firstOn, line.lastDoseDayOn)}`}
      offWords={`Off, ${span(status.nextOffOn, line.lastOffOn)}`}
      next={[
        ...(isOffDay ? [] : [{ term: 'Next off day', value: short(status.nextOffOn) }]),
        { term: 'Next cycle', value: short(status.nextCycleOn) },
      ]}
    >
      {daysToChoose > 0 && !isOffDay && (
        <p>
          <b>Choose {formatCount(daysToChoose, 'day')}</b> for this cycle with the clinic. Until then no dose is due on
          days that are not chosen.
        </p>
      )}
      {givenOutsideWindow.length > 0 && (
        <p>
          <b>Outside the plan:</b> a dose was given on an off day,{' '}
          {joinWords(givenOutsideWindow.map((on) => formatDay(day(on), today)))}. Tell the clinic.
        </p>
      )}
    </CycleStrip>
  )
}
