import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import { latestFacts, type RecordedFact } from '@/lib/needs/facts.data'
import { SIGNS_ASKED } from './early-signs'
import { measuresIn, type RecordedMeasure } from './measure-record.data'

export interface Signs {
  /** The latest of everything that was recorded. */
  readonly recorded: ReadonlyMap<string, RecordedFact>
  /** Every time that a sign was noted or had gone, newest first; also what was taken back. */
  readonly history: readonly RecordedMeasure[]
  /** When somebody last went through the signs, and when the questions were last answered. */
  readonly askedOn: Temporal.PlainDate | null
  readonly answeredOn: Temporal.PlainDate | null
}

/** What was noticed so far, for whoever goes through the signs. */
export async function readSigns(access: Access): Promise<Signs> {
  access.require('observation:record')
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'facts-seen' })
    const recorded = await latestFacts(tx, access.teamId)
    const measures = await measuresIn(tx, access)
    const [row] = await tx.$queryRaw<{ on: string | null }[]>`
      SELECT max(a.assessed_on)::text AS on FROM assessments a WHERE a.team_id = ${access.teamId}::uuid
        AND NOT EXISTS (SELECT FROM assessment_voids v WHERE v.team_id = a.team_id AND v.assessment_id = a.id)`
    const history = measures.filter(({ field }) => field.startsWith('sym.')).toReversed()
    const days = [recorded.get(SIGNS_ASKED)?.on, history.find(({ voided }) => voided === null)?.on]
    return {
      recorded,
      history,
      askedOn:
        days
          .filter((day) => day !== undefined)
          .sort(Temporal.PlainDate.compare)
          .at(-1) ?? null,
      answeredOn: row?.on ? Temporal.PlainDate.from(row.on) : null,
    }
  })
}
