import 'server-only'
import type { Access } from '@/lib/auth/access'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from './displays.data'

/** Turns "fast change" on or off for this person and brings the plan up to date (needs.md 4). For nurses. */
export async function setFastChange(access: Access, fastChange: 'on' | 'off'): Promise<void> {
  access.require('disclosure:grant')
  const isOn = fastChange === 'on'
  await access.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO plan_options AS o (team_id, fast_change, set_by_id) VALUES (${access.teamId}::uuid, ${isOn}, ${access.userId}::uuid)
      ON CONFLICT (team_id) DO UPDATE SET fast_change = excluded.fast_change, set_by_id = excluded.set_by_id, set_at = now(), version = o.version + 1`
    await updateDisplays(tx, access, new Set())
    await addChange(tx, access, { act: `fast-change-${fastChange}` })
  })
}
