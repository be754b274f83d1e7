import { Temporal } from 'temporal-polyfill'
import type { HelpCall } from './help-call'

/** A call as `app_open_help` gives it. */
export interface OpenHelpJson {
  readonly callId: string
  readonly calledById: string
  readonly calledBy: string
  readonly calledByPosition: number
  readonly calledAt: string
  readonly rungAt: string
  readonly rings: number
  readonly answeredById: string | null
  readonly answeredBy: string | null
  readonly answeredByPosition: number | null
  readonly answeredAt: string | null
  readonly onDuty: readonly string[]
}

/** The open calls that came with the look-up of the access; null: none. */
export function helpCallsOf(rows: readonly OpenHelpJson[] | null): readonly HelpCall[] {
  return (rows ?? []).map((row) => ({
    callId: row.callId,
    by: { userId: row.calledById, name: row.calledBy, position: row.calledByPosition },
    calledAt: Temporal.Instant.from(row.calledAt),
    rungAt: Temporal.Instant.from(row.rungAt),
    rings: row.rings,
    answer: answerOf(row),
    onDuty: row.onDuty,
  }))
}

function answerOf(row: OpenHelpJson): HelpCall['answer'] {
  const { answeredById, answeredBy, answeredByPosition, answeredAt } = row
  if (answeredById === null || answeredBy === null || answeredByPosition === null || answeredAt === null) return null
  const by = { userId: answeredById, name: answeredBy, position: answeredByPosition }
  return { by, at: Temporal.Instant.from(answeredAt) }
}
