'use server'
import type { Route } from 'next'
import { confirmAddress } from '@/lib/auth/address-change.data'
import { completeFirstFactor } from '@/lib/auth/complete-sign-in'
import { resetPassword, seeLink, spendSignInLink, spendSignUpLink, type SeenLink } from '@/lib/auth/links.data'
import { ownWordsOf, passwordFault } from '@/lib/auth/password-rules'
import { findPerson } from '@/lib/auth/person'
import { publicAction } from '@/lib/form/form-action'
import { AgreeForm, ChoosePasswordForm, UseLinkForm } from './link-schema'

const ended = { refused: 'This link does not work any more. Ask for a new one on the sign-in page.' }
const someoneElse = { refused: 'You are signed in as somebody else here. Sign out first, then open the link again.' }

/** The link for this press, or why not. Somebody who is signed in uses links of their own account only. */
async function linkFor(token: string, purposes: readonly SeenLink['purpose'][]) {
  const link = await seeLink(token)
  if (!link || !purposes.includes(link.purpose)) return ended
  const person = await findPerson()
  return person && person.userId !== link.userId ? someoneElse : link
}

export const signInByLink = publicAction(UseLinkForm, async ({ token, ownDevice }) => {
  const link = await linkFor(token, ['sign-in'])
  if ('refused' in link) return link
  const first = await spendSignInLink(token)
  if (first === 'ended') return ended
  return { goTo: await completeFirstFactor(first, 'link', ownDevice ? 'own' : 'shared', link.next) }
})

export const makeAccount = publicAction(UseLinkForm, async ({ token, ownDevice }) => {
  const link = await linkFor(token, ['sign-up'])
  if ('refused' in link) return link
  const first = await spendSignUpLink(token)
  if (first === 'ended') return ended
  return { goTo: await completeFirstFactor(first, 'link', ownDevice ? 'own' : 'shared', link.next) }
})

export const choosePassword = publicAction(ChoosePasswordForm, async ({ token, password, ownDevice }) => {
  const link = await linkFor(token, ['reset'])
  if ('refused' in link) return link
  const fault = passwordFault(password, ownWordsOf('', link.email), false)
  if (fault !== undefined) return { refused: 'Please look at the marked answers.', errors: { password: fault } }
  const first = await resetPassword(token, password)
  if (first === 'ended') return ended
  return { goTo: await completeFirstFactor(first, 'link', ownDevice ? 'own' : 'shared', undefined) }
})

export const agreeToAddress = publicAction(AgreeForm, async ({ token }) => {
  const link = await linkFor(token, ['address-old', 'address-new'])
  if ('refused' in link) return link
  const answer = await confirmAddress(token)
  if (answer === 'ended') return ended
  return { goTo: `/links/agreed?${answer}` as Route }
})
