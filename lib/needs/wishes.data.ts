import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'

export interface NewWish {
  /** Made by the form: a second press adds nothing. */
  readonly requestId: string
  /** In the person's own words. */
  readonly words: string
  readonly saidOn: Temporal.PlainDate
}

/** Writes down what the patient said they want to know (needs.md 13). For nurses alone; the newest counts. */
export async function recordWish(access: Access, { requestId, words, saidOn }: NewWish): Promise<void> {
  access.require('disclosure:grant')
  await access.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO told_wishes (team_id, id, words, said_on, recorded_by_id)
      VALUES (${access.teamId}::uuid, ${requestId}::uuid, ${words}, ${columnOfDay(saidOn)}::date, ${access.userId}::uuid)
      ON CONFLICT (team_id, id) DO NOTHING`
    await addChange(tx, access, { act: 'wish-recorded', objectId: requestId })
  })
}
