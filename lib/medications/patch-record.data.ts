import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { columnOfInstant, instantOf } from '@/lib/db/columns'

/** Where patches of a line were put, oldest first, without those that were taken back. */
export async function readPatchSites(tx: Tx, access: Access, regimenId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ site: string }[]>`
    SELECT site FROM (
      SELECT d.site, d.given_at FROM dose_records d
      WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id = ${regimenId}::uuid AND d.site IS NOT NULL
        AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
      ORDER BY d.given_at DESC LIMIT 100
    ) latest ORDER BY given_at`
  return rows.map(({ site }) => site)
}

export interface PatchRemoval {
  /** Of the dose that it belongs to. */
  readonly requestId: string
  readonly regimenId: string
  /** Where the old one was; null: where the last one was put. */
  readonly site: string | null
  readonly removedAt: Temporal.Instant
}

/** The old patch came off: an event of its own, beside the new one (medications.md 2 and 6). */
export async function addPatchRemoval(tx: Tx, access: Access, removal: PatchRemoval): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO patch_removals (team_id, id, regimen_id, site, removed_at, recorded_by_id)
    VALUES (${access.teamId}::uuid, ${removal.requestId}::uuid, ${removal.regimenId}::uuid, coalesce(${removal.site}, (
        SELECT d.site FROM dose_records d
        WHERE d.team_id = ${access.teamId}::uuid AND d.regimen_id = ${removal.regimenId}::uuid AND d.id <> ${removal.requestId}::uuid AND d.site IS NOT NULL
          AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
        ORDER BY d.given_at DESC LIMIT 1)), ${columnOfInstant(removal.removedAt)}, ${access.userId}::uuid)`
}

export interface RemovedPatch {
  readonly site: string | null
  readonly removedAt: Temporal.Instant
  readonly byName: string
}

/** Patches of a line that came off, the latest first. */
export async function readPatchRemovals(tx: Tx, access: Access, regimenId: string): Promise<readonly RemovedPatch[]> {
  const rows = await tx.$queryRaw<{ site: string | null; removed_at: Date; by_name: string }[]>`
    SELECT p.site, p.removed_at, m.display_name AS by_name FROM patch_removals p
    JOIN memberships m ON m.team_id = p.team_id AND m.user_id = p.recorded_by_id
    WHERE p.team_id = ${access.teamId}::uuid AND p.regimen_id = ${regimenId}::uuid ORDER BY p.removed_at DESC, p.id LIMIT 30`
  return rows.map((row) => ({ site: row.site, removedAt: instantOf(row.removed_at), byName: row.by_name }))
}
