'use server'
import type { Route } from 'next'
import { findPerson } from '@/lib/auth/person'
import { formAction } from '@/lib/form/form-action'
import { recordDeath } from '@/lib/staging/death.data'
import { dayProblem } from '../day-words'
import { RecordDeathForm } from '../sheet-schemas'

export const recordDeathAction = formAction(RecordDeathForm, async (access, { teamId, diedOn }) => {
  const person = await findPerson()
  if (!person) return { refused: 'You are signed out. Please sign in again; nothing was recorded.' }
  const answer = await recordDeath(access, person, diedOn)
  switch (answer) {
    case 'recorded':
    case 'already-recorded':
      return { goTo: `/teams/${teamId}/stage` as Route }
    case 'sign-in-again':
      return {
        refused:
          'For this we ask for a sign-in within the last 15 minutes. Please show that it is you with the button on this page. Nothing was recorded.',
      }
    case 'in-the-future':
    case 'before-onset':
      return { refused: 'Please go back and look at the day.', errors: { diedOn: dayProblem[answer] } }
  }
})
