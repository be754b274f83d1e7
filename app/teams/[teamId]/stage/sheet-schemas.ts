import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { LivingKings, LivingMitos } from '@/lib/staging/course'

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

type LivingStage =
  { readonly scale: 'kings'; readonly value: LivingKings } | { readonly scale: 'mitos'; readonly value: LivingMitos }

const stageEntry = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  stage: z.string().regex(/^(kings:(1|2|3|4A|4B|4AB)|mitos:[0-4])$/, 'Choose a stage.'),
  enteredOn: day,
  reason,
  /** The stage about which the question why it is lower was asked. */
  meansToLower: z.string().max(20).optional(),
})

export const EnterStageForm = stageEntry.transform(({ stage, meansToLower, ...entry }) => {
  const [scale, value = ''] = stage.split(':')
  const chosen: LivingStage =
    scale === 'kings'
      ? { scale: 'kings', value: value as LivingKings }
      : { scale: 'mitos', value: Number(value) as LivingMitos }
  return { ...entry, stage: chosen, meansToLower: meansToLower === stage }
})

export const RecordDeathForm = z.strictObject({
  teamId: z.uuid(),
  diedOn: day,
  isSure: z.literal('yes', 'Tick the box when this is right.'),
})
