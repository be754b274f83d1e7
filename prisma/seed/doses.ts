import { Temporal } from 'temporal-polyfill'
import type { Database } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { people, type CastKey, type Household } from './cast'
import type { SeedRegimen } from './plans'

/** Who gives doses in a household, in turn. */
const givers: readonly CastKey[] = ['ana', 'nora', 'lucia', 'joy']

const daysBack = 6

interface Line {
  readonly regimenId: string
  readonly index: number
  readonly regimen: SeedRegimen
}

/** The doses of the last days, given a little after their time; what fell due in the last three hours is still open. */
export async function seedDoses(
  owner: Database,
  { teamId, zone, members }: Household,
  { regimenId, index, regimen }: Line,
  now: Temporal.Instant,
): Promise<void> {
  const who = givers.filter((key) => members.some((member) => member.who === key))
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const records = Array.from({ length: daysBack + 1 }, (_, back) => today.subtract({ days: daysBack - back })).flatMap(
    (on, day) =>
      (regimen.times ?? []).flatMap((time, place) => {
        const dueAt = on.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
        if (Temporal.Instant.compare(dueAt, now.subtract({ hours: 3 })) > 0) return []
        const givenAt = columnOfInstant(dueAt.add({ minutes: (index * 7 + day * 3 + place * 5) % 25 }))
        const giver = who[(day + place) % who.length]
        if (giver === undefined) return []
        const id = `a1050002-0000-4000-8000-${teamId.slice(-2)}${String(index).padStart(2, '0')}${String(day).padStart(4, '0')}${String(place).padStart(4, '0')}`
        const { amount, unit, form, route } = regimen
        const slotKey = `${regimenId}/${on.toString()}/${time}`
        return [
          {
            teamId,
            id,
            regimenId,
            version: 1,
            slotKey,
            kind: 'given',
            amount,
            unit,
            form,
            route,
            givenAt,
            recordedAt: givenAt,
            recordedById: people[giver].userId,
          },
        ]
      }),
  )
  await owner.doseRecord.createMany({ data: records })
  await owner.liveDose.createMany({
    data: records.map(({ id, slotKey }) => ({ teamId, regimenId, slotKey, doseRecordId: id })),
  })
}
