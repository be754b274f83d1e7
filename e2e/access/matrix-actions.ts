import { account } from './actions/account'
import type { ActionRows } from './actions/action-row'
import { day } from './actions/day'
import { doses } from './actions/doses'
import { equipment } from './actions/equipment'
import { helpAndSay } from './actions/help-and-say'
import { medicineCare } from './actions/medicine-care'
import { medications } from './actions/medications'
import { planAndStage } from './actions/plan-and-stage'
import { planChanges } from './actions/plan-changes'
import { team } from './actions/team'

export type { ActionRow } from './actions/action-row'

/** Every server action. */
export const actions: ActionRows = {
  ...account,
  ...planAndStage,
  ...day,
  ...doses,
  ...helpAndSay,
  ...medications,
  ...medicineCare,
  ...planChanges,
  ...equipment,
  ...team,
}
