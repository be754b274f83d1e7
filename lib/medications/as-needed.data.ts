import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant, dayOf, instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import { noPlan, type AsNeededNow, type AsNeededPlan, type CountedDose, type PrnEffect } from './as-needed-plan'
import type { DoseClaim } from './dose-claim'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import { asNeededClaim, findRegimen } from './dose-writes.data'
import { decidePrnDose } from './prn'
import { prnLimitsOf } from './prn-doses.data'
import { latestVersion, type Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'

const lineLimit = 300
const doseLimit = 500

/** Every as-needed line, as it stands now: what counts towards its limits, and what the plan says. Four statements. */
export async function listAsNeededNow(access: Access): Promise<readonly AsNeededNow[]> {
  access.require('medication:see')
  const { now } = access.clock
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} AND (s.stopped_at IS NULL OR s.stopped_at > ${columnOfInstant(now)})
      ORDER BY lower(r.name), r.created_at, r.id LIMIT ${lineLimit}`
    const lines = rows.map(regimenOf).flatMap((regimen) => {
      const { rule } = latestVersion(regimen)
      return rule.kind === 'prn' ? [{ regimen, limits: prnLimitsOf(rule) }] : []
    })
    const plans = await readPlans(tx, access)
    const reachMin = Math.max(24 * 60, ...lines.map(({ limits }) => limits.minGapMin ?? 0))
    const near = await readCounted(tx, access, now.subtract({ minutes: Math.ceil(reachMin) }))
    const claims = await readClaims(tx, access)
    await addToHistory(tx, access, { act: 'doses-seen' })
    return lines
      .map(({ regimen, limits }) => lineNow(regimen, limits, plans.get(regimen.regimenId) ?? noPlan, near, claims, now))
      .sort(inOrder)
  })
}

function lineNow(
  regimen: Regimen,
  limits: AsNeededNow['limits'],
  plan: AsNeededPlan,
  near: readonly CountedDose[],
  claims: ReadonlyMap<string, DoseClaim>,
  now: Temporal.Instant,
): AsNeededNow {
  const names = new Map(plan.togetherWith.map(({ regimenId, name }) => [regimenId, name]))
  const reachMs = Math.max(24 * 60, limits.minGapMin ?? 0) * 60_000
  const counted = near.flatMap(({ entry, effect }): CountedDose[] => {
    const isOwn = entry.regimenId === regimen.regimenId
    if (!isOwn && !names.has(entry.regimenId)) return []
    if (now.epochMilliseconds - entry.givenAt.epochMilliseconds >= reachMs) return []
    return [{ entry, effect, otherName: isOwn ? null : (names.get(entry.regimenId) ?? null) }]
  })
  const given = counted.flatMap(({ entry }) => (entry.amount ? [{ at: entry.givenAt, amount: entry.amount }] : []))
  const { amount } = latestVersion(regimen)
  const claim = claims.get(regimen.regimenId) ?? null
  return { regimen, limits, plan, claim, counted, decision: decidePrnDose(limits, given, { at: now, amount }) }
}

/** Those with a place first, in its order. */
function inOrder(a: AsNeededNow, b: AsNeededNow): number {
  return (a.plan.place ?? 1000) - (b.plan.place ?? 1000)
}

interface PlanRow {
  regimen_id: string
  place: number | null
  try_first: string | null
  look_for: string | null
  call_when: string | null
  ask_after_min: number
  review_on: Date | null
  version: number
  together: { regimenId: string; name: string }[] | null
}

async function readPlans(tx: Tx, access: Access): Promise<ReadonlyMap<string, AsNeededPlan>> {
  const rows = await tx.$queryRaw<PlanRow[]>`
    SELECT p.regimen_id, p.place, p.try_first, p.look_for, p.call_when, p.ask_after_min, p.review_on, p.version,
      (SELECT json_agg(json_build_object('regimenId', r.id, 'name', r.name) ORDER BY lower(r.name), r.id)
        FROM as_needed_plans o JOIN regimens r ON r.team_id = o.team_id AND r.id = o.regimen_id
        WHERE o.team_id = p.team_id AND o.group_id = p.group_id AND o.regimen_id <> p.regimen_id) AS together
    FROM as_needed_plans p WHERE p.team_id = ${access.teamId}::uuid LIMIT ${lineLimit}`
  return new Map(
    rows.map((row) => [
      row.regimen_id,
      {
        place: row.place,
        tryFirst: row.try_first,
        lookFor: row.look_for,
        callWhen: row.call_when,
        askAfterMin: row.ask_after_min,
        reviewOn: row.review_on && dayOf(row.review_on),
        togetherWith: row.together ?? [],
        version: row.version,
      },
    ]),
  )
}

interface CountedRow extends DoseRow {
  effect: PrnEffect | null
  effect_level: number | null
  effect_words: string | null
  effect_by: string | null
  noticed_at: Date | null
}

/** What was given since an instant, of every line: as-needed ones and those that may count with them. */
async function readCounted(tx: Tx, access: Access, since: Temporal.Instant): Promise<readonly CountedDose[]> {
  const rows = await tx.$queryRaw<CountedRow[]>`
    SELECT ${doseColumns}, e.effect, e.level AS effect_level, e.words AS effect_words, em.display_name AS effect_by, e.noticed_at
    FROM dose_records d ${recorderOfDose}
    LEFT JOIN LATERAL (
      SELECT * FROM dose_effects e WHERE e.team_id = d.team_id AND e.dose_record_id = d.id ORDER BY e.recorded_at DESC, e.id LIMIT 1
    ) e ON true
    LEFT JOIN memberships em ON em.team_id = d.team_id AND em.user_id = e.recorded_by_id
    WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id IN (SELECT id FROM regimens WHERE team_id = ${access.teamId}::uuid)
      AND d.kind IN ('given', 'partly', 'extra') AND d.given_at > ${columnOfInstant(since)}
      AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
    ORDER BY d.given_at, d.id LIMIT ${doseLimit}`
  return rows.map((row) => ({
    entry: entryOf(row),
    otherName: null,
    effect:
      row.effect === null
        ? null
        : {
            effect: row.effect,
            level: row.effect_level,
            words: row.effect_words,
            byName: row.effect_by ?? '',
            noticedAt: instantOf(row.noticed_at ?? row.recorded_at),
          },
  }))
}

interface ClaimRow {
  regimen_id: string
  user_id: string
  name: string
  position: number
  claimed_at: Date
  ends_at: Date
}

async function readClaims(tx: Tx, access: Access): Promise<ReadonlyMap<string, DoseClaim>> {
  const rows = await tx.$queryRaw<ClaimRow[]>`
    SELECT c.regimen_id, c.user_id, m.display_name AS name, m.position, c.claimed_at, c.ends_at
    FROM dose_claims c JOIN memberships m ON m.team_id = c.team_id AND m.user_id = c.user_id
    WHERE c.team_id = ${access.teamId}::uuid AND c.slot_key = ${asNeededClaim} AND c.ends_at > now()`
  return new Map(
    rows.map(({ regimen_id, user_id: userId, name, position, claimed_at, ends_at }) => [
      regimen_id,
      { by: { userId, name, position }, claimedAt: instantOf(claimed_at), endsAt: instantOf(ends_at) },
    ]),
  )
}

/** One as-needed line with its plan and every line that could count with it; undefined when this team has none such. */
export async function readAsNeededPlan(
  access: Access,
  regimenId: string,
): Promise<
  { readonly regimen: Regimen; readonly plan: AsNeededPlan; readonly others: readonly Regimen[] } | undefined
> {
  access.require('medication:see')
  if (!isUuid(regimenId)) return undefined
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen || latestVersion(regimen).rule.kind !== 'prn') return undefined
    const rows = await tx.$queryRaw<RegimenRow[]>`
      ${selectRegimens(access)} AND r.id <> ${regimenId}::uuid AND s.stopped_at IS NULL ORDER BY lower(r.name), r.created_at, r.id LIMIT ${lineLimit}`
    const plans = await readPlans(tx, access)
    await addToHistory(tx, access, { act: 'regimen-seen', objectId: regimenId })
    return { regimen, plan: plans.get(regimenId) ?? noPlan, others: rows.map(regimenOf) }
  })
}
