import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readTypedNumber } from '@/lib/medications/dose-text'

const id = z.uuid().toLowerCase()
const empty = z.literal('').transform(() => undefined)
const version = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)

/** Millilitres of water, as the clinic said; empty: not said yet. */
const water = z
  .string()
  .trim()
  .max(10)
  .transform((typed, context) => {
    if (typed === '') return undefined
    if (/^0+$/.test(typed)) return 0
    const read = readTypedNumber(typed)
    if (read.ok && read.value <= 500) return read.value
    context.addIssue({ code: 'custom', message: read.ok ? 'Write at most 500 mL.' : read.hint })
    return z.NEVER
  })

const dayFields = {
  changesOn: z.union([empty, z.iso.date('Choose a day.').transform((day) => Temporal.PlainDate.from(day))]),
  flushBeforeMl: water,
  flushAfterMl: water,
}

export const StartTubeFields = z.strictObject({
  ...{ teamId: id, requestId: id },
  route: z.enum(['peg', 'ng'], { error: 'Choose which tube it is.' }),
  tasksName: z.literal('medicines').optional(),
  ...dayFields,
})

export const ChangeTubeFields = z.strictObject({
  ...{ teamId: id, tubeDayId: id, version },
  intent: z.enum(['save', 'close']),
  ...dayFields,
})

export const AnswerLineFields = z.strictObject({
  ...{ teamId: id, tubeDayId: id, regimenId: id },
  answer: z.enum(['may_go', 'other_form', 'other_way', 'stays'], { error: 'Choose what was said.' }),
  words: z
    .string()
    .trim()
    .max(500, 'Please write at most 500 letters.')
    .transform((typed) => (typed === '' ? undefined : typed)),
})

export const MoveLineFields = z.strictObject({
  ...{ teamId: id, tubeDayId: id, regimenId: id, expectVersion: version },
})
