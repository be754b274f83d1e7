import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readTypedNumber, unitWritten } from '@/lib/medications/dose-text'

const id = z.uuid().toLowerCase()
const empty = z.literal('').transform(() => undefined)
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please write at most ${most} letters.`)
    .transform((typed) => (typed === '' ? undefined : typed))

/** An amount as it is written on a pack; `0` only where nothing may be left. */
const amount = (missing: string, zero: 'may be 0' | 'above 0' = 'above 0') =>
  z
    .string()
    .trim()
    .max(20)
    .transform((typed, context) => {
      if (zero === 'may be 0' && /^0+(\.0+)?$/.test(typed)) return 0
      const read = readTypedNumber(typed)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: typed === '' ? missing : read.hint })
      return z.NEVER
    })

const days = (least: number, most: number, missing: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, missing)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `Write a number of days from ${least} to ${most}.`)

const countingFields = {
  unit: z.string().trim().min(1, 'Choose what is counted.').max(40).transform(unitWritten),
  uses: amount('Write how many one dose uses.'),
  perAmount: amount('Write the dose.'),
  perUnit: z.string().trim().min(1).max(40).transform(unitWritten),
  packSize: z.union([empty, amount('')]),
  inUseDays: z.union([empty, days(1, 3650, 'Write a number of days, for example 15.')]),
  leadDays: days(0, 365, 'Write how many days it takes, for example 5.'),
  supplier: words(200),
}

export const StartStockFields = z.strictObject({
  ...{ teamId: id, requestId: id, regimenId: id },
  onHand: amount('Write how many there are now.', 'may be 0'),
  ...countingFields,
})

export const ChangeStockFields = z.strictObject({
  ...{ teamId: id, productId: id },
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  ...countingFields,
})

export type CountingInput = z.output<z.ZodObject<typeof countingFields>>

const entry = { teamId: id, requestId: id, productId: id }

export const ReceivedFields = z.strictObject({ ...entry, amount: amount('Write how many came.'), reason: words(300) })

export const CountedFields = z.strictObject({
  ...entry,
  amount: amount('Write how many there are.', 'may be 0'),
  reason: words(300),
})

export const OpenedFields = z.strictObject({
  ...entry,
  openedOn: z.iso.date('Choose the day.').transform((day) => Temporal.PlainDate.from(day)),
})

export const LostFields = z.strictObject({
  ...entry,
  kind: z.enum(['wasted', 'thrown_away'], { error: 'Choose what happened.' }),
  amount: amount('Write how many.'),
  reason: z.string().trim().min(1, 'Write what happened.').max(300, 'Please write at most 300 letters.'),
})

export const CollectFields = z.strictObject({
  ...entry,
  title: z.string().trim().min(1, 'Write what is to be done.').max(200, 'Please write at most 200 letters.'),
  dueOn: z.iso.date('Choose a day.').transform((day) => Temporal.PlainDate.from(day)),
  assigneeId: z.union([empty, id]),
})
