import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { findUnsafeWriting, readTypedNumber, unitWritten } from '@/lib/medications/dose-text'
import type { Prescription } from '@/lib/medications/prescription'
import { ruleFields, shapes, type RuleField } from '@/lib/medications/rule-fields'
import { carryOver, readRule, type RuleContext } from '@/lib/medications/rule-form'
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

const optionalNumber = z.union([z.literal('').transform(() => undefined), number('')]).optional()
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please write at most ${most} letters.`)
    .transform((typed) => (typed === '' ? undefined : typed))

const typed = z.string().max(200).optional()
/** Read together by `readRule`, as text: what a field means depends on the others. */
const scheduleFields = Object.fromEntries(ruleFields.map((field) => [field, typed])) as Record<RuleField, typeof typed>

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
  volumeMl: optionalNumber,
  how: z.enum([...shapes, 'keep'], { error: 'Choose when it is given.' }),
  ...scheduleFields,
  ...{ timeCritical: z.literal('yes').optional(), cutOffHours: optionalNumber },
  ...{ instructions: words(500), why: words(300) },
}

export type PrescriptionInput = z.output<z.ZodObject<typeof prescriptionFields>>

/** A form that is measured in mL: the amount alone does not say how much to draw up (medications.md 15). */
const liquid = /suspension|solution|liquid|syrup|^ors$/i

/** What no single field can know. */
export function checkPrescription(
  input: PrescriptionInput,
  firstOn: Temporal.PlainDate | undefined,
  context: z.RefinementCtx,
): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (input.how !== 'keep' && firstOn) {
    const read = readRule(input.how, input, { zone: 'UTC', firstOn, unit: input.unit })
    if (!read.ok) for (const [field, message] of Object.entries(read.errors)) if (message) say(field, message)
  }
  if (input.cutOffHours !== undefined && (input.cutOffHours < 0.1 || input.cutOffHours > 168))
    say('cutOffHours', 'Write hours up to 168.')
  if (liquid.test(input.form) && /^(mg|g|micrograms)$/.test(input.unit)) {
    if (input.volumeMl === undefined) say('volumeMl', 'Write how many mL one dose is.')
    if (input.strength === undefined) say('strength', 'Write the strength of the liquid, for example 5 mg/mL.')
  }
  const [unsafe] = findUnsafeWriting(input.instructions ?? '')
  if (unsafe) say('instructions', `“${unsafe.found}” has been misread before. Please write “${unsafe.write}”.`)
}

/**
 * @param context the home's zone and the first day of these times
 * @param kept the rule that stays when only the rest was changed
 */
export function prescriptionOf(
  input: PrescriptionInput,
  context: Omit<RuleContext, 'unit'>,
  kept?: ScheduleRule,
): Prescription {
  const { amount, unit, form, route, strength, instructions, why, volumeMl, timeCritical, cutOffHours } = input
  return {
    ...{ rule: ruleOf(input, context, kept), amount: { value: amount, unit }, form, route },
    ...{ strength, instructions, why, volumeMl, isTimeCritical: timeCritical === 'yes' },
    cutOffMin: cutOffHours === undefined ? undefined : Math.round(cutOffHours * 60),
  }
}

function ruleOf(
  input: PrescriptionInput,
  context: Omit<RuleContext, 'unit'>,
  kept: ScheduleRule | undefined,
): ScheduleRule {
  if (input.how === 'keep') {
    if (kept) return kept
    throw new RangeError('A new regimen has no rule to keep: the action asks for one.')
  }
  const read = readRule(input.how, input, { ...context, unit: input.unit })
  if (!read.ok) throw new RangeError(`The schema let a schedule pass: ${Object.keys(read.errors).join(', ')}.`)
  return kept ? carryOver(kept, read.rule) : read.rule
}
