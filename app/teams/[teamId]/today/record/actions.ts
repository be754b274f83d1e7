'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { recordDose, recordExtraDose, type NewDose } from '@/lib/medications/doses.data'
import { sayAlready } from '@/lib/medications/entry-words'
import { planChange } from '@/lib/medications/plan-change-words'
import { sayTimeAt } from '../../medications/say-time'
import { askWith } from './record-questions'
import { RecordForm } from './record-schema'
import { sayTimeProblem } from './time-problem'

export const recordWhatHappened = formAction(
  RecordForm,
  async (access, form) => {
    const { teamId, regimenId, requestId, kind, site } = form
    const today = `/teams/${teamId}/today` as Route
    if (form.answer === 'same') {
      access.require('dose:record')
      return { goTo: today }
    }
    const givenAt = form.givenOn.toZonedDateTime({ timeZone: access.clock.zone, plainTime: form.givenTime }).toInstant()
    const happened = { requestId, regimenId, givenAt, site, timeConfirmed: form.timeConfirmed === 'yes' }
    const amount = kind === 'partly' ? form.amount : undefined
    if (form.answer !== undefined && kind === 'not_given')
      return { refused: 'Then there is nothing more to write down: nothing of this dose was given.' }
    const recorded =
      form.answer === undefined
        ? await recordDose(access, doseOf(form, happened))
        : await recordExtraDose(access, { ...happened, amount, reason: form.reason, why: form.answer })
    switch (recorded.result) {
      case 'recorded':
        return { goTo: today }
      case 'already':
        return { ask: askWith('already', sayAlready(recorded.entry, access.clock)) }
      case 'ask-time':
        return sayTimeProblem(recorded.problem)
      case 'stale-plan': {
        const change = planChange(
          recorded.regimen,
          form.expectVersion,
          recorded.version,
          sayTimeAt(access.clock.region),
        )
        const words = change ? [`On your screen: ${change.before}.`, `Now: ${change.now}.`] : []
        return { ask: askWith('changed', ...words) }
      }
      case 'not-planned':
        return { ask: askWith('not-planned', `No dose is planned for this time any more.`) }
      case 'not-found':
        return { refused: 'This medicine is not in the plan any more. Nothing was recorded.' }
      case 'other-request':
        return { refused: 'This was recorded already, as something else. Nothing was added.' }
    }
  },
  'dose',
)

type Form = Parameters<Parameters<typeof formAction<typeof RecordForm>>[1]>[1]

function doseOf(
  { kind, slotKey, notGivenReason, reason, amount, expectVersion, oldOff }: Form,
  happened: Pick<NewDose, 'requestId' | 'regimenId' | 'givenAt' | 'timeConfirmed' | 'site'>,
): NewDose {
  const dose = { ...happened, slotKey, expectVersion }
  const oldPatchOff = oldOff === 'yes' ? { site: null } : undefined
  if (kind !== 'not_given')
    return { ...dose, kind, oldPatchOff, amount: kind === 'partly' ? amount : undefined, reason }
  const why = [notGivenReason, reason].filter(Boolean).join(': ')
  return { ...dose, kind, site: undefined, reason: why }
}
