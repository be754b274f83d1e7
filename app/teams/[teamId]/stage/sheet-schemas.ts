import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { LivingKings, LivingMitos } from '@/lib/staging/course'
import type { NewStageEntry } from '@/lib/staging/stage-entries.data'
import { KINGS_PARTS, kingsFromParts, MITOS_PARTS, mitosFromParts } from '@/lib/staging/stage-parts'
import { wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'

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

const tick = z.literal('yes').optional()

const stageEntry = z.strictObject({
  teamId: z.uuid(),
  requestId: z.uuid(),
  /** "kings:4A", or "kings:parts": as the ticked parts give it. */
  stage: z.string().regex(/^(kings:(1|2|3|4A|4B|4AB|parts)|mitos:([0-4]|parts))$/, 'Choose a stage.'),
  ...Object.fromEntries([...KINGS_PARTS, ...MITOS_PARTS].map((part) => [`part-${part}`, tick])),
  enteredOn: day,
  reason: reason.min(1, 'Say in a few words what it rests on, for example “seen at the clinic”.'),
  /** The stage about which the question why it is lower was asked. */
  meansToLower: z.string().max(20).optional(),
})

export const EnterStageForm = stageEntry.transform((form, context) => {
  const { teamId, requestId, stage, enteredOn, meansToLower, reason: why } = form
  const ticks = form as Readonly<Record<string, unknown>>
  const [scale] = stage.split(':')
  const entered = scale === 'kings' ? kingsEntered(stage, ticks) : mitosEntered(stage, ticks)
  if ('problem' in entered) {
    context.addIssue({ code: 'custom', path: ['stage'], message: entered.problem })
    return z.NEVER
  }
  return { ...{ teamId, requestId, enteredOn, reason: why }, ...entered, meansToLower: meansToLower === stage }
})

type Entered = Pick<NewStageEntry, 'stage' | 'parts'> | { readonly problem: string }

function kingsEntered(chosen: string, ticks: Readonly<Record<string, unknown>>): Entered {
  const parts = KINGS_PARTS.filter((part) => ticks[`part-${part}`] === 'yes')
  const byParts = kingsFromParts(parts)
  const direct = chosen === 'kings:parts' ? null : (chosen.slice('kings:'.length) as LivingKings)
  if (direct === null && byParts === null) return { problem: 'Tick at least one part, or choose a stage.' }
  if (direct !== null && byParts !== null && direct !== byParts)
    return { problem: disagree(wordsOfKings(byParts).name) }
  const value = direct ?? byParts
  if (value === null) return { problem: 'Choose a stage.' }
  return { stage: { scale: 'kings', value }, parts: byParts === null ? null : parts }
}

function mitosEntered(chosen: string, ticks: Readonly<Record<string, unknown>>): Entered {
  const parts = MITOS_PARTS.filter((part) => ticks[`part-${part}`] === 'yes')
  const byParts = mitosFromParts(parts)
  if (chosen === 'mitos:parts') return { stage: { scale: 'mitos', value: byParts }, parts }
  const value = Number(chosen.slice('mitos:'.length)) as LivingMitos
  if (parts.length > 0 && value !== byParts) return { problem: disagree(wordsOfMitos(byParts).name) }
  return { stage: { scale: 'mitos', value }, parts: parts.length === 0 ? null : parts }
}

function disagree(given: string): string {
  return `The parts that are ticked give ${given}. Choose that, or change the ticks.`
}

export const TakeEntryBackForm = z.strictObject({
  teamId: z.uuid(),
  entryId: z.uuid(),
  reason: reason.min(1, 'Say in a few words why, for example “wrong person”.'),
})

export const RecordDeathForm = z.strictObject({
  teamId: z.uuid(),
  diedOn: day,
  isSure: z.literal('yes', 'Tick the box when this is right.'),
})
