import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { isUuid, type Access } from '@/lib/auth/access'
import { columnOfInstant, instantOf } from '@/lib/db/columns'
import { addToHistory } from '@/lib/history/history.data'
import { todayAt } from '@/lib/time/home-clock'
import type { NotedEffect, PrnEffect } from './as-needed-plan'
import type { DoseEntry } from './dose-entry'
import { doseColumns, entryOf, recorderOfDose, type DoseRow } from './dose-rows.data'
import { findRegimen } from './dose-writes.data'
import { readPatchRemovals, type RemovedPatch } from './patch-record.data'
import { countPrnWeeks, type PrnWeek } from './prn-weeks'
import { latestVersion, type Regimen } from './regimen'
import type { TakenBack } from './taken-back'

export interface HistoryEntry extends DoseEntry {
  /** Of the prescription that counted then. */
  readonly version: number
  readonly voided: TakenBack['voided'] | null
  /** In the order in which they were noted. */
  readonly effects: readonly NotedEffect[]
}

export interface DoseHistory {
  readonly regimen: Regimen
  /** The latest first, by the time given. */
  readonly entries: readonly HistoryEntry[]
  /** Where the next page begins; null: that was all. */
  readonly earlier: Temporal.Instant | null
  /** As needed: how often in each of the last weeks; empty for other lines. */
  readonly weeks: readonly PrnWeek[]
  /** Old patches that came off, the latest first; empty for other lines. */
  readonly removals: readonly RemovedPatch[]
}

interface HistoryRow extends DoseRow {
  version: number
  voided_by_name: string | null
  voided_at: Date | null
  void_reason: string | null
  effects: { effect: PrnEffect; level: number | null; words: string | null; byName: string; noticedAt: string }[] | null
}

const pageSize = 60
const weeksShown = 8

/** Everything that was written down about one medicine, a page at a time; undefined when this team has none such. */
export async function readDoseHistory(
  access: Access,
  regimenId: string,
  before?: Temporal.Instant,
): Promise<DoseHistory | undefined> {
  access.require('medication:see')
  if (!isUuid(regimenId)) return undefined
  const { clock, teamId } = access
  return access.transaction(async (tx) => {
    const regimen = await findRegimen(tx, access, regimenId)
    if (!regimen) return undefined
    const rows = await tx.$queryRaw<HistoryRow[]>`
      SELECT ${doseColumns}, d.version, v.recorded_at AS voided_at, v.reason AS void_reason, vm.display_name AS voided_by_name, e.effects
      FROM dose_records d ${recorderOfDose}
      LEFT JOIN dose_records v ON v.team_id = d.team_id AND v.voids_id = d.id
      LEFT JOIN memberships vm ON vm.team_id = v.team_id AND vm.user_id = v.recorded_by_id
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('effect', e.effect, 'level', e.level, 'words', e.words, 'byName', em.display_name,
          'noticedAt', e.noticed_at) ORDER BY e.recorded_at, e.id) AS effects
        FROM dose_effects e JOIN memberships em ON em.team_id = e.team_id AND em.user_id = e.recorded_by_id
        WHERE e.team_id = d.team_id AND e.dose_record_id = d.id
      ) e ON true
      WHERE d.team_id = ${teamId}::uuid AND d.regimen_id = ${regimenId}::uuid AND d.kind <> 'void'
        AND d.given_at < ${columnOfInstant(before ?? clock.now.add({ hours: 24 }))}
      ORDER BY d.given_at DESC, d.recorded_at DESC, d.id LIMIT ${pageSize + 1}`
    const isAsNeeded = latestVersion(regimen).rule.kind === 'prn'
    const given = isAsNeeded
      ? await tx.$queryRaw<{ given_at: Date }[]>`
          SELECT d.given_at FROM dose_records d
          WHERE d.team_id = ${teamId}::uuid AND d.regimen_id = ${regimenId}::uuid AND d.kind IN ('given', 'partly', 'extra')
            AND d.given_at > ${columnOfInstant(clock.now.subtract({ hours: 24 * 7 * (weeksShown + 1) }))}
            AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
          ORDER BY d.given_at LIMIT 3000`
      : []
    const { rule } = latestVersion(regimen)
    const removals = rule.kind === 'daily' && rule.patch ? await readPatchRemovals(tx, access, regimenId) : []
    await addToHistory(tx, access, { act: 'regimen-seen', objectId: regimenId })
    const entries = rows.slice(0, pageSize).map(historyOf)
    return {
      regimen,
      entries,
      removals,
      earlier: rows.length > pageSize ? (entries.at(-1)?.givenAt ?? null) : null,
      weeks: isAsNeeded
        ? countPrnWeeks(
            given.map((row) => instantOf(row.given_at)),
            clock.zone,
            todayAt(clock),
            weeksShown,
          )
        : [],
    }
  })
}

function historyOf(row: HistoryRow): HistoryEntry {
  const { voided_by_name: byName, voided_at: at, void_reason: reason } = row
  return {
    ...entryOf(row),
    version: row.version,
    voided: byName === null || at === null ? null : { byName, at: instantOf(at), reason: reason ?? '' },
    effects: (row.effects ?? []).map(({ noticedAt, ...effect }) => ({
      ...effect,
      noticedAt: Temporal.Instant.from(noticedAt),
    })),
  }
}
