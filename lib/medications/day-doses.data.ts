import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import { boundsOfDay, todayAt } from '@/lib/time/home-clock'
import { findPlannedDose, overdueVisits, planBetween, type PlannedDose } from './day-plan'
import { cycleOnDay } from './cycle'
import { cycleLine, cycleRuleOf } from './cycle-line'
import { askAfterMin, type NotedEffect } from './as-needed-plan'
import type { AsNeededLine, DayDose, DayOfDoses, UnplannedDose } from './day-dose'
import type { DoseClaim } from './dose-claim'
import type { DoseEntry } from './dose-entry'
import { dayNumberOf, isoDateOf } from './local-day'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import { doseState } from './dose-state'
import { asNeededClaim, findRegimen } from './dose-writes.data'
import { findLiveEntry } from './doses.data'
import { readPatchSites } from './patch-record.data'
import { sitesInTurn } from './patch-sites'
import { latestVersion, type Regimen } from './regimen'
import { regimenOf, selectRegimens, type RegimenRow } from './regimen-rows.data'

interface HappenedRow extends DoseRow {
  /** Null in rows of `dose_records`. */
  claim_slot_key: string | null
  claim_ends_at: Date | null
  /** The latest, of an unplanned dose. */
  effect: NotedEffect['effect'] | null
  effect_level: number | null
  effect_words: string | null
  effect_by: string | null
  noticed_at: Date | null
  ask_after_min: number | null
}

const lineLimit = 300
const rowLimit = 3000

/** As-needed regimens with what was given in the last 24 hours. */
export async function listAsNeeded(access: Access): Promise<readonly AsNeededLine[]> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const { now } = access.clock
    const { asNeeded } = await readDoses(tx, access, now.subtract({ hours: 1 }), now.add({ hours: 1 }))
    await addToHistory(tx, access, { act: 'doses-seen' })
    return asNeeded
  })
}

/** What is due and what happened on one local day at home, in three statements. */
export function listDay(access: Access, on: Temporal.PlainDate): Promise<DayOfDoses> {
  return listDays(access, on, 1)
}

/** The same for several days in a row, in as many statements. */
export async function listDays(access: Access, firstOn: Temporal.PlainDate, days: number): Promise<DayOfDoses> {
  access.require('medication:see')
  return access.transaction(async (tx) => {
    const { from } = boundsOfDay(firstOn, access.clock.zone)
    const { from: until } = boundsOfDay(firstOn.add({ days }), access.clock.zone)
    const day = await readDoses(tx, access, from, until)
    await addToHistory(tx, access, { act: 'doses-seen' })
    return day
  })
}

/**
 * The doses due in [from, until) with what happened to them, in two statements whatever their number.
 * The caller has asked for the right and writes the history.
 */
export async function readDoses(
  tx: Tx,
  access: Access,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<DayOfDoses> {
  const regimens = await readRegimensOf(tx, access, from)
  const { now, zone } = access.clock
  const visits = isWithin(now, from, until) ? overdueVisits(regimens, zone, now) : []
  const planned = [
    ...visits.filter(({ slot }) => slot.dueMs < from.epochMilliseconds),
    ...planBetween(regimens, zone, from, until),
  ].filter(({ slot }) => slot.status !== 'cancelled' && slot.status !== 'skipped-travel')
  const today = todayAt(access.clock).toString()
  const cycles = slotsOfCycles(regimens, zone, now, today)
  const dayAgo = now.subtract({ hours: 24 })
  const earliest = [dayAgo, ...cycles.map(({ slot }) => slot.dueAt)].reduce(earlier, from)
  const latest = until.epochMilliseconds > now.epochMilliseconds ? until : now.add({ minutes: 2 })
  const rows = await readHappened(tx, access, regimens, [...planned, ...cycles], earliest, latest)
  const happened = rows.filter((row) => row.claim_slot_key === null)
  const entries = happened.map(entryOf)
  const bySlot = new Map(entries.map((entry) => [`${entry.regimenId} ${entry.slotKey}`, entry]))
  const claims = new Map(
    rows.flatMap((row) =>
      row.claim_slot_key === null ? [] : [[`${row.regimen_id} ${row.claim_slot_key}`, claimIn(row)]],
    ),
  )
  const byId = new Map(regimens.map((regimen) => [regimen.regimenId, regimen]))
  const unplanned = happened
    .filter((row) => row.slot_key === null)
    .map((row) => ({ ...entryOf(row), ...effectIn(row) }))
  return {
    regimens,
    planned: planned.map((dose) => {
      const key = `${dose.regimen.regimenId} ${dose.slot.key}`
      const entry = bySlot.get(key) ?? null
      return { ...dose, entry, claim: claims.get(key) ?? null, state: doseState(dose.timing, entryAsEvent(entry), now) }
    }),
    others: unplanned.flatMap((entry) => {
      const regimen = byId.get(entry.regimenId)
      return regimen && isWithin(entry.givenAt, from, until) ? [{ ...entry, regimen }] : []
    }),
    asNeeded: regimens.filter(isAsNeeded).map((regimen) => ({
      regimen,
      claim: claims.get(`${regimen.regimenId} ${asNeededClaim}`) ?? null,
      lately: unplanned.filter(
        (entry) => entry.regimenId === regimen.regimenId && isWithin(entry.givenAt, dayAgo, now.add({ minutes: 2 })),
      ),
    })),
    cycles: regimens.flatMap((regimen) => {
      const own = entries.filter((entry) => entry.regimenId === regimen.regimenId)
      const daysOf = (some: readonly DoseEntry[]) => some.map((entry) => localDayOf(entry, zone))
      const givenOn = daysOf(own.filter(({ kind }) => kind !== 'not_given'))
      const notGivenOn = daysOf(own.filter(({ kind }) => kind === 'not_given'))
      return cycleLine(regimen, now, today, { givenOn, notGivenOn }) ?? []
    }),
  }
}

/** The doses since the present cycle of each line with on and off days began: what is done of 10 or 14. */
function slotsOfCycles(
  regimens: readonly Regimen[],
  zone: string,
  now: Temporal.Instant,
  today: string,
): PlannedDose[] {
  return regimens.flatMap((regimen) => {
    const rule = cycleRuleOf(regimen, now)
    const window = rule && cycleOnDay(rule, dayNumberOf(today))
    if (!window) return []
    const { from } = boundsOfDay(Temporal.PlainDate.from(isoDateOf(window.firstDay)), zone)
    return [...planBetween([regimen], zone, from, now.add({ hours: 24 }))]
  })
}

/** The day a dose was planned for; without a slot, the day on which it was given. */
function localDayOf({ slotKey, givenAt }: DoseEntry, zone: string): string {
  return slotKey?.split('/')[1] ?? givenAt.toZonedDateTimeISO(zone).toPlainDate().toString()
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b
}

export interface DoseToRecord {
  readonly regimen: Regimen
  /** Undefined: the plan has no such dose any more. What happened can be recorded all the same. */
  readonly dose: DayDose | undefined
  /** For a patch: where the next one may go, the place used longest ago first, and where the last one went. */
  readonly patch: { readonly sites: readonly string[]; readonly lastSite: string | null } | null
}

/** One planned dose by its key, near today, with what happened to it; undefined when the key is of no line of this team. */
export async function readDose(access: Access, slotKey: string): Promise<DoseToRecord | undefined> {
  access.require('medication:see')
  const regimenId = slotKey.split('/')[0] ?? ''
  if (!isUuid(regimenId)) return undefined
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return undefined
    const { now, zone } = access.clock
    const dose = findPlannedDose(regimen, zone, slotKey, now)
    const entry = dose ? ((await findLiveEntry(tx, access, regimenId, slotKey)) ?? null) : null
    const { rule } = dose?.version ?? latestVersion(regimen)
    const patch = rule.kind === 'daily' && rule.patch ? rule.patch : null
    const used = patch ? await readPatchSites(tx, access, regimenId) : []
    await addToHistory(tx, access, { act: 'dose-seen', objectId: regimenId })
    return {
      regimen,
      patch: patch && { sites: sitesInTurn(patch.sites ?? [], used), lastSite: used.at(-1) ?? null },
      dose: dose && { ...dose, entry, claim: null, state: doseState(dose.timing, entryAsEvent(entry), now) },
    }
  })
}

/** Regimens that could have a dose at or after an instant. */
async function readRegimensOf(tx: Tx, access: Access, from: Temporal.Instant): Promise<readonly Regimen[]> {
  const rows = await tx.$queryRaw<RegimenRow[]>`
    ${selectRegimens(access)} AND (s.stopped_at IS NULL OR s.stopped_at > ${columnOfInstant(from)})
    ORDER BY lower(r.name), r.created_at, r.id LIMIT ${lineLimit}`
  return rows.map(regimenOf)
}

/** Live entries of the slots, entries without a slot in the time, and claims that still run. */
function readHappened(
  tx: Tx,
  access: Access,
  regimens: readonly Regimen[],
  planned: readonly PlannedDose[],
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<HappenedRow[]> {
  const slots = new Map(planned.map(({ regimen, slot }) => [slot.key, regimen.regimenId]))
  const regimenIds = [...slots.values()]
  const keys = [...slots.keys()]
  return tx.$queryRaw<HappenedRow[]>`
    SELECT ${doseColumns}, NULL AS claim_slot_key, NULL::timestamptz AS claim_ends_at, NULL AS effect, NULL::int AS effect_level,
      NULL AS effect_words, NULL AS effect_by, NULL::timestamptz AS noticed_at, NULL::int AS ask_after_min
    FROM unnest(${regimenIds}::uuid[], ${keys}::text[]) AS slot (regimen_id, slot_key)
    JOIN live_doses l ON l.team_id = ${access.teamId}::uuid AND l.regimen_id = slot.regimen_id AND l.slot_key = slot.slot_key
    JOIN dose_records d ON d.team_id = l.team_id AND d.id = l.dose_record_id ${recorderOfDose}
    UNION ALL
    (SELECT ${doseColumns}, NULL, NULL, e.effect, e.level, e.words, em.display_name, e.noticed_at, p.ask_after_min
    FROM dose_records d ${recorderOfDose}
    LEFT JOIN as_needed_plans p ON p.team_id = d.team_id AND p.regimen_id = d.regimen_id
    LEFT JOIN LATERAL (
      SELECT * FROM dose_effects e WHERE e.team_id = d.team_id AND e.dose_record_id = d.id ORDER BY e.recorded_at DESC, e.id LIMIT 1
    ) e ON true
    LEFT JOIN memberships em ON em.team_id = d.team_id AND em.user_id = e.recorded_by_id
    WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id = ANY(${regimens.map((regimen) => regimen.regimenId)}::uuid[]) AND d.slot_key IS NULL AND d.kind <> 'void'
      AND d.given_at >= ${columnOfInstant(from)} AND d.given_at < ${columnOfInstant(until)}
      AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
    ORDER BY d.given_at, d.id LIMIT ${rowLimit})
    UNION ALL
    SELECT NULL, c.regimen_id, NULL, NULL, NULL, NULL, NULL, c.claimed_at, c.user_id, m.display_name, m.position, NULL, NULL, NULL, NULL, c.slot_key, c.ends_at, NULL, NULL, NULL, NULL, NULL, NULL
    FROM dose_claims c JOIN memberships m ON m.team_id = c.team_id AND m.user_id = c.user_id
    WHERE c.team_id = ${access.teamId}::uuid AND c.ends_at > now()`
}

function effectIn(row: HappenedRow): Pick<UnplannedDose, 'effect' | 'askAfterMin'> {
  const { effect, effect_level: level, effect_words: words, effect_by: byName, noticed_at: noticedAt } = row
  return {
    askAfterMin: row.ask_after_min ?? askAfterMin,
    effect:
      effect === null || byName === null || noticedAt === null
        ? null
        : { effect, level, words, byName, noticedAt: instantOf(noticedAt) },
  }
}

function claimIn(row: HappenedRow): DoseClaim {
  const by = { userId: row.recorded_by_id, name: row.by_name, position: row.by_position }
  return { by, claimedAt: instantOf(row.recorded_at), endsAt: instantOf(row.claim_ends_at ?? row.recorded_at) }
}

function entryAsEvent(entry: DoseEntry | null) {
  if (!entry || entry.kind === 'extra') return undefined
  // What the database has committed counts as known, whatever this server's own clock says.
  return { kind: entry.kind, givenAt: entry.givenAt, recordedAt: Temporal.Instant.fromEpochMilliseconds(0) }
}

function isAsNeeded(regimen: Regimen): boolean {
  return !regimen.stopped && latestVersion(regimen).rule.kind === 'prn'
}

function isWithin(at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, until) < 0
}
