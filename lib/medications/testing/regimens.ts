import { Temporal } from 'temporal-polyfill'
import type { DayDose } from '../day-dose'
import { planBetween } from '../day-plan'
import { doseState } from '../dose-state'
import type { Regimen } from '../regimen'
import type { ScheduleRule } from '../schedule-rule'

export const zone = 'Europe/London'

/** A regimen as the database would give it, since the beginning of 2026. */
export function regimenWith(regimenId: string, name: string, rule: ScheduleRule): Regimen {
  const nothing = { strength: null, instructions: null, why: null, volumeMl: null, cutOffMin: null, pinnedZone: null }
  return {
    ...{ regimenId, name, medicineId: null, stopped: null, followsId: null, holds: [] },
    versions: [
      {
        ...{ version: 1, fromAt: Temporal.Instant.from('2026-01-01T00:00Z'), rule, isTimeCritical: false },
        ...{ amount: { value: 50, unit: 'mg' }, form: 'tablet', route: 'oral', ...nothing },
      },
    ],
  }
}

/** Its doses with nothing recorded, as they stand at an instant. */
export function planned(
  regimens: readonly Regimen[],
  from: Temporal.Instant,
  until: Temporal.Instant,
  now: Temporal.Instant,
): DayDose[] {
  return planBetween(regimens, zone, from, until).map((dose) => ({
    ...dose,
    entry: null,
    claim: null,
    state: doseState(dose.timing, undefined, now),
  }))
}
