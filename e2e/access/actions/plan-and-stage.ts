import { randomUUID } from 'node:crypto'
import { importSeenAt, oneVisit } from '../../furnish'
import { deathRecorders, noHelper, nurse, patient, planReaders } from '../matrix'
import { today, type ActionRows } from './action-row'

export const planAndStage: ActionRows = {
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
  'teams/[teamId]/plan showTopicsAgain': { allowed: planReaders, fields: () => ({}) },
  'teams/[teamId]/plan askMeLater': { allowed: patient, fields: () => ({}) },
  'teams/[teamId]/plan openFor': {
    allowed: nurse,
    fields: ({ otherMemberId }) => ({ needId: 'niv', userId: otherMemberId, agreed: 'yes' }),
  },
  'teams/[teamId]/plan closeFor': {
    allowed: nurse,
    fields: ({ otherMemberId }) => ({ needId: 'niv', userId: otherMemberId }),
  },
  'teams/[teamId]/plan writeWish': {
    allowed: nurse,
    fields: () => ({ requestId: randomUUID(), words: 'One step at a time', saidOn: today() }),
  },
  'teams/[teamId]/plan chooseFastChange': { allowed: nurse, fields: () => ({ fastChange: 'on' }) },
  'teams/[teamId]/plan/what-changed tellTheTeam': {
    allowed: noHelper,
    fields: ({ updateId }) => ({ updateId, version: '1' }),
  },
  'teams/[teamId]/plan/what-we-notice recordFacts': {
    allowed: noHelper,
    fields: () => ({ observedOn: today(), 'sym.cramps': 'yes', wasOn: '' }),
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
    fields: () => ({ requestId: randomUUID(), stage: 'kings:3', enteredOn: today(), reason: 'Seen' }),
  },
  'teams/[teamId]/stage takeEntryBack': { allowed: nurse, fields: ({ entryId }) => ({ entryId, reason: 'Wrong day' }) },
  'teams/[teamId]/measures writeMeasures': {
    allowed: noHelper,
    fields: () => ({
      ...{
        requestId: randomUUID(),
        observedOn: today(),
        'measures.weight_kg': '11 st 6',
        'unit:measures.weight_kg': 'st',
      },
    }),
  },
  'teams/[teamId]/measures takeMeasureBack': {
    allowed: deathRecorders,
    fields: ({ observationId }) => ({ observationId, reason: 'Wrong unit' }),
    notThisOne: /^Whoever wrote this down/,
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
}
