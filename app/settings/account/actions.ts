'use server'
import { headers } from 'next/headers'
import { agentWords } from '@/lib/auth/agent-words'
import { endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions.data'
import { addPasskey, askForNewPasskey, removePasskey } from '@/lib/auth/passkeys.data'
import { personAction } from '@/lib/form/form-action'
import { formatCount } from '@/lib/text/amounts'
import { AddPasskeyForm, AskForm, EndSessionForm, RemovePasskeyForm } from './account-schema'

export const askNewPasskey = personAction(AskForm, async (person) => ({
  done: 'Asked.',
  show: { options: await askForNewPasskey(person) },
}))

export const savePasskey = personAction(AddPasskeyForm, async (person, { answer, name }) => {
  const words = name || agentWords((await headers()).get('user-agent')) || 'A passkey'
  if ((await addPasskey(person, answer, words)) === 'wrong') {
    return { refused: 'The passkey was not saved. Please try again.' }
  }
  return { done: 'Your passkey is saved. Everywhere else you are signed out now.' }
})

export const dropPasskey = personAction(RemovePasskeyForm, async (person, { passkeyId }) => {
  await removePasskey(person, passkeyId)
  return { done: 'This passkey does not sign you in any more.' }
})

export const endSession = personAction(EndSessionForm, async (person, { sessionId }) => {
  await endOwnSession(person, sessionId)
  return { done: 'Signed out there.' }
})

export const endOthers = personAction(AskForm, async (person) => {
  const ended = await endOtherSessions(person)
  return {
    done: ended === 0 ? 'You were signed in nowhere else.' : `Signed out of ${formatCount(ended, 'other place')}.`,
  }
})
