import { randomUUID } from 'node:crypto'
import { everyone, leads, patient } from '../matrix'
import type { ActionRows } from './action-row'

export const team: ActionRows = {
  'teams/[teamId]/team revoke': {
    allowed: leads,
    fields: ({ invitationId }) => ({ invitationId }),
    isQuiet: true,
  },
  'teams/[teamId]/team renew': {
    allowed: leads,
    fields: ({ invitationId }) => ({ invitationId, sendsMail: 'yes' }),
  },
  'teams/[teamId]/team agreeToProxy': {
    // Whoever was not asked for and did not ask; the furnished household has the coordinator ask for a caregiver.
    allowed: ['patient', 'caregiver', 'nurse'],
    notThisOne: /^This cannot be agreed to by you/,
    fields: ({ namedProxyId }) => ({ userId: namedProxyId }),
  },
  'teams/[teamId]/team endProxy': { allowed: leads, fields: ({ namedProxyId }) => ({ userId: namedProxyId }) },
  'teams/[teamId]/team leave': { allowed: everyone, fields: () => ({}) },
  'teams/[teamId]/team/invite inviteSomebody': {
    allowed: leads,
    fields: () => ({ name: 'Sam', email: `${randomUUID()}@alongside.example`, role: 'caregiver' }),
  },
  'teams/[teamId]/team/members/[userId] giveRole': {
    allowed: leads,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId, version: '1', role: 'helper', seesPlan: 'yes' }),
  },
  'teams/[teamId]/team/members/[userId] remove': {
    allowed: leads,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId, version: '1' }),
  },
  'teams/[teamId]/team/members/[userId] handOverTeam': {
    allowed: ['coordinator'],
    notThisOne: /^Nobody changes their own role/,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId, version: '1' }),
  },
  'teams/[teamId]/team/members/[userId] letActForPatient': {
    allowed: leads,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId }),
  },
  'teams/[teamId]/team/what-we-see choose': {
    allowed: patient,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId, version: '0', setting: 'everything' }),
  },
  'teams/[teamId]/team/what-we-see chooseStage': { allowed: patient, fields: () => ({ stage: 'shown' }) },
}
