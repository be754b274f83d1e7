import type { Metadata } from 'next'
import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { cycleToPick, fillPicks, pickView } from '@/lib/medications/cycle-picks'
import { latestVersion } from '@/lib/medications/regimen'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { readRegimen } from '@/lib/medications/regimens.data'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, monthName, weekdayName } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { DaysForm } from './days-form'

export const metadata: Metadata = { title: 'Choose the days of a cycle' }

const furthestCycle = 10_000

export default async function DaysPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/medications/[regimenId]/days'>) {
  const { teamId, regimenId } = await params
  const { cycle: asked, fill } = await searchParams
  const access = await accessOrNotFound(teamId, 'regimen:change')
  const regimen = isUuid(regimenId) ? await readRegimen(access, regimenId) : undefined
  const version = regimen && latestVersion(regimen)
  if (!regimen || regimen.stopped || version?.rule.kind !== 'cycle') notFound()
  const { zone, now } = access.clock
  const today = todayAt(access.clock)
  const next = cycleToPick(version.rule, today.toString())
  const cycle =
    typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked) ? Math.min(Number(asked), furthestCycle) : next
  const view = pickView(regimen, zone, now, cycle)
  if (!view) notFound()
  const isFill = fill === 'first' || fill === 'weekdays'
  const filled = isFill ? new Set(fillPicks(view, fill, isWeekday)) : undefined
  const [first, last, nextCycle] = [view.firstOn, view.lastOn, view.nextCycleOn].map((on) =>
    formatDay(Temporal.PlainDate.from(on), today),
  )
  const here = `/teams/${teamId}/medications/${regimenId}/days`
  return (
    <>
      <PageHeader
        title={`Choose the days of cycle ${cycle}`}
        note={`${medicineTitle(regimen.name)}: ${formatCount(view.needed, 'dose')} between ${first} and ${last}. Off days follow until ${nextCycle}, whenever the last dose is.`}
      />
      <div className="mb-6 grid gap-3">
        <p>
          The label does not say which days: the clinic and the family choose. Until they are chosen no dose is due.
        </p>
        <ButtonRow>
          <ButtonLink href={`${here}?cycle=${cycle}&fill=first` as Route}>Tick the first {view.needed}</ButtonLink>
          <ButtonLink href={`${here}?cycle=${cycle}&fill=weekdays` as Route}>Tick Monday to Friday</ButtonLink>
          {cycle > 1 && (
            <ButtonLink variant="quiet" href={`${here}?cycle=${cycle - 1}` as Route}>
              Cycle {cycle - 1}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" href={`${here}?cycle=${cycle + 1}` as Route}>
            Cycle {cycle + 1}
          </ButtonLink>
        </ButtonRow>
      </div>
      <DaysForm
        key={`${cycle} ${isFill ? fill : ''}`}
        hidden={{ teamId, regimenId, requestId: crypto.randomUUID(), cycle: String(cycle) }}
        version={version.version}
        legend={`Days of cycle ${cycle}`}
        needed={`${formatCount(view.needed, 'day')} are needed. Fewer are kept as unfinished.`}
        days={view.days.map(({ on, kind, isPicked }) => {
          const date = Temporal.PlainDate.from(on)
          const picked = kind === 'open' && filled ? filled.has(on) : isPicked
          return {
            on,
            kind,
            isPicked: picked,
            weekday: weekdayName(date),
            day: `${date.day}\u00a0${monthName(date).slice(0, 3)}`,
          }
        })}
      />
    </>
  )
}

function isWeekday(on: string): boolean {
  return Temporal.PlainDate.from(on).dayOfWeek < 6
}
