import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { FormAnswer } from '@/lib/form/form-state'
import { readTypedNumber, unitWritten } from '@/lib/medications/dose-text'
import { sayNextDoses, type NextDoses } from '@/lib/medications/next-doses'
import { latestVersion, type Regimen, type RegimenVersion } from '@/lib/medications/regimen'
import { startOfVersion } from '@/lib/medications/change-start'
import { findRegimenForForm } from '@/lib/medications/regimens.data'
import { shapes, type Shape } from '@/lib/medications/rule-fields'
import { carryOver, readRule } from '@/lib/medications/rule-form'
import type { ScheduleRule } from '@/lib/medications/schedule-rule'
import { boundsOfDay, todayAt } from '@/lib/time/home-clock'

type Typed = Readonly<Record<string, string | undefined>>

/**
 * The next ten doses of what is typed so far, or the first thing that is missing. Nothing is saved.
 *
 * @returns undefined when it is a change of a medicine that this team has not
 */
export async function findNextDoses(access: Access, typed: Typed): Promise<NextDoses | undefined> {
  const regimen = typed.regimenId ? await findRegimenForForm(access, typed.regimenId) : undefined
  if (typed.regimenId && !regimen) return undefined
  const before = regimen && latestVersion(regimen)
  const [unit, firstOn] = [unitWritten(typed.unit ?? ''), firstDay(access, typed)]
  const rule = ruleTyped(typed, { zone: access.clock.zone, firstOn, unit }, before?.rule)
  if ('missing' in rule) return { doses: [], notes: [rule.missing] }
  const { from: morning } = boundsOfDay(laterDay(firstOn, todayAt(access.clock)), access.clock.zone)
  const amount = readTypedNumber(typed.amount ?? '')
  const version: RegimenVersion = {
    ...{ version: (before?.version ?? 0) + 1, rule: rule.rule, amount: { value: amount.ok ? amount.value : 0, unit } },
    fromAt: before ? startOfVersion({ fromOn: firstOn, fromTime: fromTime(typed) }, access.clock) : morning,
    ...{ form: '', route: '', strength: null, instructions: null, why: null },
  }
  return sayNextDoses(withVersion(regimen, version), access.clock, before ? undefined : morning)
}

function laterDay(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a
}

/** The same as one text, a line each: what a form answers without JavaScript. */
export async function answerLook(access: Access, typed: Typed): Promise<FormAnswer> {
  access.require('regimen:propose')
  const found = await findNextDoses(access, typed)
  if (!found) return { refused: 'This is not in the plan any more.' }
  return { ask: [...found.doses, ...found.notes].join('\n') }
}

function firstDay({ clock }: Access, { startsOn, fromOn }: Typed): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(startsOn ?? fromOn ?? '')
  } catch {
    return todayAt(clock)
  }
}

function fromTime({ fromTime: typed }: Typed): string | undefined {
  return typed && /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? typed : undefined
}

function ruleTyped(
  typed: Typed,
  context: { readonly zone: string; readonly firstOn: Temporal.PlainDate; readonly unit: string },
  kept: ScheduleRule | undefined,
): { readonly rule: ScheduleRule } | { readonly missing: string } {
  if (typed.how === 'keep' && kept) return { rule: kept }
  if (!isShape(typed.how)) return { missing: 'Choose when it is given: then the next doses stand here.' }
  const read = readRule(typed.how, typed, context)
  if (read.ok) return { rule: kept ? carryOver(kept, read.rule) : read.rule }
  return { missing: Object.values(read.errors)[0] ?? 'Something is still missing.' }
}

function isShape(text: string | undefined): text is Shape {
  return shapes.some((shape) => shape === text)
}

function withVersion(regimen: Regimen | undefined, version: RegimenVersion): Regimen {
  if (!regimen) return { regimenId: 'new', medicineId: null, name: '', versions: [version], stopped: null }
  const [first, ...later] = regimen.versions
  return { ...regimen, versions: [first, ...later, version] }
}
