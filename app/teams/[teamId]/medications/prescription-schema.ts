import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { findUnsafeWriting, readTypedNumber, unitWritten } from '@/lib/medications/dose-text'
import type { Prescription } from '@/lib/medications/regimens.data'
import type { ScheduleRule } from '@/lib/medications/schedule-rule'
import { routeChoices } from '@/lib/medications/regimen-words'

/** A number as the prescription writes it; what cannot be read comes back with what to write instead. */
const number = (missing: string) =>
  z
    .string()
    .trim()
    .max(20)
    .transform((typed, context) => {
      const read = readTypedNumber(typed)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: typed === '' ? missing : read.hint })
      return z.NEVER
    })

const optionalNumber = z.union([z.literal('').transform(() => undefined), number('')])
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please write at most ${most} letters.`)
    .transform((typed) => (typed === '' ? undefined : typed))
const optionalTime = z.union([
  z.literal('').transform(() => undefined),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose a time.'),
])

export const timeFields = ['time1', 'time2', 'time3', 'time4', 'time5', 'time6'] as const

/** The fields of a prescription. None has a default: everything is asked. */
export const prescriptionFields = {
  amount: number('Write how much one dose is.'),
  unit: z.string().trim().min(1, 'Choose the unit.').max(40).transform(unitWritten),
  form: z.string().trim().min(1, 'Say which form it has.').max(80),
  route: z.enum(
    routeChoices.map(({ value }) => value),
    { error: 'Choose how it is given.' },
  ),
  strength: words(80),
  how: z.enum(['daily', 'prn', 'keep'], { error: 'Choose when it is given.' }),
  everyDays: z.enum(['1', '2', '3', '7', '14', '28']).transform(Number),
  ...{
    time1: optionalTime,
    time2: optionalTime,
    time3: optionalTime,
    time4: optionalTime,
    time5: optionalTime,
    time6: optionalTime,
  },
  ...{ gapHours: optionalNumber, max24h: optionalNumber, maxUnit: z.enum(['doses', 'amount']) },
  ...{ instructions: words(500), why: words(300) },
}

export type PrescriptionInput = z.output<z.ZodObject<typeof prescriptionFields>>

export const timesOf = (input: PrescriptionInput): string[] =>
  [...new Set(timeFields.flatMap((field) => input[field] ?? []))].sort()

/** What no single field can know. */
export function checkPrescription(input: PrescriptionInput, context: z.RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (input.how === 'daily' && timesOf(input).length === 0) say('time1', 'Write at least one time of day.')
  if (input.how === 'prn' && input.gapHours === undefined && input.max24h === undefined)
    say('gapHours', 'Write the limits of the prescription: the hours between two doses, the most in 24 hours, or both.')
  const [unsafe] = findUnsafeWriting(input.instructions ?? '')
  if (unsafe) say('instructions', `“${unsafe.found}” has been misread before. Please write “${unsafe.write}”.`)
}

/**
 * @param kept the rule that stays when only the rest was changed
 * @param start the first day of these times, for "every 3 days"
 */
export function prescriptionOf(input: PrescriptionInput, start: Temporal.PlainDate, kept?: ScheduleRule): Prescription {
  const { amount, unit, form, route, strength, instructions, why } = input
  return { rule: ruleOf(input, start, kept), amount: { value: amount, unit }, form, route, strength, instructions, why }
}

function ruleOf(input: PrescriptionInput, start: Temporal.PlainDate, kept: ScheduleRule | undefined): ScheduleRule {
  if (input.how === 'keep' && kept) return kept
  if (input.how === 'prn') {
    return {
      kind: 'prn',
      minIntervalMin: input.gapHours === undefined ? null : Math.round(input.gapHours * 60),
      max24h: input.max24h ?? null,
      unit: input.maxUnit === 'doses' ? 'doses' : input.unit,
    }
  }
  return {
    kind: 'daily',
    times: timesOf(input),
    start: start.toString(),
    ...(input.everyDays > 1 ? { everyDays: input.everyDays } : {}),
  }
}
