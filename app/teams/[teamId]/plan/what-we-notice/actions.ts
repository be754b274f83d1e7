'use server'
import { Temporal } from 'temporal-polyfill'
import { formAction } from '@/lib/form/form-action'
import { NUMBER_QUESTIONS, symptomQuestions, YES_NO_QUESTIONS } from '@/lib/needs/fact-questions'
import { recordObservations, type NewObservation } from '@/lib/needs/observations.data'
import { todayAt } from '@/lib/time/home-clock'
import { FactsForm } from './facts-schema'

export const recordFacts = formAction(FactsForm, async (access, { teamId: _team, observedOn, wasOn, ...answers }) => {
  const on = Temporal.PlainDate.from(observedOn)
  if (Temporal.PlainDate.compare(on, todayAt(access.clock)) > 0) {
    return { refused: 'Please look at the marked answers.', errors: { observedOn: 'This day is still to come.' } }
  }
  const given = answers as Readonly<Record<string, string | undefined>>
  const { early, other } = symptomQuestions({ role: access.role, seesStage: access.may('stage:see') })
  const before = new Set(wasOn.split(' '))
  const observations: NewObservation[] = [
    ...NUMBER_QUESTIONS.flatMap(({ field }) =>
      given[field] ? [{ field, value: Number(given[field].replace(',', '.')), note: null }] : [],
    ),
    ...YES_NO_QUESTIONS.flatMap(({ field }) =>
      given[field] ? [{ field, value: given[field] === 'yes', note: null }] : [],
    ),
    ...[...early, ...other].flatMap(({ field }) => {
      const isOn = given[field] === 'yes'
      return isOn === before.has(field) ? [] : [{ field, value: isOn, note: null }]
    }),
  ]
  if (observations.length === 0) return { refused: 'Nothing was changed, so there is nothing to save.' }
  const saved = await recordObservations(access, on, observations)
  return saved === 'saved' ? { done: 'Saved. The plan is up to date.' } : { refused: saved.problem }
})
