import { randomUUID } from 'node:crypto'
import type { ActionRows } from './action-row'

/** Of the right shape; nobody ever got it. */
const unknownLink = () => ({ token: 'x'.repeat(43) })

export const account: ActionRows = {
  '(public)/sign-in signIn': {
    allowed: 'anyone',
    fields: ({ invitedEmail }) => ({ email: invitedEmail, password: 'not the right one' }),
    isIdle: true,
  },
  '(public)/sign-in sendLink': {
    allowed: 'anyone',
    fields: () => ({ email: `${randomUUID()}@alongside.example` }),
    isIdle: true,
  },
  '(public)/sign-in askPasskey': { allowed: 'anyone', fields: () => ({}), isIdle: true },
  '(public)/sign-in signInWithPasskey': { allowed: 'anyone', fields: () => ({ answer: '{}' }), isIdle: true },
  '(public)/sign-in/code enterCode': { allowed: 'anyone', fields: () => ({ code: '000000' }), isIdle: true },
  '(public)/sign-in/new-password forgotPassword': {
    allowed: 'anyone',
    fields: () => ({ email: `${randomUUID()}@alongside.example` }),
    isIdle: true,
  },
  '(public)/sign-up askForAccount': {
    allowed: 'anyone',
    fields: () => ({ name: 'Sam', email: `${randomUUID()}@alongside.example` }),
    isIdle: true,
  },
  '(public)/links/[token] signInByLink': { allowed: 'anyone', fields: unknownLink, isIdle: true },
  '(public)/links/[token] makeAccount': { allowed: 'anyone', fields: unknownLink, isIdle: true },
  '(public)/links/[token] choosePassword': {
    allowed: 'anyone',
    fields: () => ({ ...unknownLink(), password: 'seven purple kettles sing' }),
    isIdle: true,
  },
  '(public)/links/[token] agreeToAddress': { allowed: 'anyone', fields: unknownLink, isIdle: true },
  'settings/confirm askOwnPasskey': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/confirm confirmByPasskey': { allowed: 'signed in', fields: () => ({ answer: '{}' }), isIdle: true },
  'settings/confirm confirmByPassword': {
    allowed: 'signed in',
    fields: () => ({ password: 'not the right one' }),
    isIdle: true,
  },
  'settings/confirm confirmByLink': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/account askNewPasskey': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/account savePasskey': { allowed: 'signed in', fields: () => ({ answer: '{}' }), isIdle: true },
  'settings/account dropPasskey': { allowed: 'signed in', fields: () => ({ passkeyId: 'none' }), isIdle: true },
  'settings/account endSession': { allowed: 'signed in', fields: () => ({ sessionId: randomUUID() }), isIdle: true },
  'settings/account endOthers': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/account/password setPassword': {
    allowed: 'signed in',
    fields: () => ({ password: 'seven purple kettles sing' }),
    isIdle: true,
  },
  'settings/account/address changeAddress': {
    allowed: 'signed in',
    fields: () => ({ email: `${randomUUID()}@alongside.example` }),
    isIdle: true,
  },
  'settings/account/second-factor begin': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/account/second-factor enterFirstCode': {
    allowed: 'signed in',
    fields: () => ({ code: '000000' }),
    isIdle: true,
  },
  'settings/account/second-factor newCodes': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'settings/account/second-factor stop': { allowed: 'signed in', fields: () => ({}), isIdle: true },
  'sign-out signOut': { allowed: 'anyone', fields: () => ({}), isIdle: true },
  'settings setDisplay': {
    allowed: 'anyone',
    fields: () => ({ mode: 'standard', theme: 'device', aloud: 'on' }),
    isIdle: true,
  },
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
