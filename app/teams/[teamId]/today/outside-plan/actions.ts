'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { recordExtraDose } from '@/lib/medications/doses.data'
import { sayTimeProblem } from '../record/time-problem'
import { OutsidePlanForm } from './outside-plan-schema'

export const recordOutsidePlan = formAction(
  OutsidePlanForm,
  async (access, { teamId, givenOn, givenTime, timeConfirmed, ...dose }) => {
    const givenAt = givenOn.toZonedDateTime({ timeZone: access.clock.zone, plainTime: givenTime }).toInstant()
    const recorded = await recordExtraDose(access, {
      ...{ ...dose, givenAt, timeConfirmed: timeConfirmed === 'yes', why: 'outside-plan' },
    })
    switch (recorded.result) {
      case 'recorded':
        return { goTo: `/teams/${teamId}/today` as Route }
      case 'ask-time':
        return sayTimeProblem(recorded.problem)
      case 'other-request':
        return { refused: 'This was recorded already, as something else. Nothing was added.' }
      case 'already':
      case 'stale-plan':
      case 'not-planned':
      case 'not-found':
        return { refused: 'This medicine is not in the plan any more. Nothing was recorded.' }
    }
  },
  'dose',
)
