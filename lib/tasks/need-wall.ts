import type { Role } from '@/lib/auth/rights'
import type { Audience, Sensitivity } from '@/lib/needs/knowledge'
import { findNeed } from '@/lib/needs/knowledge'

export type Setting = 'now' | 'coming' | 'everything'

export interface NeedViewer {
  readonly role: Role
  /** Helpers only with the flag; everybody else always. */
  readonly seesPlan: boolean
  /** The viewer's own setting; null: the default of the role. */
  readonly setting: Setting | null
}

/** Where a need stands for this team, and whether a nurse opened it for this viewer. */
export interface NeedStanding {
  readonly needId: string
  /** As the steady display shows it; null when it was never shown. */
  readonly needState: string | null
  readonly isGranted: boolean
}

const defaults: Record<Exclude<Role, 'nurse'>, Setting> = {
  patient: 'now',
  caregiver: 'coming',
  coordinator: 'coming',
  helper: 'now',
}

/** Coming up and not now: what "only what I need now" leaves out. */
const notYet = ['anticipate', 'not_now']

/**
 * Whether a viewer may see the tasks of a need (needs.md 6). In doubt it is hidden: an unknown need, a need that was
 * never shown to anyone.
 */
export function maySeeNeedTasks(viewer: NeedViewer, { needId, needState, isGranted }: NeedStanding): boolean {
  const need = findNeed(needId)
  if (!need || !viewer.seesPlan) return false
  if (viewer.role === 'nurse' || isGranted) return true
  const audience: Audience = viewer.role === 'patient' ? 'patient' : 'family'
  if (!need.audience.includes(audience)) return false
  const setting = viewer.setting ?? defaults[viewer.role]
  return (
    sensitivityAllows(need.sensitivity, viewer.role, setting) &&
    (setting !== 'now' || (needState !== null && !notYet.includes(needState)))
  )
}

function sensitivityAllows(sensitivity: Sensitivity, role: Role, setting: Setting): boolean {
  switch (sensitivity) {
    case 'routine':
      return true
    case 'sensitive':
      return role !== 'helper' || setting !== 'now'
    case 'end-of-life':
      return setting === 'everything'
  }
}
