'use server'
import type { Route } from 'next'
import { clientPlace } from '@/lib/auth/client-place'
import { requestLink } from '@/lib/auth/links.data'
import { renewSession, type SignInWay } from '@/lib/auth/next-auth'
import { askForPasskey, checkPasskey } from '@/lib/auth/passkeys.data'
import type { Person } from '@/lib/auth/person'
import { returnPathOf } from '@/lib/auth/return-path'
import { checkCode } from '@/lib/auth/second-factor.data'
import { confirmWithPassword, waysToConfirm } from '@/lib/auth/sign-in.data'
import { personAction } from '@/lib/form/form-action'
import { AskForm, LinkConfirmForm, PasskeyConfirmForm, PasswordConfirmForm } from './confirm-schema'

const tooOften = {
  refused: 'There were many tries. Please wait 15 minutes, then try again. A passkey or a link works now.',
}

/** The session goes on with a new token and a new time, and the person goes back to what they were about to do. */
async function confirmed(person: Person, way: SignInWay, next: string | undefined) {
  if (await renewSession(person.userId, way)) return { goTo: returnPathOf(next) ?? ('/settings/account' as Route) }
  return { refused: 'Your session has ended meanwhile. Please sign in again.' }
}

export const askOwnPasskey = personAction(AskForm, async (person) => ({
  done: 'Asked.',
  show: { options: await askForPasskey(person) },
}))

export const confirmByPasskey = personAction(PasskeyConfirmForm, async (person, { answer, next }) => {
  if ((await checkPasskey(answer, person)) === 'wrong') {
    return { refused: 'This passkey is not one of yours here. Try another one, or another way.' }
  }
  return confirmed(person, { way: 'passkey', strength: 'two' }, next)
})

export const confirmByPassword = personAction(PasswordConfirmForm, async (person, { password, code, next }) => {
  const { hasFactor } = await waysToConfirm(person)
  const known = await confirmWithPassword(person, password)
  if (known === 'too-often') return tooOften
  if (known === 'wrong') return { refused: 'This is not your password. Please try again, or use another way.' }
  if (hasFactor) {
    const checked = await checkCode(person.userId, code ?? '')
    if (checked === 'too-often') return tooOften
    if (checked === 'wrong') {
      const words = 'This code is not right, or it was used already. Wait for the next one in the app and write that.'
      return { refused: words, errors: { code: words } }
    }
  }
  return confirmed(person, { way: 'password', strength: hasFactor ? 'two' : 'one' }, next)
})

/** The link signs in freshly, in this browser, and leads back. */
export const confirmByLink = personAction(LinkConfirmForm, async (person, { next }) => {
  const path = returnPathOf(next) ?? '/settings/account'
  const result = await requestLink({ purpose: 'sign-in', email: person.email, next: path, place: await clientPlace() })
  if (result === 'too-often') {
    return { refused: 'Several links were asked for already. Please look in your mail, or try again in an hour.' }
  }
  return { done: `A message is on its way to ${person.email}. Open the link in it in this browser, within 10 minutes.` }
})
