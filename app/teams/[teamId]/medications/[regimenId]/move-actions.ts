'use server'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { formAction } from '@/lib/form/form-action'
import type { FormAnswer } from '@/lib/form/form-state'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { prescriptionOfLatest } from '@/lib/medications/regimen-writes.data'
import { changeRegimen, findRegimenForForm } from '@/lib/medications/regimens.data'
import type { ScheduleRule } from '@/lib/medications/schedule-rule'
import { formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { MoveForm } from './move-schema'

/** Fell off and replaced: the next change is that day and the usual days later, at the usual time (medications.md 6). */
export const replacePatch = formAction(MoveForm, async (access, { on, ...asked }) => {
  access.require('regimen:change')
  const today = todayAt(access.clock)
  if (Temporal.PlainDate.compare(on, today) > 0) return wrongDay('This day is still to come.')
  const regimen = await findRegimenForForm(access, asked.regimenId)
  const rule = regimen && latestVersion(regimen).rule
  if (!regimen || rule?.kind !== 'daily' || !rule.patch) return { refused: 'This is not a patch of the plan any more.' }
  const next = on.add({ days: rule.everyDays ?? 1 })
  if (Temporal.PlainDate.compare(next, today) < 0)
    return wrongDay('The change after it would be past. Ask the pharmacist.')
  const moved = await moveRule(access, regimen, asked, {
    rule: { ...rule, start: next.toString() },
    why: 'A patch came off and was replaced early',
  })
  return moved ?? { done: `The next change is on ${formatWeekdayAndDay(next, today)}.` }
})

/** A day agreed with the clinic for the next visit. */
export const bookVisit = formAction(MoveForm, async (access, { on, ...asked }) => {
  access.require('regimen:change')
  const today = todayAt(access.clock)
  if (Temporal.PlainDate.compare(on, today) < 0) return wrongDay('This day is past.')
  const regimen = await findRegimenForForm(access, asked.regimenId)
  const rule = regimen && latestVersion(regimen).rule
  if (!regimen || rule?.kind !== 'loading') return { refused: 'This is not at visits any more.' }
  const n = (rule.given?.length ?? 0) + (regimen.visitsGivenAt?.length ?? 0) + 1
  const moved = await moveRule(access, regimen, asked, {
    rule: { ...rule, booked: { n, on: on.toString() } },
    why: `Visit ${n} was agreed with the clinic`,
  })
  return moved ?? { done: `Visit ${n} is on ${formatWeekdayAndDay(on, today)}.` }
})

function wrongDay(words: string): FormAnswer {
  return { refused: 'Please look at the marked answers.', errors: { on: words } }
}

/** @returns the refusal, or nothing when it was done */
async function moveRule(
  access: Access,
  regimen: Regimen,
  asked: { readonly requestId: string; readonly regimenId: string; readonly expectVersion: number },
  { rule, why }: { readonly rule: ScheduleRule; readonly why: string },
): Promise<FormAnswer | undefined> {
  const { requestId, regimenId, expectVersion } = asked
  const prescription = { ...prescriptionOfLatest(regimen), rule, why }
  const changed = await changeRegimen(access, { requestId, regimenId, expectVersion, prescription })
  switch (changed.result) {
    case 'changed':
      return undefined
    case 'changed-meanwhile':
      return { refused: 'Somebody changed this a moment ago. Look at it, then press the button again.' }
    case 'stopped':
      return { refused: 'This medicine was stopped.' }
    case 'starts-too-early':
      return { refused: 'A change of this medicine is written down for a later day. Change that one instead.' }
    case 'ask-amount':
    case 'other-request':
    case 'not-found':
      return { refused: 'This could not be saved. Open the page again.' }
  }
}
