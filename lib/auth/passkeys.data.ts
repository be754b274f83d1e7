import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { readAuthentication, readRegistration } from './passkey-answers'
import type { Person } from './person'
import { hashOfToken } from './token'

const ownHost = () => new URL(env().url).hostname

type Purpose = 'sign-in' | 'confirm' | 'add'

async function keepChallenge(challenge: string, purpose: Purpose, userId: string | null): Promise<void> {
  await database().$executeRaw`SELECT app_add_challenge(${hashOfToken(challenge)}, ${purpose}, ${userId}::uuid)`
}

/** Was this asked, for this purpose, in the last five minutes, and not answered yet? */
async function spendChallenge(challenge: string, purpose: Purpose, userId: string | null): Promise<boolean> {
  const [row] = await database().$queryRaw<
    { used: boolean }[]
  >`SELECT app_use_challenge(${hashOfToken(challenge)}, ${purpose}, ${userId}::uuid) AS used`
  return row?.used ?? false
}

/** What a browser needs to ask for a passkey, as JSON. Whoever signs in need not say who they are. */
export async function askForPasskey(person?: Person): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: ownHost(),
    userVerification: 'required',
    timeout: 5 * 60_000, // weak hands take their time
  })
  await keepChallenge(options.challenge, person ? 'confirm' : 'sign-in', person?.userId ?? null)
  return JSON.stringify(options)
}

/**
 * Checks a passkey's answer.
 *
 * @param person for somebody who is signed in and shows that it is they: another person's passkey is wrong then
 */
export async function checkPasskey(answer: string, person?: Person): Promise<{ readonly userId: string } | 'wrong'> {
  const response = readAuthentication(answer)
  if (!response) return 'wrong'
  const [key] = await database().$queryRaw<
    { user_id: string; public_key: Uint8Array; counter: bigint; is_cast: boolean }[]
  >`SELECT * FROM app_find_passkey(${response.id})`
  if (!key || (key.is_cast && !env().demo) || (person && person.userId !== key.user_id)) return 'wrong'
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(challenge, person ? 'confirm' : 'sign-in', person?.userId ?? null),
    expectedOrigin: env().url,
    expectedRPID: ownHost(),
    requireUserVerification: true,
    authenticator: {
      credentialID: new Uint8Array(Buffer.from(response.id, 'base64url')),
      credentialPublicKey: new Uint8Array(key.public_key),
      counter: Number(key.counter),
    },
  }).catch(() => undefined) // it throws for every answer that does not fit
  if (!verified?.verified) return 'wrong'
  const { newCounter } = verified.authenticationInfo
  await database().$executeRaw`SELECT app_passkey_used(${response.id}, ${newCounter}::bigint)`
  return { userId: key.user_id }
}

export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly createdAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | undefined
}

export async function listPasskeys(person: Person): Promise<readonly OwnPasskey[]> {
  const rows = await person.ownTransaction((tx) =>
    tx.passkey.findMany({
      where: { userId: person.userId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 50,
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
  )
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({
    ...{ id, name, createdAt: instantOf(createdAt) },
    lastUsedAt: lastUsedAt ? instantOf(lastUsedAt) : undefined,
  }))
}

/** What a browser needs to make a passkey for this person, as JSON. */
export async function askForNewPasskey(person: Person): Promise<string> {
  person.requireFresh()
  const present = await listPasskeys(person)
  const options = await generateRegistrationOptions({
    rpName: 'Alongside',
    rpID: ownHost(),
    userID: person.userId,
    userName: person.email,
    userDisplayName: person.name,
    timeout: 5 * 60_000,
    attestationType: 'none',
    excludeCredentials: present.map(({ id }) => ({
      id: new Uint8Array(Buffer.from(id, 'base64url')),
      type: 'public-key',
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(options.challenge, 'add', person.userId)
  return JSON.stringify(options)
}

/** Adds a passkey: this session is as strong as it from now on, every other session ends. */
export async function addPasskey(person: Person, answer: string, name: string): Promise<'added' | 'wrong'> {
  person.requireFresh()
  const response = readRegistration(answer)
  if (!response) return 'wrong'
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(challenge, 'add', person.userId),
    expectedOrigin: env().url,
    expectedRPID: ownHost(),
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified || !verified.registrationInfo) return 'wrong'
  const { credentialID, credentialPublicKey, counter } = verified.registrationInfo
  const id = Buffer.from(credentialID).toString('base64url')
  const transports = (response.response.transports ?? []).join(',')
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ added: boolean }[]>`
      SELECT app_add_passkey(${id}, ${Buffer.from(credentialPublicKey)}, ${counter}::bigint, ${transports}, ${name}, ${person.sessionId}::uuid) AS added`,
  )
  return row?.added ? 'added' : 'wrong'
}

/** Removes one of one's own. An id of somebody else's removes nothing. */
export async function removePasskey(person: Person, passkeyId: string): Promise<void> {
  person.requireFresh()
  await person.ownTransaction((tx) => tx.passkey.deleteMany({ where: { userId: person.userId, id: passkeyId } }))
}
