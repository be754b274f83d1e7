import 'server-only'
import type { Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import { findKeptAnswer, hashOfRequest, keepAnswer } from '@/lib/today/kept-answers.data'
import { decideOnce, findRegimen } from './dose-writes.data'
import type { NewRegimen, Prescription, RegimenChange } from './prescription'
import type { Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'
import { addRegimen, addStop, applyChange, type AddedRegimen, type AppliedChange } from './regimen-writes.data'

export type { NewRegimen, Prescription, RegimenChange }

/** Adds a regimen with its first version. */
export async function createRegimen(access: Access, regimen: NewRegimen): Promise<AddedRegimen> {
  access.require('regimen:change')
  access.requireFresh()
  return access.transaction((tx) => addRegimen(tx, access, regimen))
}

export type ChangedRegimen = AppliedChange | { readonly result: 'other-request' } | { readonly result: 'not-found' }

/** Changes a regimen by adding a version. Doses due before it keep the version before. */
export async function changeRegimen(access: Access, change: RegimenChange): Promise<ChangedRegimen> {
  access.require('regimen:change')
  access.requireFresh()
  const { requestId, regimenId, expectVersion } = change
  const hash = hashOfRequest('change-regimen', {
    ...change,
    ...{ requestId: undefined, fromOn: change.fromOn?.toString(), amountConfirmed: undefined },
  })
  return decideOnce<ChangedRegimen>(access, async (tx) => {
    const kept = await findKeptAnswer(tx, access, requestId, hash)
    if (kept) return kept.isSame ? { result: 'changed', version: expectVersion + 1 } : { result: 'other-request' }
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return { result: 'not-found' }
    const applied = await applyChange(tx, access, regimen, change)
    if (applied === 'again' || applied.result !== 'changed') return applied
    await keepAnswer(tx, access, requestId, hash, { version: applied.version })
    return applied
  })
}

export type StoppedRegimen = 'stopped' | 'already-stopped' | 'not-found'

/** Ends a regimen at this moment. Doses due later are cancelled; what was given stays. */
export async function stopRegimen(access: Access, regimenId: string, reason: string): Promise<StoppedRegimen> {
  access.require('regimen:change')
  access.requireFresh()
  return access.transaction((tx) => addStop(tx, access, regimenId, reason))
}

export interface RegimenLists {
  readonly current: readonly Regimen[]
  /** The latest first. */
  readonly stopped: readonly Regimen[]
}

const limit = 300

/** Every regimen of the team, by name. */
export async function listRegimens(access: Access): Promise<RegimenLists> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} ORDER BY s.stopped_at DESC NULLS FIRST, lower(r.name), r.created_at, r.id LIMIT ${limit}`
    await addToHistory(tx, access, { act: 'medications-seen' })
    const regimens = rows.map(regimenOf)
    return { current: regimens.filter(({ stopped }) => !stopped), stopped: regimens.filter(({ stopped }) => stopped) }
  })
}

/** One regimen, for the page that shows or changes it; undefined when this team has none such. */
export async function readRegimen(access: Access, regimenId: string): Promise<Regimen | undefined> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (regimen) await addToHistory(tx, access, { act: 'regimen-seen', objectId: regimenId })
    return regimen
  })
}

/** One regimen for a form that is being typed: it was seen with its page, and the look is in the history already. */
export async function findRegimenForForm(access: Access, regimenId: string): Promise<Regimen | undefined> {
  access.require('medication:see')
  return access.transaction((tx) => findRegimen(tx, access, regimenId))
}
