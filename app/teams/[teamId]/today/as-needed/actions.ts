'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { changeAsNeededPlan } from '@/lib/medications/as-needed-plans.data'
import { noteEffect } from '@/lib/medications/dose-effects.data'
import { sayPrnWarning } from '@/lib/medications/entry-words'
import { recordPrnDose } from '@/lib/medications/prn-doses.data'
import { sayTimeProblem } from '../record/time-problem'
import { AsNeededForm, AsNeededPlanForm, EffectForm } from './as-needed-schema'

export const giveAsNeeded = formAction(
  AsNeededForm,
  async (access, form) => {
    const { teamId, givenOn, givenTime, shownAt, timeConfirmed, ...dose } = form
    const isNow = `${givenOn.toString()}T${givenTime}` === shownAt
    const givenAt = isNow
      ? undefined
      : givenOn.toZonedDateTime({ timeZone: access.clock.zone, plainTime: givenTime }).toInstant()
    const recorded = await recordPrnDose(access, { ...dose, givenAt, timeConfirmed: timeConfirmed === 'yes' })
    switch (recorded.result) {
      case 'recorded':
        return { goTo: `/teams/${teamId}/today` as Route }
      case 'warn': {
        const { fineFrom, reasons } = sayPrnWarning(recorded.warning, recorded.limits, recorded.last, access.clock)
        return { ask: [fineFrom, ...reasons].join('\n') }
      }
      case 'ask-time':
        return sayTimeProblem(recorded.problem)
      case 'not-as-needed':
      case 'not-found':
        return { refused: 'This is not an as-needed medicine any more. Nothing was recorded.' }
      case 'other-request':
        return { refused: 'This was recorded already, as something else. Nothing was added.' }
    }
  },
  'dose',
)

export const noteWhatItDid = formAction(EffectForm, async (access, { teamId: _team, ...effect }) => {
  switch (await noteEffect(access, effect)) {
    case 'noted':
      return { done: 'Noted. The team sees it.' }
    case 'not-found':
      return { refused: 'This dose was taken back meanwhile. Nothing was noted.' }
    case 'ask-time':
    case 'other-request':
      return { refused: 'This was noted already. Nothing was added.' }
  }
})

export const changePlan = formAction(AsNeededPlanForm, async (access, { teamId, together, ...change }) => {
  const changed = await changeAsNeededPlan(access, { ...change, togetherWith: together })
  switch (changed.result) {
    case 'changed':
      return { goTo: `/teams/${teamId}/today/as-needed` as Route }
    case 'changed-meanwhile':
      return {
        refused:
          'Somebody changed this a moment ago. Nothing of yours was saved: compare it with how it stands now, then press again.',
      }
    case 'not-found':
      return { refused: 'This is not in the plan any more. Nothing was changed.' }
    case 'other-request':
      return { refused: 'This was saved already, as something else. Nothing was changed.' }
  }
})
