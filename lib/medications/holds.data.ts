import 'server-only'
import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { decideOnce, findRegimen } from './dose-writes.data'
import { stepsAfterHold, stepsWait, wholeDaysHeld, type StepAnswer } from './holds'
import type { HoldReason } from './reasons'
import { latestVersion, type Regimen, type RegimenHold } from './regimen'
import { addVersion, prescriptionOfLatest } from './regimen-writes.data'

export interface NewHold {
  readonly requestId: string
  /** Everything that pauses together: in hospital that is often all of it. */
  readonly regimenIds: readonly string[]
  readonly fromAt: Temporal.Instant
  /** When it is expected to end; absent: open, and asked about every day. */
  readonly toAt?: Temporal.Instant | undefined
  readonly reason: HoldReason
  readonly words?: string | undefined
}

const mostAtOnce = 300

/**
 * Holds medicines from an instant on: nothing is due, nothing missed. One that is held, stopped or not of this team is
 * left as it is.
 *
 * @returns how many are held now by this request, the same for the same request again
 */
export async function holdRegimens(access: Access, hold: NewHold): Promise<number> {
  access.require('regimen:change')
  access.requireFresh()
  const regimenIds = [...new Set(hold.regimenIds)].slice(0, mostAtOnce)
  const ids = regimenIds.map((regimenId) => idOf(hold.requestId, regimenId))
  return access.transaction(async (tx) => {
    // The lock makes two holds of one medicine take turns.
    await tx.$queryRaw`
      SELECT 1 FROM regimens WHERE team_id = ${access.teamId}::uuid AND id = ANY(${regimenIds}::uuid[]) ORDER BY id FOR UPDATE`
    const added = await tx.$executeRaw`
      INSERT INTO holds (team_id, id, regimen_id, from_at, to_at, reason, words, held_by_id)
      SELECT r.team_id, one.id, r.id, ${columnOfInstant(hold.fromAt)}, ${hold.toAt ? columnOfInstant(hold.toAt) : null},
        ${hold.reason}, ${hold.words ?? null}, ${access.userId}::uuid
      FROM unnest(${regimenIds}::uuid[], ${ids}::uuid[]) AS one (regimen_id, id)
      JOIN regimens r ON r.team_id = ${access.teamId}::uuid AND r.id = one.regimen_id
      WHERE NOT EXISTS (SELECT FROM discontinuations s WHERE s.team_id = r.team_id AND s.regimen_id = r.id)
        AND NOT EXISTS (
          SELECT FROM holds h LEFT JOIN hold_ends e ON e.team_id = h.team_id AND e.hold_id = h.id
          WHERE h.team_id = r.team_id AND h.regimen_id = r.id
            AND coalesce(e.to_at, h.to_at, 'infinity') > ${columnOfInstant(hold.fromAt)}
        )
      ON CONFLICT DO NOTHING`
    if (added > 0) await addChange(tx, access, { act: 'regimen-held', objectId: regimenIds[0] ?? hold.requestId })
    const [row] = await tx.$queryRaw<{ held: number }[]>`
      SELECT count(*)::int AS held FROM holds WHERE team_id = ${access.teamId}::uuid AND id = ANY(${ids}::uuid[])`
    return row?.held ?? 0
  })
}

/** One request holds several medicines: each hold has an id that the same request makes again. */
function idOf(requestId: string, regimenId: string): string {
  const hash = createHash('sha256').update(`${requestId} ${regimenId}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

export interface Resumption {
  readonly regimenId: string
  /** When doses go on: due at this instant is live. */
  readonly at: Temporal.Instant
  /** What was found or said: what is on the skin, what the ward wrote. */
  readonly words?: string | undefined
  /** For steps: what the clinic said. */
  readonly steps?: { readonly answer: StepAnswer; readonly step: number } | undefined
}

export type Resumed =
  | { readonly result: 'resumed' }
  /** Nothing holds it, and no question is open. */
  | { readonly result: 'not-held' }
  | { readonly result: 'begins-later'; readonly from: Temporal.Instant }
  | { readonly result: 'stopped' }
  | { readonly result: 'not-found' }

/**
 * Ends the hold of a medicine. Times, hours, every-n-days and cycles carry on unshifted; steps follow what the clinic
 * said, as a new version (medications.md 11). It also answers for steps whose hold ended before anybody said.
 */
export async function resumeRegimen(access: Access, resumption: Resumption): Promise<Resumed> {
  access.require('regimen:change')
  access.requireFresh()
  const { regimenId, at } = resumption
  return decideOnce<Resumed>(access, async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return { result: 'not-found' }
    if (regimen.stopped) return { result: 'stopped' }
    const hold = lastHold(regimen)
    if (!hold) return { result: 'not-held' }
    if (Temporal.Instant.compare(at, hold.from) <= 0) return { result: 'begins-later', from: hold.from }
    const isRunning = !hold.to || Temporal.Instant.compare(hold.to, at) > 0
    const wantsSteps =
      latestVersion(regimen).rule.kind === 'steps' && (resumption.steps?.answer ?? 'not-known') !== 'not-known'
    if (!isRunning && !(wantsSteps && stepsWait(regimen, access.clock.zone))) return { result: 'not-held' }
    if (isRunning && !(await endHold(tx, access, hold, resumption))) return { result: 'not-held' }
    if (wantsSteps && !(await addSteps(tx, access, regimen, hold, resumption))) return 'again'
    await addChange(tx, access, { act: 'regimen-resumed', objectId: regimenId })
    return { result: 'resumed' }
  })
}

function lastHold({ holds }: Regimen): RegimenHold | undefined {
  return holds?.at(-1)
}

/** Two people at once: the key lets one of them end it. */
async function endHold(tx: Tx, access: Access, hold: RegimenHold, { at, words }: Resumption): Promise<boolean> {
  const added = await tx.$executeRaw`
    INSERT INTO hold_ends (team_id, hold_id, to_at, words, ended_by_id)
    VALUES (${access.teamId}::uuid, ${hold.holdId}::uuid, ${columnOfInstant(at)}, ${words ?? null}, ${access.userId}::uuid)
    ON CONFLICT DO NOTHING`
  return added > 0
}

async function addSteps(
  tx: Tx,
  access: Access,
  regimen: Regimen,
  hold: RegimenHold,
  { at, steps }: Resumption,
): Promise<boolean> {
  const { rule, version } = latestVersion(regimen)
  if (rule.kind !== 'steps' || !steps || steps.answer === 'not-known') return true
  const { zone } = access.clock
  const end = hold.to && Temporal.Instant.compare(hold.to, at) < 0 ? hold.to : at
  const on = at.toZonedDateTimeISO(zone).toPlainDate().toString()
  const next = stepsAfterHold(rule, {
    ...{ answer: steps.answer, step: steps.step, on },
    heldDates: wholeDaysHeld(regimen, zone, hold, end),
  })
  const prescription = { ...prescriptionOfLatest(regimen), rule: next, why: stepWords[steps.answer] }
  // An answer given later counts from now on: what was due meanwhile stays as it was.
  const { now } = access.clock
  const fromAt = Temporal.Instant.compare(at, now) < 0 ? now : at
  return (await addVersion(tx, access, regimen.regimenId, version + 1, fromAt, prescription)) > 0
}

const stepWords = {
  calendar: 'After the hold the steps carry on by the calendar',
  shift: 'After the hold the steps are later by the days held',
  restart: 'After the hold the steps begin again',
} as const
