'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { sayPrnWarning } from '@/lib/medications/entry-words'
import { recordPrnDose } from '@/lib/medications/prn-doses.data'
import { sayTimeProblem } from '../record/time-problem'
import { AsNeededForm } from './as-needed-schema'

export const giveAsNeeded = formAction(AsNeededForm, async (access, form) => {
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
})
