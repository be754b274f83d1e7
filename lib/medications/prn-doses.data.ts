import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { Prisma } from '@/lib/db/generated/client'
import { now } from '@/lib/time/now'
import { hashOfRequest } from '@/lib/today/kept-answers.data'
import type { Refused } from './doses.data'
import { addRecord, decideOnce, findAsked } from './dose-writes.data'
import { timeProblem } from './given-time'
import { decidePrnDose, type GivenDose, type PrnDecision, type PrnLimits } from './prn'
import { versionAt, type Regimen } from './regimen'
import type { PrnRule } from './schedule-rule'

export interface NewPrnDose {
  readonly requestId: string
  readonly regimenId: string
  readonly givenAt?: Temporal.Instant | undefined
  /** In the unit of the prescription; absent: the whole dose. */
  readonly amount?: number | undefined
  /** What it was for, in the person's words. */
  readonly reason?: string | undefined
  /** How bad it is, 0 to 10. */
  readonly symptomLevel?: number | undefined
  /** Asked for once the limits were shown: then the dose is saved and flagged. */
  readonly reasonToGiveAnyway?: string | undefined
  /** It was given while the device was offline: saved at once, with the flag. */
  readonly wasOffline?: boolean | undefined
  readonly timeConfirmed?: boolean | undefined
}

type PrnWarning = Extract<PrnDecision, { decision: 'warn' }>

export type RecordedPrnDose =
  | { readonly result: 'recorded'; readonly recordId: string }
  /** Outside a limit. Nothing was written; sent again with a reason it is saved. */
  | {
      readonly result: 'warn'
      readonly warning: PrnWarning
      readonly regimen: Regimen
      readonly limits: PrnLimits
      /** The dose before it that counts, with its medicine when that is another line. */
      readonly last: LastDose | null
    }
  /** This regimen has planned doses and no limits of its own. */
  | { readonly result: 'not-as-needed'; readonly regimen: Regimen }
  | Refused

/**
 * Records an as-needed dose. The line is locked, so that of two who give at once the second is decided on the first
 * one's entry. It warns and never forbids: what was given can always be recorded (medications.md 9).
 */
export async function recordPrnDose(access: Access, dose: NewPrnDose): Promise<RecordedPrnDose> {
  access.require('dose:record')
  const problem = dose.givenAt && timeProblem(dose.givenAt, access.clock.now)
  if (problem && !(problem === 'long-ago' && dose.timeConfirmed)) return { result: 'ask-time', problem }
  const { requestId, givenAt: _, ...rest } = dose
  const hash = hashOfRequest('record-prn-dose', { ...rest, givenAt: dose.givenAt?.toString() })
  return decideOnce<RecordedPrnDose>(access, async (tx) => {
    await lockTogether(tx, access, dose.regimenId)
    const decidedAt = now()
    const givenAt = dose.givenAt ?? decidedAt
    const { before, regimen } = await findAsked(tx, access, { ...dose, hash })
    if (before) return before.isSame ? { result: 'recorded', recordId: requestId } : { result: 'other-request' }
    if (!regimen) return { result: 'not-found' }
    const version = versionAt(regimen, givenAt)
    if (version.rule.kind !== 'prn') return { result: 'not-as-needed', regimen }
    const limits = prnLimitsOf(version.rule)
    const next: GivenDose = {
      at: givenAt,
      amount: { value: dose.amount ?? version.amount.value, unit: version.amount.unit },
    }
    const near = await dosesNear(tx, access, dose.regimenId, givenAt, limits)
    const { decision, last } = decideLive(limits, near, next, decidedAt)
    const isOutside = decision.decision === 'warn'
    if (isOutside && !dose.reasonToGiveAnyway && !dose.wasOffline) {
      return { result: 'warn', warning: decision, regimen, limits, last }
    }
    await addRecord(tx, access, {
      ...{ requestId, hash, act: isOutside ? 'dose-given-anyway' : 'dose-recorded' },
      ...{ regimenId: dose.regimenId, slotKey: null, kind: 'given', givenAt, version, amount: next.amount },
      symptomLevel: dose.symptomLevel,
      reason: joinReasons(dose.reason, isOutside ? dose.reasonToGiveAnyway : undefined),
      flags: [...(isOutside ? ['given-anyway', ...decision.reasons] : []), ...decision.flags],
    })
    return { result: 'recorded', recordId: requestId }
  })
}

/** How long ago a dose may be and still count as given now: as long as "I am giving this now" stands. */
const liveMs = 10 * 60_000

export interface LastDose {
  readonly at: Temporal.Instant
  /** Null: of the same line. */
  readonly otherName: string | null
}

interface NearDose extends GivenDose {
  readonly otherName: string | null
}

/**
 * Of two who give at the same time the second is warned, also when the first one's clock or tap was seconds later:
 * a dose given now is held against everything recorded by now. An entry made afterwards is judged at its own time.
 */
function decideLive(
  limits: PrnLimits,
  near: readonly NearDose[],
  next: GivenDose,
  decidedAt: Temporal.Instant,
): { readonly decision: PrnDecision; readonly last: LastDose | null } {
  const before = near.findLast(({ at }) => Temporal.Instant.compare(at, next.at) <= 0) ?? null
  const decision = decidePrnDose(limits, near, next)
  const isLive = decidedAt.epochMilliseconds - next.at.epochMilliseconds <= liveMs
  if (decision.decision === 'warn' || decision.flags.length === 0 || !isLive) return { decision, last: before }
  const latest = near.reduce((at, dose) => (Temporal.Instant.compare(dose.at, at) > 0 ? dose.at : at), decidedAt)
  const byNow = decidePrnDose(limits, near, { ...next, at: latest })
  return byNow.decision === 'warn' ? { decision: byNow, last: near.at(-1) ?? null } : { decision, last: before }
}

/** The line and those that the plan counts together with it. */
function countedTogether(access: Access, regimenId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT ${regimenId}::uuid UNION SELECT other.regimen_id FROM as_needed_plans own
    JOIN as_needed_plans other ON other.team_id = own.team_id AND other.group_id = own.group_id
    WHERE own.team_id = ${access.teamId}::uuid AND own.regimen_id = ${regimenId}::uuid`
}

/** Two who record the same line take turns, and so do two who record lines that count together: one order everywhere. */
async function lockTogether(tx: Tx, access: Access, regimenId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT r.id FROM regimens r
    WHERE r.team_id = ${access.teamId}::uuid AND r.id IN (${countedTogether(access, regimenId)}) ORDER BY r.id FOR UPDATE`
}

/** The prescription's own limits. Without a unit the daily limit counts doses. */
export function prnLimitsOf({ minIntervalMin, max24h, unit }: PrnRule): PrnLimits {
  const counted = unit === undefined || unit === null || unit === 'times' ? 'doses' : unit
  return {
    minGapMin: minIntervalMin ?? null,
    dailyLimit: max24h === undefined || max24h === null ? null : { value: max24h, unit: counted },
  }
}

/** What was given of these lines within the reach of the limits, before and after, without what was voided. */
async function dosesNear(
  tx: Tx,
  access: Access,
  regimenId: string,
  at: Temporal.Instant,
  limits: PrnLimits,
): Promise<readonly NearDose[]> {
  const reach = { minutes: Math.ceil(Math.max(24 * 60, limits.minGapMin ?? 0)) }
  const rows = await tx.$queryRaw<{ given_at: Date; amount: number; unit: string; other_name: string | null }[]>`
    SELECT d.given_at, d.amount::float8 AS amount, d.unit, CASE WHEN r.id <> ${regimenId}::uuid THEN r.name END AS other_name
    FROM dose_records d JOIN regimens r ON r.team_id = d.team_id AND r.id = d.regimen_id
    WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id IN (${countedTogether(access, regimenId)}) AND d.kind IN ('given', 'partly', 'extra') AND d.amount IS NOT NULL
      AND d.given_at >= ${columnOfInstant(at.subtract(reach))} AND d.given_at <= ${columnOfInstant(at.add(reach))}
      AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
    ORDER BY d.given_at LIMIT 500`
  return rows.map((row) => ({
    at: instantOf(row.given_at),
    amount: { value: row.amount, unit: row.unit },
    otherName: row.other_name,
  }))
}

function joinReasons(reason: string | undefined, anyway: string | undefined): string | undefined {
  return [reason, anyway && `Given anyway: ${anyway}`].filter(Boolean).join('. ') || undefined
}
