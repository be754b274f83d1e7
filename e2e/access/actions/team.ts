import { randomUUID } from 'node:crypto'
import { everyone, leads, patient } from '../matrix'
import type { ActionRows } from './action-row'

export const team: ActionRows = {
  'teams/[teamId]/team revoke': {
    allowed: leads,
    fields: ({ invitationId }) => ({ invitationId }),
    isQuiet: true,
  },
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
  'teams/[teamId]/team/what-we-see choose': {
    allowed: patient,
    fields: ({ otherMemberId }) => ({ userId: otherMemberId, version: '0', setting: 'everything' }),
  },
  'teams/[teamId]/team/what-we-see chooseStage': { allowed: patient, fields: () => ({ stage: 'shown' }) },
}
