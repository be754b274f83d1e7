import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { todayAt } from '@/lib/time/home-clock'
import { createRegimen, type Prescription } from '../regimens.data'
import type { ScheduleRule } from '../schedule-rule'

export const tablet: Omit<Prescription, 'rule'> = {
  amount: { value: 10, unit: 'mg' },
  form: 'tablet',
  route: 'oral',
  strength: '10 mg',
}

export const at = (time: string, access: Access, daysFromToday = 0): Temporal.Instant =>
  todayAt(access.clock)
    .add({ days: daysFromToday })
    .toZonedDateTime({ timeZone: access.clock.zone, plainTime: time })
    .toInstant()

/** A regimen of its own, of a medicine written freely. @returns its id */
export async function addLine(access: Access, rule: ScheduleRule): Promise<string> {
  const requestId = randomUUID()
  const added = await createRegimen(access, {
    requestId,
    name: 'Baclofen',
    startsOn: todayAt(access.clock),
    prescription: { ...tablet, rule },
  })
  if (added !== 'added') throw new Error(`The line was not added: ${added}.`)
  return requestId
}

export const addDailyLine = (access: Access, times: readonly string[]): Promise<string> =>
  addLine(access, { kind: 'daily', times: [...times] })

/** The key of a slot so many days from today. */
export const slotOf = (access: Access, regimenId: string, time: string, daysFromToday: number): string =>
  `${regimenId}/${todayAt(access.clock).add({ days: daysFromToday }).toString()}/${time}`

export const slotToday = (access: Access, regimenId: string, time: string): string => slotOf(access, regimenId, time, 0)
