'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { recordDose, type NewDose } from '@/lib/medications/doses.data'
import { sayTimeProblem } from './time-problem'
import { RecordForm } from './record-schema'

export const recordWhatHappened = formAction(RecordForm, async (access, form) => {
  const { teamId, regimenId, slotKey, requestId, kind } = form
  const givenAt = form.givenOn.toZonedDateTime({ timeZone: access.clock.zone, plainTime: form.givenTime }).toInstant()
  const happened = { requestId, regimenId, slotKey, givenAt, timeConfirmed: form.timeConfirmed === 'yes' }
  const reason = [form.notGivenReason, form.reason].filter(Boolean).join(': ')
  const dose: NewDose =
    kind === 'not_given'
      ? {
          ...happened,
          kind,
          reason: form.notGivenReason !== '' && form.reason === undefined ? form.notGivenReason : reason,
        }
      : { ...happened, kind, amount: kind === 'partly' ? form.amount : undefined, reason: form.reason }
  const recorded = await recordDose(access, dose)
  switch (recorded.result) {
    case 'recorded':
      return { goTo: `/teams/${teamId}/today` as Route }
    case 'already':
      return { goTo: `/teams/${teamId}/today/record?dose=${encodeURIComponent(slotKey)}` as Route }
    case 'ask-time':
      return sayTimeProblem(recorded.problem)
    case 'stale-plan':
    case 'not-planned':
    case 'not-found':
      return { refused: 'This dose is not in the plan any more. Nothing was recorded.' }
    case 'other-request':
      return { refused: 'This was recorded already, as something else. Nothing was added.' }
  }
})
