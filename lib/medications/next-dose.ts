import type { Temporal } from 'temporal-polyfill'
import type { HomeClock } from '@/lib/time/home-clock'
import { planBetween } from './day-plan'
import type { Regimen } from './regimen'

/** The next live dose within the coming weeks by the plan; undefined for as-needed lines, visits and unpicked cycles. */
export function nextDoseAt(regimen: Regimen, { zone, now }: HomeClock): Temporal.Instant | undefined {
  return planBetween([regimen], zone, now, now.add({ hours: 24 * 40 })).find(({ slot }) => slot.isLive)?.slot.dueAt
}
