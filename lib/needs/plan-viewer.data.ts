import 'server-only'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { discloseNeed, type Viewer } from './disclosure'
import { readDisplays } from './stored-plan.data'
import type { NeedId } from './knowledge'

export interface ViewerChoices {
  readonly grants: readonly NeedId[]
  readonly opened: readonly NeedId[]
  readonly never: readonly NeedId[]
}

/** A member as the disclosure rules see them (needs.md 6). */
export function viewerOf(access: Access, choices: ViewerChoices): Viewer {
  return {
    role: access.role,
    setting: access.disclosure,
    seesPlan: access.may('plan:see'),
    seesStage: access.may('stage:see'),
    grants: new Set(choices.grants),
    opened: new Set(choices.opened),
    neverShow: new Set(choices.never),
  }
}

/** What was opened for and by this viewer. */
export async function readViewer(tx: Tx, access: Access): Promise<Viewer> {
  const [row] = await tx.$queryRaw<ViewerChoices[]>`
    SELECT
      ARRAY(SELECT need_id FROM disclosure_grants WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid) AS grants,
      ARRAY(SELECT need_id FROM need_choices WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND choice = 'opened') AS opened,
      ARRAY(SELECT need_id FROM need_choices WHERE team_id = ${access.teamId}::uuid AND user_id = ${access.userId}::uuid AND choice = 'never') AS never`
  return viewerOf(access, row ?? { grants: [], opened: [], never: [] })
}

/** Nobody changes a need that they may not see; foreign, missing and hidden are the same. */
export async function mayChangeNeed(tx: Tx, access: Access, needId: NeedId): Promise<boolean> {
  const display = (await readDisplays(tx, access)).get(needId)
  if (!display) return false
  const disclosure = discloseNeed(await readViewer(tx, access), needId, display.state)
  return disclosure === 'full' || disclosure === 'soft'
}
