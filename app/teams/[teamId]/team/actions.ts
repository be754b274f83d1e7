'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { renewInvitation, revokeInvitation } from '@/lib/team/invitations.data'
import { leaveTeam } from '@/lib/team/members.data'
import { confirmProxy, withdrawProxy } from '@/lib/team/proxies.data'
import { showLink } from './invite/show-link'
import { LeaveForm, ProxyForm, RenewForm, RevokeForm } from './team-schema'

export const revoke = formAction(RevokeForm, async (access, { invitationId }) => {
  await revokeInvitation(access, invitationId)
  return { done: 'The link no longer works.' }
})

export const renew = formAction(RenewForm, async (access, { invitationId, sendsMail }) => {
  const answer = await renewInvitation(access, invitationId, sendsMail ? 'by-mail' : 'by-hand')
  if (!answer) return { refused: 'This invitation was used or taken back meanwhile. Please look at the page again.' }
  const { token, name, email } = answer
  return { done: `The new link for ${name} is ready.`, show: showLink(token, name, sendsMail ? email : '') }
})

export const agreeToProxy = formAction(ProxyForm, async (access, { userId }) => {
  if ((await confirmProxy(access, userId)) === 'done') return { done: 'Done. It counts from now on.' }
  return { refused: 'This cannot be agreed to by you, or not any more. Nothing was changed.' }
})

export const endProxy = formAction(ProxyForm, async (access, { userId }) => {
  if ((await withdrawProxy(access, userId)) === 'done') return { done: 'Ended. It counts from now on.' }
  return { refused: 'This had ended already.' }
})

export const leave = formAction(LeaveForm, async (access) => {
  if (await leaveTeam(access)) return { goTo: '/' as Route }
  return { refused: 'Nobody else here could invite people. Make somebody else a coordinator first, then leave.' }
})
