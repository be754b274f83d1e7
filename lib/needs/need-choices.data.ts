import 'server-only'
import type { Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import { discloseNeed } from './disclosure'
import { readDisplays } from './stored-plan.data'
import type { NeedId } from './knowledge'
import { readViewer } from './plan-viewer.data'

/**
 * One viewer opens a topic, or puts it away for good ("Never show me this"). Only for what they may know of.
 *
 * @returns false for a need that is hidden from them, missing, or not in the plan
 */
export async function chooseTopic(access: Access, needId: NeedId, choice: 'opened' | 'never'): Promise<boolean> {
  access.require('plan:see')
  return access.transaction(async (tx) => {
    const display = (await readDisplays(tx, access)).get(needId)
    if (!display || discloseNeed(await readViewer(tx, access), needId, display.state) === 'hidden') return false
    await tx.$executeRaw`
      INSERT INTO need_choices (team_id, user_id, need_id, choice) VALUES (${access.teamId}::uuid, ${access.userId}::uuid, ${needId}, ${choice})
      ON CONFLICT (team_id, user_id, need_id) DO UPDATE SET choice = excluded.choice, chosen_at = now()`
    await addToHistory(tx, access, { act: choice === 'opened' ? 'topic-opened' : 'topic-put-away', objectId: needId })
    return true
  })
}

/** Brings back every topic that this viewer put away; they are then shown as their setting has it. */
export async function showAgain(access: Access): Promise<void> {
  access.require('plan:see')
  await access.transaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM need_choices WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND choice = 'never'`
    await addToHistory(tx, access, { act: 'topics-shown-again' })
  })
}
