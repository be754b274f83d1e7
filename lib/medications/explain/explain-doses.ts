import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { cutoffAt, doseState, type DoseEvent } from '../dose-state'
import { settleLog, type LogResult } from '../dose-log'
import { decidePrnDose, type GivenDose, type PrnLimits } from '../prn'
import { localText } from '../zone-names'
import { InstantText, instantText, parseCase, ZoneName } from './explain-input'

/** The cases give bare numbers: events, request and limit share one unit. */
const unit = 'of the case'

const PrnCase = z.object({
  zone: ZoneName.nullish(),
  rule: z.object({ minIntervalMin: z.number().min(0).nullish(), max24h: z.number().positive().nullish() }),
  events: z.array(z.object({ at: InstantText, amount: z.number().min(0), voided: z.boolean().nullish() })),
  request: z.object({ at: InstantText, amount: z.number().min(0) }),
})

export function explainPrn(line: unknown): object {
  const { zone, rule, events, request } = parseCase(PrnCase, line)
  const limits: PrnLimits = {
    minGapMin: rule.minIntervalMin ?? null,
    dailyLimit: { value: rule.max24h ?? Infinity, unit },
  }
  const dose = ({ at, amount }: { at: Temporal.Instant; amount: number }): GivenDose => ({
    at,
    amount: { value: amount, unit },
  })
  const decision = decidePrnDose(limits, events.filter(({ voided }) => !voided).map(dose), dose(request))
  const { flags, given24h } = decision
  const after = { ...(flags.length > 0 ? { flags } : {}), given24h }
  if (decision.decision === 'allow') return { decision: 'allow', reasons: [], ...after }
  const { reasons, nextOk } = decision
  const local = nextOk && zone ? { nextOkLocal: localText(zone, nextOk.epochMilliseconds) } : {}
  return { decision: 'warn', reasons, nextOk: nextOk ? instantText(nextOk) : null, ...local, ...after }
}

const LogCase = z.object({
  version: z.record(z.string(), z.int().min(1)).nullish(),
  submissions: z.array(
    z.object({
      eventId: z.string().min(1),
      line: z.string().min(1),
      kind: z.enum(['given', 'partly', 'not_given', 'extra', 'void']).nullish(),
      occurrence: z.string().min(1).nullish(),
      target: z.string().min(1).nullish(),
      expectVersion: z.int().min(1).nullish(),
    }),
  ),
})

export function explainLog(line: unknown): object {
  const { version, submissions } = parseCase(LogCase, line)
  const settled = settleLog(
    submissions.map(({ eventId, line, kind, occurrence, target, expectVersion }) => ({
      eventId,
      line,
      kind: kind ?? 'given',
      slotKey: occurrence ?? undefined,
      target: target ?? undefined,
      expectVersion: expectVersion ?? undefined,
    })),
    (line) => version?.[line] ?? 1,
  )
  const results = settled.results.map((result, i) => ({ eventId: submissions[i]!.eventId, ...logWords(result) }))
  return { results, active: Object.fromEntries(settled.live) }
}

function logWords(result: LogResult): object {
  if (result.result !== 'same') return result
  return { result: 'same', points_to: result.pointsTo }
}

const StateCase = z.object({
  due: InstantText,
  next: InstantText.nullish(),
  cutMin: z.number().min(0).nullish(),
  onTimeMin: z.number().min(0),
  event: z
    .object({
      kind: z.enum(['given', 'partly', 'not_given']).nullish(),
      givenAt: InstantText.nullish(),
      recordedAt: InstantText.nullish(),
    })
    .nullish(),
  now: z.array(InstantText),
})

export function explainState(line: unknown): object {
  const { due, next, cutMin, onTimeMin, event, now } = parseCase(StateCase, line)
  const isAppointment = !next && (cutMin === null || cutMin === undefined)
  const cutoff = isAppointment ? null : cutoffAt(due, next ?? undefined, cutMin)
  const givenAt = event?.givenAt ?? event?.recordedAt ?? due
  const recorded: DoseEvent | undefined = event
    ? { kind: event.kind ?? 'given', givenAt, recordedAt: event.recordedAt ?? givenAt }
    : undefined
  const timing = { dueAt: due, status: 'planned', onTimeMin, cutoffAt: cutoff } as const
  return { cutoff: cutoff ? instantText(cutoff) : null, states: now.map((at) => doseState(timing, recorded, at)) }
}
