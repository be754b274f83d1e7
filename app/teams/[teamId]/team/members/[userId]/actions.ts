'use server'
import type { Route } from 'next'
import type { FormAnswer } from '@/lib/form/form-state'
import { formAction } from '@/lib/form/form-action'
import { changeRole, handOver, removeMember, type MemberChange } from '@/lib/team/members.data'
import { grantProxy } from '@/lib/team/proxies.data'
import { flagsFor } from '../../member-flags'
import { ChangeRoleForm, GrantProxyForm, HandOverForm, RemoveForm } from './member-schema'

const refusals: Readonly<Record<Exclude<MemberChange, 'done'>, FormAnswer>> = {
  'changed-meanwhile': {
    refused: 'Somebody changed this a moment ago. Nothing was done. Please look at the page again.',
  },
  'own-role': { refused: 'Nobody changes their own role. Ask the other people who run the team.' },
  'last-lead': { refused: 'Nobody else here could invite people. Make somebody else a coordinator first.' },
}

export const giveRole = formAction(ChangeRoleForm, async (access, { teamId: _, userId, version, role, ...boxes }) => {
  const result = await changeRole(access, { userId, version, role, ...flagsFor(role, boxes) })
  return result === 'done' ? { done: 'Changed. It counts from now on.' } : refusals[result]
})

export const remove = formAction(RemoveForm, async (access, { userId, version }) => {
  const result = await removeMember(access, userId, version)
  return result === 'done' ? { goTo: `/teams/${access.teamId}/team` as Route } : refusals[result]
})

export const handOverTeam = formAction(HandOverForm, async (access, { userId, version }) => {
  const result = await handOver(access, userId, version)
  return result === 'done' ? { goTo: `/teams/${access.teamId}/team` as Route } : refusals[result]
})

export const letActForPatient = formAction(GrantProxyForm, async (access, { userId }) => {
  switch (await grantProxy(access, userId)) {
    case 'done':
      return { done: 'Done. It counts from now on.' }
    case 'asked':
      return { done: 'One more member has to agree, on the team page, within 14 days.' }
    case 'not-possible':
      return { refused: 'This is not possible for this member, or it was asked already.' }
  }
})
