import { randomUUID } from 'node:crypto'
import { dayAt, importSeenAt, oneVisit } from '../furnish'
import {
  deathRecorders,
  everyone,
  leads,
  nurse,
  noHelper,
  patient,
  planReaders,
  type Allowed,
  type Things,
} from './matrix'

export interface ActionRow {
  readonly allowed: Allowed
  /** What the form sends besides the team's id, right in every field. */
  readonly fields: (things: Things) => Readonly<Record<string, string>>
  /** True where even someone who may changes nothing of the team. */
  readonly isIdle?: true
  /** An id that is not there, or not there any more, is answered like one that is: it changes nothing. */
  readonly isQuiet?: true
  /** What someone hears who holds the right in general, but not for this one. */
  readonly notThisOne?: RegExp
}

const today = () => dayAt('America/New_York').toString()

/** Every server action, named by its folder and itself. */
export const actions: Readonly<Record<string, ActionRow>> = {
  '(public)/sign-in signIn': {
    allowed: 'anyone',
    fields: ({ invitedEmail }) => ({ email: invitedEmail, password: 'not the right one' }),
    isIdle: true,
  },
  '(public)/sign-up makeAccount': {
    allowed: 'anyone',
    fields: () => ({ name: 'Sam', email: `${randomUUID()}@alongside.example`, password: randomUUID() }),
    isIdle: true,
  },
  'sign-out signOut': { allowed: 'anyone', fields: () => ({}), isIdle: true },
  'settings setDisplay': { allowed: 'anyone', fields: () => ({ mode: 'standard', theme: 'system' }), isIdle: true },
  '(public)/invitations/[token] accept': {
    allowed: 'signed in',
    fields: ({ invitationToken }) => ({ token: invitationToken }),
    isIdle: true, // the link is for another address
  },
  'teams/new makeTeam': {
    allowed: 'signed in',
    fields: () => ({
      ...{ requestId: randomUUID(), ownRole: 'coordinator', ownName: 'Sam', patientName: 'Someone else' },
      ...{ zone: 'Europe/London', region: 'UK' },
    }),
    isIdle: true,
  },
  'teams/[teamId]/plan setStatus': {
    allowed: noHelper,
    fields: ({ needId }) => ({ needId, version: '0', status: 'discussing', note: 'On Thursday' }),
  },
  'teams/[teamId]/plan addTaskOfNeed': {
    allowed: noHelper,
    fields: ({ needId }) => ({ needId, key: `${needId}/family/0`, requestId: randomUUID() }),
  },
  'teams/[teamId]/plan chooseTopicAction': {
    allowed: planReaders,
    fields: ({ needId }) => ({ needId, choice: 'opened' }),
  },
  'teams/[teamId]/plan/what-we-notice recordFacts': {
    allowed: noHelper,
    fields: () => ({ observedOn: today(), 'measures.fvc_pct': '72', wasOn: '' }),
  },
  'teams/[teamId]/stage/questions startSheet': {
    allowed: noHelper,
    fields: () => ({ requestId: randomUUID(), assessedOn: today(), tube: 'no', niv: 'no' }),
  },
  'teams/[teamId]/stage/questions startAgain': { allowed: noHelper, fields: () => ({}) },
  'teams/[teamId]/stage/questions answerQuestion': {
    allowed: noHelper,
    fields: ({ draftId, ownId }) => ({ requestId: draftId(ownId), item: '3', answer: '2' }),
  },
  'teams/[teamId]/stage/questions finishSheet': {
    allowed: noHelper,
    fields: ({ draftId, ownId }) => ({ requestId: draftId(ownId) }),
  },
  'teams/[teamId]/stage enterStageAction': {
    allowed: nurse,
    fields: () => ({ requestId: randomUUID(), stage: 'kings:3', enteredOn: today(), reason: '' }),
  },
  'teams/[teamId]/stage takeBack': {
    allowed: deathRecorders,
    fields: ({ assessmentId }) => ({ assessmentId, reason: 'Wrong day' }),
    notThisOne: /^Whoever saved these answers/,
  },
  'teams/[teamId]/stage/import pasteTable': { allowed: noHelper, fields: () => ({ pasted: oneVisit(today()) }) },
  'teams/[teamId]/stage/import chooseHowToRead': {
    allowed: noHelper,
    fields: () => ({ seenAt: importSeenAt, tube: 'unknown' }),
  },
  'teams/[teamId]/stage/import addVisits': { allowed: noHelper, fields: () => ({ seenAt: importSeenAt }) },
  'teams/[teamId]/stage/import leaveFile': { allowed: noHelper, fields: () => ({ seenAt: importSeenAt }) },
  'teams/[teamId]/stage/record-a-death recordDeathAction': {
    allowed: deathRecorders,
    fields: () => ({ diedOn: today(), isSure: 'yes' }),
  },
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
