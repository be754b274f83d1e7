import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/db/columns'
import { database } from '@/lib/db/client'
import { seal, unseal } from '@/lib/mail/seal'
import { now } from '@/lib/time/now'
import type { Person } from './person'
import { newRecoveryCodes, tidyRecoveryCode } from './recovery-codes'
import { hashOfToken } from './token'
import { newTotpSecret, stepOfCode, totpUri } from './totp'
import { giveBack, mayTry, quarterHour } from './tries.data'

export interface OwnFactor {
  /** Undefined while no first code was right yet. */
  readonly confirmedAt: Temporal.Instant | undefined
  readonly codesLeft: number
}

/** This person's code app, if they have set one up or begun to. */
export async function findOwnFactor(person: Person): Promise<OwnFactor | undefined> {
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ confirmed_at: Date | null; codes_left: number }[]>`SELECT * FROM app_own_factor()`,
  )
  return row && { confirmedAt: row.confirmed_at ? instantOf(row.confirmed_at) : undefined, codesLeft: row.codes_left }
}

/** Makes the secret for a code app. It counts from the first right code on. @returns false when one is in use */
export async function beginFactor(person: Person): Promise<boolean> {
  person.requireFresh()
  const sealed = seal(newTotpSecret(), 'second-factor')
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ begun: boolean }[]>`SELECT app_begin_factor(${sealed}) AS begun`,
  )
  return row?.begun ?? false
}

async function findSecret(userId: string): Promise<{ secret: string; isConfirmed: boolean } | undefined> {
  const [row] = await database().$queryRaw<
    { sealed: Uint8Array; is_confirmed: boolean }[]
  >`SELECT * FROM app_find_factor(${userId}::uuid)`
  const secret = row && unseal(row.sealed, 'second-factor')
  return row && secret !== undefined ? { secret, isConfirmed: row.is_confirmed } : undefined
}

export interface FactorToSetUp {
  /** To be typed into the app where it cannot read the QR code. */
  readonly secret: string
  readonly uri: string
}

/** The secret that waits for its first code; undefined when none does. It is never shown again after that. */
export async function findFactorToSetUp(person: Person): Promise<FactorToSetUp | undefined> {
  const found = await findSecret(person.userId)
  if (!found || found.isConfirmed) return undefined
  return { secret: found.secret, uri: totpUri(found.secret, person.email) }
}

const hashesOf = (codes: readonly string[]) => codes.map((code) => Buffer.from(hashOfToken(code)))

const limitOf = (userId: string) => ({ bucket: `factor:${userId}`, most: 10, seconds: quarterHour })

/** The first code from the app: from now on it is asked for. @returns the recovery codes, which are shown this once */
export async function confirmFactor(
  person: Person,
  code: string,
): Promise<{ readonly recoveryCodes: readonly string[] } | 'wrong' | 'too-often'> {
  person.requireFresh()
  if (!(await mayTry(limitOf(person.userId)))) return 'too-often'
  const found = await findSecret(person.userId)
  const step = found && !found.isConfirmed ? stepOfCode(code, found.secret, now().epochMilliseconds) : undefined
  if (step === undefined) return 'wrong'
  const recoveryCodes = newRecoveryCodes()
  const [row] = await person.ownTransaction(
    (tx) => tx.$queryRaw<{ done: boolean }[]>`
      SELECT app_confirm_factor(${step}::bigint, ${hashesOf(recoveryCodes)}, ${person.sessionId}::uuid) AS done`,
  )
  return row?.done ? { recoveryCodes } : 'wrong'
}

/** New recovery codes; the old ones stop working. @returns undefined without a code app, which they stand in for */
export async function renewRecoveryCodes(person: Person): Promise<readonly string[] | undefined> {
  person.requireFresh()
  const codes = newRecoveryCodes()
  const done = await person.ownTransaction(
    (tx) => tx.$queryRaw<object[]>`
      SELECT app_put_recovery_codes(${hashesOf(codes)})::text FROM app_own_factor() f WHERE f.confirmed_at IS NOT NULL`,
  )
  return done.length > 0 ? codes : undefined
}

/** Codes are asked for no more. Every other session ends. */
export async function removeFactor(person: Person): Promise<void> {
  person.requireFresh()
  await person.ownTransaction((tx) => tx.$executeRaw`SELECT app_remove_factor(${person.sessionId}::uuid)`)
}

/** A code of the app, or one of the recovery codes. Each counts once. */
export async function checkCode(userId: string, typed: string): Promise<'right' | 'wrong' | 'too-often'> {
  const limit = limitOf(userId)
  if (!(await mayTry(limit))) return 'too-often'
  const isRight = (await isAppCode(userId, typed)) || (await isRecoveryCode(userId, typed))
  if (isRight) await giveBack(limit)
  return isRight ? 'right' : 'wrong'
}

async function isAppCode(userId: string, typed: string): Promise<boolean> {
  const found = await findSecret(userId)
  if (!found?.isConfirmed) return false
  const step = stepOfCode(typed.replace(/\s/g, ''), found.secret, now().epochMilliseconds)
  if (step === undefined) return false
  const [row] = await database().$queryRaw<
    { used: boolean }[]
  >`SELECT app_use_factor_step(${userId}::uuid, ${step}::bigint) AS used`
  return row?.used ?? false
}

async function isRecoveryCode(userId: string, typed: string): Promise<boolean> {
  const code = tidyRecoveryCode(typed)
  if (code === undefined) return false
  const [row] = await database().$queryRaw<
    { used: boolean }[]
  >`SELECT app_use_recovery_code(${userId}::uuid, ${hashOfToken(code)}) AS used`
  return row?.used ?? false
}
