'use server'
import type { Route } from 'next'
import { personAction } from '@/lib/form/form-action'
import type { FormAnswer } from '@/lib/form/form-state'
import { acceptInvitation } from '@/lib/team/invitations.data'
import { AcceptForm } from './accept-schema'

const refusals: Readonly<Record<'too-often' | 'ended' | 'has-patient', FormAnswer>> = {
  'too-often': { refused: 'That was tried many times. Please wait 10 minutes, then try again.' },
  ended: {
    refused:
      'This link no longer works for your address. It may have been used already: look at your teams. If not, ask for a new one.',
  },
  'has-patient': { refused: 'Somebody joined as the patient of this team meanwhile. Please ask who invited you.' },
}

export const accept = personAction(AcceptForm, async (person, { token }) => {
  const result = await acceptInvitation(person, token)
  return typeof result === 'string' ? refusals[result] : { goTo: `/teams/${result.teamId}/today` as Route }
})
