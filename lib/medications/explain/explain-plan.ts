import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ExplainError } from '@/lib/form/explain-error'
import { checkPicks } from '../cycle'
import { findGapFlags } from '../gap-flags'
import { planVisits } from '../loading'
import type { LineVersion, PlanLine, ZoneStay } from '../plan-line'
import { planSlots } from '../schedule'
import { CycleRule, IsoDate, LoadingRule, ScheduleRule } from '../schedule-rule'
import type { Slot } from '../slot'
import { localText } from '../zone-names'
import { InstantText, instantText, parseCase, ZoneName } from './explain-input'

/** More than this in one answer is a mistake in the case, not a plan. */
const mostSlots = 200_000

/** What the ops `plan` and `stock` read about a line. */
export const PlanCase = z.object({
  zone: ZoneName.nullish(),
  zones: z
    .array(z.object({ from: InstantText.nullish(), zone: ZoneName }))
    .min(1)
    .nullish(),
  from: InstantText,
  to: InstantText,
  rule: ScheduleRule.nullish(),
  versions: z
    .array(z.object({ from: InstantText.nullish(), rule: ScheduleRule, label: z.string().nullish() }))
    .min(1)
    .nullish(),
  holds: z.array(z.object({ from: InstantText, to: InstantText.nullish() })).nullish(),
  stop: InstantText.nullish(),
  seam: z.number().positive().nullish(),
})

export type PlanCase = z.output<typeof PlanCase>

export function explainPlan(line: unknown): object {
  const input = parseCase(PlanCase, line)
  const slots = slotsOfCase(input)
  const labels = orderedVersions(input).map(({ label }) => label)
  const doses = slots.map((slot) => explainSlot(slot, labels[slot.version]))
  const answer = { count: doses.length, doses }
  if (!input.seam) return answer
  const seams = findGapFlags(slots, input.seam).map(({ gapHours, afterAt, flag }) => ({
    gap: gapHours,
    after: instantText(afterAt),
    flag,
  }))
  return { ...answer, seams }
}

/** @throws ExplainError when something is missing, when it is about visits, or asks for more than anybody can read */
export function slotsOfCase(input: PlanCase): Slot[] {
  const versions = orderedVersions(input)
  const stays = orderedStays(input)
  if (stays.length === 0) throw new ExplainError('"zone" cannot be used: a zone or a list of zones is needed.')
  if (versions.length === 0) throw new ExplainError('"rule" cannot be used: a rule or a list of versions is needed.')
  if (versions.some(({ rule }) => rule.kind === 'loading')) {
    throw new ExplainError('"rule.kind" cannot be used: visits are listed with the op loading.')
  }
  const spanMs = input.to.epochMilliseconds - input.from.epochMilliseconds
  if (spanMs < 0) throw new ExplainError('"to" cannot be used: it must not be before "from".')
  const most = Math.max(...versions.map(({ rule }) => dosesADay(rule) * (spanMs / 86_400_000 + 2)))
  if (most > mostSlots) {
    throw new ExplainError(`"to" cannot be used: more than ${mostSlots} doses between "from" and "to".`)
  }
  const line: PlanLine = {
    lineId: 'line',
    versions,
    zones: stays,
    holds: (input.holds ?? []).map(({ from, to }) => ({ from, to: to ?? undefined })),
    stop: input.stop ?? undefined,
  }
  return planSlots(line, input.from, input.to)
}

export function explainPicks(line: unknown): object {
  const { rule, cycle, dates } = parseCase(
    z.object({ rule: CycleRule, cycle: z.int().min(1).max(10_000), dates: z.array(IsoDate).max(1000) }),
    line,
  )
  const { window, chosen, errors, ok } = checkPicks(rule, cycle, dates)
  return { window, chosen, errors, ok }
}

export function explainLoading(line: unknown): object {
  const Rule = LoadingRule.omit({ kind: true }).extend({
    count: z.int().min(0).max(1000),
    given: z.array(IsoDate).max(1000).nullish(),
  })
  const { rule } = parseCase(z.object({ rule: Rule }), line)
  return { visits: planVisits(rule, rule.given ?? [], rule.count) }
}

function explainSlot(slot: Slot, label: string | undefined): object {
  const { cycle, step, amount } = slot.part
  return {
    slot: slot.name,
    local: localText(slot.zone, slot.dueMs),
    utc: instantText(slot.dueAt),
    ...(slot.isLive ? {} : { status: slot.status }),
    ...(slot.flag ? { flag: slot.flag } : {}),
    ...(label ? { version: label } : {}),
    ...(cycle ? { cycle } : {}),
    ...(step ? { step } : {}),
    ...(amount ? { amount } : {}),
  }
}

function orderedVersions({ versions, rule }: PlanCase): LineVersion[] {
  if (!versions) return rule ? [{ rule }] : []
  return inOrder(
    versions.map(({ from, rule, label }) => ({ from: from ?? undefined, rule, label: label ?? undefined })),
  )
}

function orderedStays({ zones, zone }: PlanCase): ZoneStay[] {
  if (!zones) return zone ? [{ zone }] : []
  return inOrder(zones.map(({ from, zone }) => ({ from: from ?? undefined, zone })))
}

function inOrder<Dated extends { readonly from?: Temporal.Instant | undefined }>(dated: readonly Dated[]): Dated[] {
  return dated.toSorted(
    (a, b) => (a.from?.epochMilliseconds ?? -Infinity) - (b.from?.epochMilliseconds ?? -Infinity) || 0,
  )
}

function dosesADay(rule: ScheduleRule): number {
  if (rule.kind === 'interval') return 24 / rule.hours
  if (rule.kind === 'daily') return rule.times.length
  if (rule.kind === 'steps') return Math.max(...rule.steps.map(({ times }) => times.length))
  return 1
}
