import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const day = z.iso.date('Choose a day.').transform((text) => Temporal.PlainDate.from(text))
const reason = z.string().trim().max(500, 'Please keep it under 500 characters.')

export const StartForm = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  assessedOn: day,
  tube: z
    .enum(['yes', 'no'], 'Choose yes or no: it decides how one of the questions is asked.')
    .transform((word) => word === 'yes'),
  niv: z
    .enum(['yes', 'no', 'unsure'], 'Choose one of the three.')
    .transform((word) => (word === 'unsure' ? null : word === 'yes')),
})

export const TeamForm = z.strictObject({ teamId: z.uuid() })

export const AnswerForm = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  item: z
    .string()
    .regex(/^([1-9]|1[0-2])$/)
    .transform(Number),
  answer: z
    .enum(['0', '1', '2', '3', '4', 'open'], 'Choose one of the answers.')
    .transform((word) => (word === 'open' ? null : Number(word))),
})

export const FinishForm = z.strictObject({ teamId: z.uuid(), requestId: z.uuid() })

export const TakeBackForm = z.strictObject({
  teamId: z.uuid(),
  assessmentId: z.uuid(),
  reason: reason.min(1, 'Say in a few words why, for example “wrong day”.'),
})

export const EnterStageForm = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  stage: z
    .string()
    .regex(/^(kings:(1|2|3|4A|4B|4AB)|mitos:[0-4])$/, 'Choose a stage.')
    .transform((text) => {
      const [scale, value = ''] = text.split(':')
      return scale === 'kings'
        ? { scale: 'kings' as const, value: value as '1' | '2' | '3' | '4A' | '4B' | '4AB' }
        : { scale: 'mitos' as const, value: Number(value) as 0 | 1 | 2 | 3 | 4 }
    }),
  enteredOn: day,
  reason,
  meansToLower: z
    .literal('yes')
    .optional()
    .transform((word) => word === 'yes'),
})

export const RecordDeathForm = z.strictObject({
  teamId: z.uuid(),
  diedOn: day,
  isSure: z.literal('yes', 'Tick the box when this is right.'),
})
