'use server'
import { Temporal } from 'temporal-polyfill'
import { formAction } from '@/lib/form/form-action'
import { EARLY_SIGNS, SIGNS_ASKED } from '@/lib/measures/early-signs'
import { factOf, otherSigns, questionsFor } from '@/lib/needs/fact-questions'
import { recordObservations, type NewObservation } from '@/lib/needs/observations.data'
import { todayAt } from '@/lib/time/home-clock'
import { FactsForm } from './facts-schema'

export const recordFacts = formAction(FactsForm, async (access, { teamId: _team, observedOn, wasOn, ...answers }) => {
  const on = Temporal.PlainDate.from(observedOn)
  if (Temporal.PlainDate.compare(on, todayAt(access.clock)) > 0) {
    return { refused: 'Please look at the marked answers.', errors: { observedOn: 'This day is still to come.' } }
  }
  const given = answers as Readonly<Record<string, string | undefined>>
  const before = new Set(wasOn.split(' '))
  const asked = [
    ...EARLY_SIGNS.flatMap(({ signs }) => signs),
    ...otherSigns({ role: access.role, seesStage: access.may('stage:see') }),
  ]
  const observations: NewObservation[] = [
    ...questionsFor({ role: access.role, setting: access.disclosure }).flatMap((question) => {
      const answer = given[question.field]
      return answer ? [{ field: question.field, value: factOf(question, answer), note: null }] : []
    }),
    ...asked.flatMap((sign) => {
      const field = `sym.${sign}` as const
      const isOn = given[field] === 'yes'
      return isOn === before.has(field) ? [] : [{ field, value: isOn, note: null }]
    }),
    // Also when nothing changed: somebody looked (needs.md 3.4, "ask again at each assessment").
    { field: SIGNS_ASKED, value: true, note: null },
  ]
  const saved = await recordObservations(access, on, observations)
  return saved === 'saved' ? { done: 'Saved. The plan is up to date.' } : { refused: saved.problem }
})
