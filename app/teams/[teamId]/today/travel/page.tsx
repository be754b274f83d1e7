import type { Metadata } from 'next'
import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { TimeField } from '@/components/form/time-field'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { journeyOf, recentMove, withMove } from '@/lib/medications/journey'
import { readForJourney } from '@/lib/medications/journey.data'
import type { Move } from '@/lib/medications/regimen'
import { IsoDate, WallTime } from '@/lib/medications/schedule-rule'
import { isHomeZone, listHomeZones, zoneWords } from '@/lib/team/home-zones'
import { formatDayTime, formatTimeAt } from '@/lib/text/dates'
import type { HomeClock } from '@/lib/time/home-clock'
import { ZoneOfDevice } from '../../../new/zone-of-device'
import { ArriveForm } from './arrive-form'
import { JourneyDoses } from './journey-doses'
import { TakeMoveBackForm } from './take-move-back-form'

export const metadata: Metadata = { title: 'Travelling' }

export default async function TravelPage({ params, searchParams }: PageProps<'/teams/[teamId]/today/travel'>) {
  const { teamId } = await params
  const query = await searchParams
  const access = await accessOrNotFound(teamId, 'medication:see')
  const { clock } = access
  const regimens = await readForJourney(access)
  const local = clock.now.toZonedDateTimeISO(clock.zone)
  const asked = moveOf(query, clock)
  const recent = recentMove(regimens, clock.now)
  const planned = asked && asked.zone !== clock.zone ? journeyOf(withMove(regimens, asked), asked) : undefined
  const isAhead = asked !== undefined && asked.at.epochMilliseconds > clock.now.epochMilliseconds + 2 * 60_000
  const mayMove = access.may('tasks:manage')
  return (
    <>
      <PageHeader
        title="Travelling"
        note={`The clock at home is that of ${zoneWords(clock.zone)}: ${formatTimeAt(clock.now, clock.zone, clock.region)}. Doses are planned by it.`}
      />
      <div className="grid max-w-3xl gap-6">
        {recent && !planned && (
          <section className="grid gap-4">
            <Banner
              kind="notice"
              title={`In ${zoneWords(recent.zone)} since ${formatDayTime(recent.at, clock.now, clock.zone, clock.region)}`}
            >
              <p>Before that: {zoneWords(recent.before)}. Everyone in the team sees the new time.</p>
            </Banner>
            <JourneyDoses journey={journeyOf(regimens, recent)} access={access} />
            {mayMove && <TakeMoveBackForm hidden={{ teamId, at: recent.at.toString() }} />}
          </section>
        )}
        <form method="get" className="grid max-w-form gap-6">
          <SelectField
            label="Where to?"
            name="zone"
            required
            choices={listHomeZones()}
            defaultValue={asked?.zone ?? clock.zone}
          />
          {!asked && <ZoneOfDevice selectId="zone" untouched={clock.zone} />}
          <div className="flex flex-wrap items-end gap-6">
            <DateField
              label="From which day?"
              name="on"
              required
              defaultValue={dayOf(query.on) ?? local.toPlainDate().toString()}
            />
            <TimeField
              label="From what time?"
              name="time"
              required
              hint={`By the clock of ${zoneWords(clock.zone)}`}
              defaultValue={timeOf(query.time) ?? local.toPlainTime().toString({ smallestUnit: 'minute' })}
            />
          </div>
          <div>
            <Button type="submit" variant={planned ? 'outlined' : 'filled'}>
              Show the doses of the journey
            </Button>
          </div>
        </form>
        {asked && !planned && <p>That is where the clock is already.</p>}
        {planned && asked && (
          <section className="grid gap-4">
            <h2>
              {zoneWords(clock.zone)} to {zoneWords(asked.zone)}
            </h2>
            <JourneyDoses journey={planned} access={access} />
            {isAhead ? (
              <p>
                Nothing is changed now. On the day, open this page and say that you are there: until then the doses stay
                as they are.
              </p>
            ) : mayMove ? (
              <ArriveForm
                hidden={{ teamId, requestId: crypto.randomUUID(), zone: asked.zone, at: asked.at.toString() }}
                words={`We are there: use the clock of ${zoneWords(asked.zone)}`}
              />
            ) : (
              <p>The patient, a caregiver, the coordinator or the nurse can change the clock.</p>
            )}
          </section>
        )}
        <div>
          <ButtonLink href={`/teams/${teamId}/today` as Route} variant="quiet">
            Back to today
          </ButtonLink>
        </div>
      </div>
    </>
  )
}

type Query = Readonly<Record<string, string | string[] | undefined>>

function dayOf(text: Query[string]): string | undefined {
  const read = IsoDate.safeParse(text)
  return read.success ? read.data : undefined
}

function timeOf(text: Query[string]): string | undefined {
  const read = WallTime.safeParse(text)
  return read.success ? read.data : undefined
}

/** The move that the address asks about, by the clock of where they are now; undefined when it asks about none. */
function moveOf(query: Query, { zone: before, now }: HomeClock): Move | undefined {
  const [on, time] = [dayOf(query.on), timeOf(query.time)]
  if (typeof query.zone !== 'string' || !isHomeZone(query.zone) || on === undefined || time === undefined)
    return undefined
  const at = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(before).toInstant()
  const days = Math.abs(now.until(at).total('hour')) / 24
  return days <= 366 ? { at, zone: query.zone, before } : undefined
}
