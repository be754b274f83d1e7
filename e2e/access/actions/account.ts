import { randomUUID } from 'node:crypto'
import type { ActionRows } from './action-row'

export const account: ActionRows = {
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
  'settings setDisplay': { allowed: 'anyone', fields: () => ({ mode: 'standard', theme: 'device', aloud: 'on' }), isIdle: true },
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
}
