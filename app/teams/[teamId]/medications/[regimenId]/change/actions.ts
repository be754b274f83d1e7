'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { doseWords } from '@/lib/medications/regimen-words'
import { latestVersion } from '@/lib/medications/regimen'
import { changeRegimen, readRegimen } from '@/lib/medications/regimens.data'
import { formatAmount } from '@/lib/text/amounts'
import { entryTime } from '@/lib/medications/entry-words'
import { prescriptionOf } from '../../prescription-schema'
import { ChangeRegimenForm } from './change-schema'

export const change = formAction(ChangeRegimenForm, async (access, form) => {
  const { teamId, regimenId, requestId, expectVersion, fromOn, amountConfirmed, ...input } = form
  access.require('regimen:change')
  const regimen = await readRegimen(access, regimenId)
  if (!regimen) return { refused: 'This is not in the plan any more.' }
  const prescription = prescriptionOf(input, fromOn, latestVersion(regimen).rule)
  const changed = await changeRegimen(access, {
    ...{ requestId, regimenId, expectVersion, fromOn, prescription },
    amountConfirmed: amountConfirmed === 'yes',
  })
  switch (changed.result) {
    case 'changed':
      return { goTo: `/teams/${teamId}/medications/${regimenId}` as Route }
    case 'changed-meanwhile':
      return {
        refused: `Somebody changed this a moment ago: it is now ${doseWords(changed.regimen, latestVersion(changed.regimen))}. Nothing of yours was saved, and what you typed is still here. Press the button once more to put yours in its place.`,
      }
    case 'ask-amount':
      return {
        ask: `Before it was ${formatAmount(changed.before)}: this is ten times more or less. Is it right? Then tick the box and press the button again.`,
      }
    case 'starts-too-early':
      return {
        refused: 'Please look at the marked answers.',
        errors: { fromOn: `The plan already changes ${entryTime(changed.after, access.clock)}. Choose a later day.` },
      }
    case 'stopped':
      return { refused: 'This medicine was stopped. To start it again, add it as a new one.' }
    case 'other-request':
      return { refused: 'This form was sent before with other answers. Open the page again.' }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})
