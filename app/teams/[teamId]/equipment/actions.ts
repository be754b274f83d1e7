'use server'
import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { addItem } from '@/lib/equipment/add-item.data'
import { changeDetails, changePowerCutPlan } from '@/lib/equipment/details.data'
import { takeUpOffer } from '@/lib/equipment/settle-need.data'
import { recordStep, takeBackStep } from '@/lib/equipment/steps.data'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { formAction } from '@/lib/form/form-action'
import { todayAt } from '@/lib/time/home-clock'
import { AddItemForm, DetailsForm, OfferForm, PowerCutForm, RecordStepForm, TakeBackForm } from './equipment-schemas'
import { lookAt, refusalWords, sayAlreadyThere } from './refusal-words'

export const addItemAction = formAction(AddItemForm, async (access, { teamId, kind, on, words, ...item }) => {
  const first = kind && { kind, on: on ?? todayAt(access.clock), words }
  const answer = await addItem(access, { ...item, first })
  switch (answer) {
    case 'added':
      return { goTo: `/teams/${teamId}/equipment/${item.requestId}` as Route }
    case 'in-the-future':
      return lookAt('on', refusalWords['in-the-future'])
    case 'words-missing':
      return lookAt('words', (kind && STEP_WORDS[kind].missing) ?? '')
    case 'not-found':
      return lookAt('needId', 'The plan does not show this any more. Choose again.')
    case 'other-request':
      return { refused: refusalWords['other-request'] }
  }
})

export const recordStepAction = formAction(RecordStepForm, async (access, { teamId, itemId, ...step }) => {
  const answer = await recordStep(access, itemId, step)
  switch (answer.result) {
    case 'recorded':
      return { goTo: `/teams/${teamId}/equipment/${itemId}` as Route }
    case 'already-there':
      return { refused: sayAlreadyThere(answer.step, access.clock) }
    case 'in-the-future':
      return lookAt('on', refusalWords['in-the-future'])
    case 'words-missing':
      return lookAt('words', STEP_WORDS[step.kind].missing ?? '')
    case 'other-request':
      return { refused: refusalWords['other-request'] }
    case 'not-found':
      return { refused: refusalWords['not-found'] }
  }
})

export const takeBackAction = formAction(TakeBackForm, async (access, { teamId: _team, itemId, ...back }) => {
  const answer = await takeBackStep(access, itemId, back)
  switch (answer) {
    case 'taken-back':
      return { done: 'Taken back. It stays readable here.' }
    case 'already-taken-back':
      return { refused: 'Somebody took this back a moment ago.' }
    case 'not-found':
      return { refused: refusalWords['not-found'] }
  }
})

export const changeDetailsAction = formAction(DetailsForm, async (access, { teamId, itemId, version, ...details }) => {
  const answer = await changeDetails(access, itemId, version, details)
  switch (answer) {
    case 'saved':
      return { goTo: `/teams/${teamId}/equipment/${itemId}` as Route }
    case 'changed-meanwhile':
      return { refused: refusalWords['changed-meanwhile'] }
    case 'not-found':
      return { refused: refusalWords['not-found'] }
  }
})

export const changePowerCutAction = formAction(PowerCutForm, async (access, { teamId, ...change }) => {
  const { practisedOn } = change
  if (practisedOn && Temporal.PlainDate.compare(practisedOn, todayAt(access.clock)) > 0)
    return lookAt('practisedOn', refusalWords['in-the-future'])
  const answer = await changePowerCutPlan(access, change)
  switch (answer) {
    case 'saved':
      return { goTo: `/teams/${teamId}/equipment#power-cut` as Route }
    case 'changed-meanwhile':
      return { refused: refusalWords['changed-meanwhile'] }
  }
})

export const takeUpOfferAction = formAction(OfferForm, async (access, { itemId, status, version }) => {
  const answer = await takeUpOffer(access, itemId, status, version)
  switch (answer) {
    case 'saved':
      return { done: 'The plan says so now.' }
    case 'changed-meanwhile':
      return { refused: 'This changed a moment ago. It shows what stands now: look, then choose again if you like.' }
    case 'not-found':
      return { refused: refusalWords['not-found'] }
  }
})
