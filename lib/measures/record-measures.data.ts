import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { recordObservations, type NewObservation } from '@/lib/needs/observations.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { askAbout, type LastMeasure } from './plausible'
import type { TypedMeasure } from './read-measure'
import { sayMeasure } from './say-measure'

export interface NewMeasures {
  /** Made with the form: a second press adds nothing. */
  readonly requestId: string
  readonly on: Temporal.PlainDate
  readonly measures: readonly TypedMeasure[]
  /** Result of the overnight oxygen test: true when it was called abnormal. */
  readonly overnightTest: boolean | null
  /** The person was asked about just these, and means them. */
  readonly isSure: boolean
}

export type MeasuresAnswer =
  | { readonly result: 'saved' | 'in-the-future' | 'nothing' }
  | { readonly result: 'refused'; readonly problem: string }
  /** Unusual: nothing is saved until they say that it is right. */
  | { readonly result: 'ask'; readonly questions: readonly string[] }

/** Writes down what was measured on a day. What is unusual is asked about once, and then kept as it is. */
export async function recordMeasures(access: Access, input: NewMeasures): Promise<MeasuresAnswer> {
  access.require('observation:record')
  const { requestId, on, measures, overnightTest, isSure } = input
  const today = todayAt(access.clock)
  if (Temporal.PlainDate.compare(on, today) > 0) return { result: 'in-the-future' }
  if (measures.length === 0 && overnightTest === null) return { result: 'nothing' }
  const questions = isSure ? [] : await questionsOf(access, on, measures)
  if (questions.length > 0) return { result: 'ask', questions }
  const observations: NewObservation[] = measures.map((measure, index) => ({
    ...measure,
    ...{ note: null, id: idOf(requestId, index) },
  }))
  if (overnightTest !== null) {
    const field = 'measures.nocturnal_desaturation'
    observations.push({ field, value: overnightTest, note: null, id: idOf(requestId, measures.length) })
  }
  const saved = await recordObservations(access, on, observations)
  return saved === 'saved' ? { result: 'saved' } : { result: 'refused', problem: saved.problem }
}

async function questionsOf(
  access: Access,
  on: Temporal.PlainDate,
  measures: readonly TypedMeasure[],
): Promise<readonly string[]> {
  const fields = measures.map(({ field }) => field as string)
  const rows = await access.transaction(
    (tx) => tx.$queryRaw<{ field: string; value: number; on: string; typed: string | null }[]>`
      SELECT DISTINCT ON (o.field) o.field, o.value, o.observed_on::text AS on, o.typed FROM observations o
      WHERE o.team_id = ${access.teamId}::uuid AND o.field = ANY (${fields}::text[]) AND o.observed_on <= ${on.toString()}::date
        AND NOT EXISTS (SELECT FROM observation_voids v WHERE v.team_id = o.team_id AND v.observation_id = o.id)
      ORDER BY o.field, o.observed_on DESC, o.recorded_at DESC`,
  )
  const last = new Map<string, LastMeasure>(
    rows.map(({ field, value, on: text, typed }) => {
      const day = Temporal.PlainDate.from(text)
      const words = typed ?? sayMeasure(field, value, access.clock.region)
      return [field, { value, on: day, words: `${words} on ${formatDay(day, todayAt(access.clock))}` }]
    }),
  )
  return measures.flatMap((measure) => askAbout(measure, last.get(measure.field) ?? null, on) ?? [])
}

/** An id for each line of one form: the form's own with its last digits counted up. */
function idOf(requestId: string, index: number): string {
  const tail = (Number.parseInt(requestId.slice(-4), 16) + index) % 0x10000
  return `${requestId.slice(0, -4)}${tail.toString(16).padStart(4, '0')}`
}
