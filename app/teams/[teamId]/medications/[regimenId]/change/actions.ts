'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { doseWords } from '@/lib/medications/regimen-words'
import { latestVersion } from '@/lib/medications/regimen'
import { propose } from '@/lib/medications/proposals.data'
import { changeRegimen, readRegimen } from '@/lib/medications/regimens.data'
import { formatAmount } from '@/lib/text/amounts'
import { entryTime } from '@/lib/medications/entry-words'
import { answerLook } from '../../next-doses/find-next-doses'
import { ChangeRegimenForm, changeOf } from './change-schema'

export const change = formAction(ChangeRegimenForm, async (access, input) => {
  if (input.intent === 'look') return answerLook(access, input)
  const { teamId, regimenId } = input
  access.require('regimen:change')
  const regimen = await readRegimen(access, regimenId)
  if (!regimen) return { refused: 'This is not in the plan any more.' }
  const changed = await changeRegimen(access, changeOf(input, latestVersion(regimen).rule, access.clock.zone))
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

export const proposeChange = formAction(ChangeRegimenForm, async (access, input) => {
  if (input.intent === 'look') return answerLook(access, input)
  access.require('regimen:propose')
  const regimen = await readRegimen(access, input.regimenId)
  if (!regimen) return { refused: 'This is not in the plan any more.' }
  const change = changeOf(input, latestVersion(regimen).rule, access.clock.zone)
  const proposed = await propose(access, { kind: 'change', ...change })
  switch (proposed) {
    case 'proposed':
    case 'already-there':
      return { goTo: `/teams/${input.teamId}/medications/proposals` as Route }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})
