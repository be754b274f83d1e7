'use server'
import { formAction } from '@/lib/form/form-action'
import { recordMeasures } from '@/lib/measures/record-measures.data'
import { voidObservation } from '@/lib/measures/void-observation.data'
import { MeasuresForm, TakeMeasureBackForm } from './measures-schema'

export const writeMeasures = formAction(MeasuresForm, async (access, { teamId: _team, ...input }) => {
  const answer = await recordMeasures(access, input)
  switch (answer.result) {
    case 'saved':
      return { done: 'Saved. The plan is up to date.' }
    case 'nothing':
      return { refused: 'Nothing was filled in, so there is nothing to save.' }
    case 'in-the-future':
      return { refused: 'Please look at the day.', errors: { observedOn: 'This day is still to come.' } }
    case 'refused':
      return { refused: answer.problem }
    case 'ask':
      return { ask: answer.questions.join(' ') }
  }
})

export const takeMeasureBack = formAction(TakeMeasureBackForm, async (access, { observationId, reason }) => {
  switch (await voidObservation(access, observationId, reason)) {
    case 'voided':
    case 'already-voided':
      return { done: 'Taken back.' }
    case 'not-yours':
      return { refused: 'Whoever wrote this down, the coordinator or a nurse can take it back.' }
    case 'not-found':
      return { refused: 'This was not found.' }
  }
})
