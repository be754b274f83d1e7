'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { revokeInvitation } from '@/lib/team/invitations.data'
import { leaveTeam } from '@/lib/team/members.data'
import { LeaveForm, RevokeForm } from './team-schema'

export const revoke = formAction(RevokeForm, async (access, { invitationId }) => {
  await revokeInvitation(access, invitationId)
  return { done: 'The link no longer works.' }
})

export const leave = formAction(LeaveForm, async (access) => {
  if (await leaveTeam(access)) return { goTo: '/' as Route }
  return { refused: 'Nobody else here could invite people. Make somebody else a coordinator first, then leave.' }
})
