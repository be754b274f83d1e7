import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { Route } from 'next'
import type { z } from 'zod'
import { Access, NotPermitted } from '@/lib/auth/access'
import { NotFresh } from '@/lib/auth/fresh'
import { TooBusy } from '@/lib/auth/passwords'
import { TooManyRequests, type Limit } from '@/lib/auth/request-limit'
import { findPerson, NeedsFactor, type Person } from '@/lib/auth/person'
import { isUnavailable } from '@/lib/db/errors'
import { env } from '@/lib/env'
import type { FormAnswer, FormState } from './form-state'
import { isOwnRequest } from './origin'
import { echoOf, errorsOf, fieldsOf } from './read-form'

type Action = (before: FormState, data: FormData) => Promise<FormState>

type Answer = FormAnswer | { readonly goTo: Route }

/** Sign in again, then try again: nothing of what was typed is lost. */
const signedOut =
  'You are signed out. Please sign in again in another tab, then press the button once more: what you typed is still here.'
const needsFactor =
  'Nurses and coordinators need a passkey or a code app. Nothing was changed. Set one up in the settings in another tab, then press the button once more.'
/** A fresh sign-in first (security.md 4). The page itself offers the way when it is opened. */
const notFresh =
  'This needs a fresh sign-in. Nothing was changed. Please open “Show that it is you” in the settings in another tab, then press the button once more: what you typed is still here.'
const foreign =
  'This form did not come from a page of Alongside. Nothing was changed. Please open the page again and send it from there.'
const notAllowed =
  'Your role in this team does not allow this. Nothing was changed. The coordinator can change what you may do.'

function action<Schema extends z.ZodType<object>>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Answer>,
): Action {
  return async (before, data) => {
    const fields = fieldsOf(data)
    const values = echoOf(fields)
    const submission = before.submission + 1
    const say = (
      status: FormState['status'],
      message: string,
      errors: FormState['errors'] = {},
      shown: FormState['values'] = {},
    ): FormState => ({
      submission,
      status,
      message,
      errors,
      values: status === 'done' ? shown : values,
    })
    if (!isOwnRequest(await headers(), env().url)) return say('refused', foreign)
    const input = schema.safeParse(fields)
    if (!input.success) return say('refused', 'Please look at the marked answers.', errorsOf(input.error))
    try {
      const answer = await work(input.data)
      if ('goTo' in answer) redirect(answer.goTo)
      refresh()
      if ('done' in answer) return say('done', answer.done, {}, answer.show)
      if ('ask' in answer) return say('ask', answer.ask)
      return say('refused', answer.refused, sentencesOf(answer.errors ?? {}))
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof NotPermitted) return say('refused', notAllowed)
      if (error instanceof NeedsFactor) return say('refused', needsFactor)
      if (error instanceof NotFresh) return say('refused', notFresh)
      if (error instanceof SignedOut) return say('refused', signedOut)
      if (error instanceof TooManyRequests || error instanceof TooBusy)
        return say('refused', 'That was a lot at once. Please wait a minute, then try again.')
      if (isUnavailable(error))
        return say(
          'refused',
          'We cannot reach the record at this moment. Nothing was saved. Please try again in a minute: what you typed is still here.',
        )
      throw error
    }
  }
}

class SignedOut extends Error {
  override readonly name = 'SignedOut'
}

/** A form inside a team: the team's id comes with it, and the access is found again for every press. */
export function formAction<Schema extends z.ZodType<{ teamId: string }>>(
  schema: Schema,
  work: (access: Access, input: z.output<Schema>) => Promise<Answer>,
  limit: Limit = 'general',
): Action {
  return action(schema, async (input) => {
    const access = await Access.find(input.teamId, limit)
    if (access) return work(access, input)
    const person = await findPerson()
    if (person?.needsFactor) throw new NeedsFactor()
    if (person) return { refused: 'This was not found. You may no longer be in this team.' }
    throw new SignedOut()
  })
}

/** A form of someone who is signed in, outside any team. */
export function personAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  work: (person: Person, input: z.output<Schema>) => Promise<Answer>,
): Action {
  return action(schema, async (input) => {
    const person = await findPerson()
    if (!person) throw new SignedOut()
    return work(person, input)
  })
}

/** A form that a stranger may send: signing in, signing up. */
export function publicAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Answer>,
): Action {
  return action(schema, work)
}

function sentencesOf(errors: Readonly<Partial<Record<string, string>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, words]) => (words === undefined ? [] : [[field, words]])),
  )
}
