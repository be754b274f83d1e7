import { Temporal } from 'temporal-polyfill'
import { addExactly, type Amount } from './amount'

const dayMs = 86_400_000

/** The two limits of an as-needed prescription (medications.md 9). Null: the prescription sets none. */
export interface PrnLimits {
  /** Minutes since the last dose, elapsed; exactly as long is fine. */
  readonly minGapMin: number | null
  /** The most in any 24 hours. With the unit `doses` every dose counts as one, whatever its amount. */
  readonly dailyLimit: Amount | null
}

/** A dose of the line, or of another that the plan counts together with it. Leave out what was voided. */
export interface GivenDose {
  readonly at: Temporal.Instant
  readonly amount: Amount
}

export type PrnReason = 'too_soon' | 'max_reached'
/** For an entry made later, between two others: what it does to the doses after it. */
export type PrnFlag = 'close_to_next' | 'breaks_later_window'

interface PrnFacts {
  readonly flags: readonly PrnFlag[]
  /** Given in the 24 hours up to this dose, without it, in the unit of the daily limit. */
  readonly given24h: number
  /** Doses near it whose unit is not the limit's: they are not counted, and the screen must say so. */
  readonly notCounted: readonly GivenDose[]
}

export type PrnDecision =
  | ({ readonly decision: 'allow' } & PrnFacts)
  | ({
      readonly decision: 'warn'
      readonly reasons: readonly PrnReason[]
      /** The first time at which both limits are met; null when this dose alone is over the limit. */
      readonly nextOk: Temporal.Instant | null
    } & PrnFacts)

/**
 * Whether an as-needed dose keeps its minimum gap and its limit in any 24 hours.
 *
 * A dose exactly 24 hours old no longer counts. Elapsed time, so clock changes and midnight play no part. It warns
 * and never forbids: what was given must be recordable.
 *
 * @param near doses of at least a day before and after `next`, in any order
 * @see medications.md 9, examples W22 to W28
 */
export function decidePrnDose(limits: PrnLimits, near: readonly GivenDose[], next: GivenDose): PrnDecision {
  const ledger = ledgerOf(limits, near)
  const atMs = next.at.epochMilliseconds
  const amount = countOf(limits, next) ?? 0
  const reasons = reasonsAt(limits, ledger, atMs, amount)
  const facts: PrnFacts = {
    flags: flagsAfter(limits, ledger, atMs, amount),
    given24h: givenInDayTo(ledger, atMs),
    notCounted: [...near, next].filter((dose) => countOf(limits, dose) === undefined),
  }
  if (reasons.length === 0) return { decision: 'allow', ...facts }
  return { decision: 'warn', reasons, nextOk: firstTimeWithin(limits, ledger, atMs, amount), ...facts }
}

/** What was given in the 24 hours ending at an instant, that instant included, the one a day before it not. */
export function totalOfDayEndingAt(limits: PrnLimits, at: Temporal.Instant, given: readonly GivenDose[]): Amount {
  return {
    value: givenInDayTo(ledgerOf(limits, given), at.epochMilliseconds),
    unit: limits.dailyLimit?.unit ?? 'doses',
  }
}

interface Entry {
  readonly atMs: number
  readonly counts: number
}

function ledgerOf(limits: PrnLimits, doses: readonly GivenDose[]): Entry[] {
  return doses
    .map((dose) => ({ atMs: dose.at.epochMilliseconds, counts: countOf(limits, dose) ?? 0 }))
    .sort((a, b) => a.atMs - b.atMs)
}

/** What a dose takes from the daily limit; undefined when its unit is another one. */
function countOf(limits: PrnLimits, dose: GivenDose): number | undefined {
  if (!limits.dailyLimit || limits.dailyLimit.unit === 'doses') return 1
  return dose.amount.unit === limits.dailyLimit.unit ? dose.amount.value : undefined
}

function givenInDayTo(ledger: readonly Entry[], atMs: number): number {
  return addExactly(
    ledger.filter((entry) => entry.atMs > atMs - dayMs && entry.atMs <= atMs).map((entry) => entry.counts),
  )
}

function reasonsAt(limits: PrnLimits, ledger: readonly Entry[], atMs: number, amount: number): PrnReason[] {
  const last = ledger.findLast((entry) => entry.atMs <= atMs)
  const reasons: PrnReason[] = []
  if (limits.minGapMin !== null && last && atMs - last.atMs < limits.minGapMin * 60_000) reasons.push('too_soon')
  if (limits.dailyLimit && addExactly([givenInDayTo(ledger, atMs), amount]) > limits.dailyLimit.value)
    reasons.push('max_reached')
  return reasons
}

function flagsAfter(limits: PrnLimits, ledger: readonly Entry[], atMs: number, amount: number): PrnFlag[] {
  const later = ledger.filter((entry) => entry.atMs > atMs)
  const flags: PrnFlag[] = []
  if (limits.minGapMin !== null && later[0] && later[0].atMs - atMs < limits.minGapMin * 60_000)
    flags.push('close_to_next')
  const max = limits.dailyLimit?.value
  const breaks = later.some(
    (entry) =>
      max !== undefined && entry.atMs - atMs < dayMs && addExactly([givenInDayTo(ledger, entry.atMs), amount]) > max,
  )
  if (breaks) flags.push('breaks_later_window')
  return flags
}

/** Limits ease only when a gap ends or a dose turns a day old, so only those moments are tried. */
function firstTimeWithin(
  limits: PrnLimits,
  ledger: readonly Entry[],
  atMs: number,
  amount: number,
): Temporal.Instant | null {
  if (limits.dailyLimit && amount > limits.dailyLimit.value) return null
  const gapMs = (limits.minGapMin ?? 0) * 60_000
  const moments = ledger.flatMap((entry) => [entry.atMs + gapMs, entry.atMs + dayMs]).filter((ms) => ms > atMs)
  const first = moments.sort((a, b) => a - b).find((ms) => reasonsAt(limits, ledger, ms, amount).length === 0)
  return first === undefined ? null : Temporal.Instant.fromEpochMilliseconds(first)
}
