import { Temporal } from 'temporal-polyfill'
import { boundsOfDay } from '@/lib/time/home-clock'
import type { Amount } from './amount'
import { timingsOf, type DoseTiming } from './dose-state'
import { amountOfSlot, isAppointment, latestVersion, versionOfSlot, type Regimen, type RegimenVersion } from './regimen'
import { overdueVisitOf, slotsOfRegimen } from './regimen-slots'
import type { Slot } from './slot'

/** One planned dose of a day, before anybody says what happened. */
export interface PlannedDose {
  readonly regimen: Regimen
  readonly version: RegimenVersion
  readonly slot: Slot
  readonly amount: Amount
  readonly timing: DoseTiming
}

/** A cut-off is at most half the gap to the next dose and at most 12 hours: one day further is enough. */
const beyond = { hours: 26 }

/**
 * Every dose that is due on a local day, all lines together, in order of time.
 *
 * @param regimens as prescribed; as-needed lines and visits have no planned doses
 * @param on the local date at home
 */
export function planDay(regimens: readonly Regimen[], zone: string, on: Temporal.PlainDate): readonly PlannedDose[] {
  const { from, until } = boundsOfDay(on, zone)
  return planBetween(regimens, zone, from, until)
}

/** Every dose due in [from, until). */
export function planBetween(
  regimens: readonly Regimen[],
  zone: string,
  from: Temporal.Instant,
  until: Temporal.Instant,
): readonly PlannedDose[] {
  return regimens
    .flatMap((regimen) => {
      const slots = slotsOfRegimen(regimen, zone, from, until.add(beyond))
      return dosesOf(regimen, slots).filter(({ slot }) => slot.dueMs < until.epochMilliseconds)
    })
    .sort(
      (a, b) => a.slot.dueMs - b.slot.dueMs || order(a.regimen.name, b.regimen.name) || order(a.slot.key, b.slot.key),
    )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The visits whose day has passed without a record, at most one a regimen. */
export function overdueVisits(
  regimens: readonly Regimen[],
  zone: string,
  now: Temporal.Instant,
): readonly PlannedDose[] {
  return regimens.flatMap((regimen) => {
    const slot = overdueVisitOf(regimen, zone, now)
    return slot ? dosesOf(regimen, [slot]) : []
  })
}

function dosesOf(regimen: Regimen, slots: readonly Slot[]): PlannedDose[] {
  const latest = latestVersion(regimen)
  const timings = timingsOf(slots, {
    appointment: isAppointment(latest),
    timeCritical: latest.isTimeCritical,
    cutoffMin: latest.cutOffMin,
  })
  return slots.flatMap((slot, i): PlannedDose[] => {
    const timing = timings[i]
    const version = versionOfSlot(regimen, slot)
    return timing ? [{ regimen, version, slot, amount: amountOfSlot(version, slot), timing }] : []
  })
}

/** How far back somebody may look for the slot that they want to record (security.md 6.3). */
export const recordableDays = 8

/** The slot with this key, if the plan really has it near these days. */
export function findPlannedDose(
  regimen: Regimen,
  zone: string,
  slotKey: string,
  around: Temporal.Instant,
): PlannedDose | undefined {
  const until = around.add({ hours: 48 })
  const slots = slotsOfRegimen(regimen, zone, around.subtract({ hours: recordableDays * 24 }), until.add(beyond))
  const at = slots.findIndex(({ key }) => key === slotKey)
  const slot = slots[at]
  if (!slot || slot.dueMs >= until.epochMilliseconds)
    return overdueVisits([regimen], zone, around).find((visit) => visit.slot.key === slotKey)
  const next = slots.findIndex(({ isLive }, i) => i > at && isLive)
  return dosesOf(regimen, next < 0 ? slots.slice(at) : slots.slice(at, next + 1))[0]
}
