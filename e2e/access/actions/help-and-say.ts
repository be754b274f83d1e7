import { randomUUID } from 'node:crypto'
import { everyone, leads, noHelper } from '../matrix'
import type { ActionRows } from './action-row'

export const helpAndSay: ActionRows = {
  'teams/[teamId]/help call': { allowed: everyone, fields: () => ({}) },
  'teams/[teamId]/help answer': { allowed: everyone, fields: ({ helpCallId }) => ({ callId: helpCallId }) },
  'teams/[teamId]/help cannotCome': {
    allowed: ['caregiver'], // who is coming
    fields: ({ answeredCallId }) => ({ callId: answeredCallId }),
    notThisOne: /^This call is over/,
  },
  'teams/[teamId]/help end': {
    allowed: ['caregiver', 'coordinator'], // who is coming, and who called
    fields: ({ answeredCallId }) => ({ callId: answeredCallId }),
    notThisOne: /^This call is over/,
  },
  'teams/[teamId]/gaze askForDose': {
    allowed: noHelper,
    fields: () => ({ time: '8:00 am', requestId: randomUUID() }),
  },
  'teams/[teamId]/say say': {
    allowed: noHelper,
    fields: ({ phraseId }) => ({ phraseId, requestId: randomUUID() }),
  },
  'teams/[teamId]/say takeBack': {
    allowed: ['patient'], // who said it
    fields: ({ saidTaskId }) => ({ taskId: saidTaskId }),
    notThisOne: /^It stands as before/,
  },
  'teams/[teamId]/say add': {
    allowed: leads,
    fields: () => ({ phraseId: randomUUID(), words: 'Close the curtain', makesTask: 'yes' }),
  },
  'teams/[teamId]/say reword': {
    allowed: leads,
    fields: ({ phraseId }) => ({ phraseId, words: 'Open it wide', makesTask: 'yes' }),
  },
  'teams/[teamId]/say remove': { allowed: leads, fields: ({ phraseId }) => ({ phraseId }) },
  'teams/[teamId]/say moveUp': { allowed: leads, fields: ({ phraseId }) => ({ phraseId }) },
}
