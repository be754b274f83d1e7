import { Temporal } from 'temporal-polyfill'
import type { Owner } from './database'

const isoDate = /\d{4}-\d\d-\d\d/g

/** The same text with each day in it so many days earlier. */
function earlier(text: string, days: number): string {
  return text.replaceAll(isoDate, (day) => Temporal.PlainDate.from(day).subtract({ days }).toString())
}

/**
 * Lets days pass for the medicines of one team. The server's clock cannot be set, so everything that was written down
 * moves back instead: versions, the days in their rules, pauses, and what was recorded, with its slots.
 */
export async function daysPass(owner: Owner, teamId: string, days: number): Promise<void> {
  const back = [teamId, days]
  const versions = await owner.rows<{ regimen_id: string; version: number; rule: object }>(
    'SELECT regimen_id, version, rule FROM regimen_versions WHERE team_id = $1',
    [teamId],
  )
  for (const { regimen_id, version, rule } of versions)
    await owner.rows(
      `UPDATE regimen_versions SET rule = $5, from_at = from_at - make_interval(days => $2), changed_at = changed_at - make_interval(days => $2)
       WHERE team_id = $1 AND regimen_id = $3 AND version = $4`,
      [...back, regimen_id, version, earlier(JSON.stringify(rule), days)],
    )
  await owner.rows(
    `UPDATE holds SET from_at = from_at - make_interval(days => $2), to_at = to_at - make_interval(days => $2) WHERE team_id = $1`,
    back,
  )
  await owner.rows(`UPDATE hold_ends SET to_at = to_at - make_interval(days => $2) WHERE team_id = $1`, back)
  const records = await owner.rows<{ id: string; slot_key: string | null }>(
    'SELECT id, slot_key FROM dose_records WHERE team_id = $1 ORDER BY given_at',
    [teamId],
  )
  for (const { id, slot_key } of records) {
    const key = slot_key && earlier(slot_key, days)
    await owner.rows(
      `WITH live AS (UPDATE live_doses SET slot_key = $4 WHERE team_id = $1 AND dose_record_id = $3)
       UPDATE dose_records SET slot_key = $4, given_at = given_at - make_interval(days => $2), recorded_at = recorded_at - make_interval(days => $2)
       WHERE team_id = $1 AND id = $3`,
      [...back, id, key],
    )
  }
}
