import type { Temporal } from 'temporal-polyfill'
import { latestVersion, planLineOf, type Regimen } from './regimen'
import { planSlots } from './schedule'
import type { Slot } from './slot'
import { overdueVisit, visitSlots, type VisitLine } from './visit-slots'

/** Every slot of a regimen due in [from, to), visits included, in order of time. As-needed lines have none. */
export function slotsOfRegimen(regimen: Regimen, zone: string, from: Temporal.Instant, to: Temporal.Instant): Slot[] {
  const visits = visitLineOf(regimen, zone)
  return visits ? visitSlots(visits, from, to) : planSlots(planLineOf(regimen, zone), from, to)
}

/** The visit whose day has passed without a record. */
export function overdueVisitOf(regimen: Regimen, zone: string, now: Temporal.Instant): Slot | undefined {
  const visits = visitLineOf(regimen, zone)
  return visits && overdueVisit(visits, now)
}

function visitLineOf(regimen: Regimen, zone: string): VisitLine | undefined {
  const { rule } = latestVersion(regimen)
  if (rule.kind !== 'loading') return undefined
  const { lineId, holds, stop } = planLineOf(regimen, zone)
  return { lineId, holds, stop, zone, rule, version: regimen.versions.length - 1, givenAt: regimen.visitsGivenAt ?? [] }
}
