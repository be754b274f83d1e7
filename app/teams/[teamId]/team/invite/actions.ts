'use server'
import { formAction } from '@/lib/form/form-action'
import type { FormAnswer } from '@/lib/form/form-state'
import { invite } from '@/lib/team/invitations.data'
import { flagsFor } from '../member-flags'
import { showLink } from './show-link'
import { InviteForm } from './invite-schema'

const refusals: Readonly<Record<'open-already' | 'has-patient', FormAnswer>> = {
  'open-already': {
    refused: 'There is an open invitation for this address.',
    errors: {
      email: 'This address is invited already. To make a new link, take the invitation back on the team page first.',
    },
  },
  'has-patient': {
    refused: 'This team has its patient.',
    errors: { role: 'The patient is in the team already. Choose another role.' },
  },
}

export const inviteSomebody = formAction(InviteForm, async (access, { teamId: _, sendsMail, ...typed }) => {
  const { name, email, role, ...boxes } = typed
  const invitation = { name, email, role, ...flagsFor(role, boxes) }
  const answer = await invite(access, invitation, sendsMail ? 'by-mail' : 'by-hand')
  if (typeof answer === 'string') return refusals[answer]
  return { done: `The link for ${name} is ready.`, show: showLink(answer.token, name, sendsMail ? email : '') }
})
