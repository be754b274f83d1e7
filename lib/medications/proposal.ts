import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { TeamPerson } from '@/lib/team/team-person'
import { IsoDate, ScheduleRule, WallTime } from './schedule-rule'

const Prescription = z.object({
  rule: ScheduleRule,
  amount: z.object({ value: z.number().positive(), unit: z.string() }),
  ...{ form: z.string(), route: z.string(), strength: z.string().optional(), instructions: z.string().optional() },
  ...{ why: z.string().optional(), volumeMl: z.number().optional(), cutOffMin: z.number().optional() },
  isTimeCritical: z.boolean().optional(),
})

const day = IsoDate.transform((text) => Temporal.PlainDate.from(text))

/** What somebody proposes, as it is kept: what the accepting member would have sent. */
export const ProposalContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('new'),
    ...{ medicineId: z.string().optional(), name: z.string(), startsOn: day, followsId: z.string().optional() },
    prescription: Prescription,
  }),
  z.object({
    kind: z.literal('change'),
    ...{ fromOn: day.optional(), fromTime: WallTime.optional() },
    prescription: Prescription,
  }),
  z.object({ kind: z.literal('stop'), reason: z.string() }),
])

export type ProposalContent = z.output<typeof ProposalContent>

/** A change that waits for the nurse, the coordinator or the patient. */
export interface Proposal {
  readonly proposalId: string
  /** Null: a new medicine. */
  readonly regimenId: string | null
  /** The version that the proposer saw; null for new ones and stops. */
  readonly expectVersion: number | null
  readonly content: ProposalContent
  readonly why: string | null
  readonly by: TeamPerson
  readonly at: Temporal.Instant
}
