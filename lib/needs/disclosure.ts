import type { NeedState } from './evaluate'
import { getNeed, type Audience, type Need, type NeedId, type Sensitivity } from './knowledge'

export type ViewerRole = 'patient' | 'caregiver' | 'coordinator' | 'nurse' | 'helper'

/** How much of the future a viewer sees; chosen by the patient, for each viewer, and changeable at any time. */
export type DisclosureSetting = 'now' | 'coming' | 'everything'

export const SETTING_WORDS: Readonly<Record<DisclosureSetting, string>> = {
  now: 'Only what I need now',
  coming: 'And what is coming up',
  everything: 'Everything',
}

/** Who looks at the plan, and what was agreed for them. */
export interface Viewer {
  readonly role: ViewerRole
  /** Null until the patient chooses: then the default of the role counts. */
  readonly setting: DisclosureSetting | null
  /** Whether a helper may see the plan at all; other roles may by their role. */
  readonly seesPlan: boolean
  /** Whether this viewer sees stages and scores: for a patient their own choice. */
  readonly seesStage: boolean
  /** Needs that a nurse opened for this viewer with the patient's consent. They bind family only. */
  readonly grants: ReadonlySet<NeedId>
  /** Needs that this viewer opened by a tap. */
  readonly opened: ReadonlySet<NeedId>
  /** "Never show me this": topics that this viewer put away. Their safety lines stay. */
  readonly neverShow: ReadonlySet<NeedId>
}

/**
 * - `hidden`: nothing may show that it exists: no badge, count, search hit, notification or print.
 * - `soft`: by its gentle title only, until opened.
 * - `door`: an end-of-life topic under "Everything": a neutral title, then one sentence, then a tap.
 * - `full`: all of it.
 */
export type Disclosure = 'hidden' | 'soft' | 'door' | 'full'

interface Cell {
  /** `expected` leaves out what is only coming up. */
  readonly shows: 'expected' | 'all'
  readonly until: 'opened' | 'at once'
}

type Row = Readonly<Record<Sensitivity, Cell | null>>

/** The table of needs.md 6; null is hidden. */
const ROWS: Readonly<Record<DisclosureSetting, Row>> = {
  now: {
    routine: { shows: 'expected', until: 'at once' },
    sensitive: { shows: 'expected', until: 'opened' },
    'end-of-life': null,
  },
  coming: {
    routine: { shows: 'all', until: 'at once' },
    sensitive: { shows: 'all', until: 'opened' },
    'end-of-life': null,
  },
  everything: {
    routine: { shows: 'all', until: 'at once' },
    sensitive: { shows: 'all', until: 'at once' },
    'end-of-life': { shows: 'all', until: 'opened' },
  },
}

const HELPER_BY_DEFAULT: Row = { ...ROWS.now, sensitive: null }

/** The setting that counts until the patient chooses. A helper then also sees routine needs only. */
export function defaultSetting(role: Exclude<ViewerRole, 'nurse'>): DisclosureSetting {
  return role === 'caregiver' || role === 'coordinator' ? 'coming' : 'now'
}

export function audienceOf(role: ViewerRole): Audience {
  return role === 'patient' || role === 'nurse' ? role : 'family'
}

const STATES_OF_THE_PLAN: ReadonlySet<NeedState> = new Set(['expected_now', 'anticipate', 'in_place', 'declined'])

/** How a need stands in a viewer's plan. What is in place or declined is shown unless its row hides it. */
export function discloseNeed(viewer: Viewer, needId: NeedId, state: NeedState): Disclosure {
  return STATES_OF_THE_PLAN.has(state) ? discloseByRow(viewer, getNeed(needId), state === 'anticipate') : 'hidden'
}

/** The same for a task, reminder or calendar entry that came from a need, for its assignee too, whatever became of it. */
export function discloseWork(viewer: Viewer, needId: NeedId, state: NeedState): Disclosure {
  return discloseByRow(viewer, getNeed(needId), state === 'anticipate')
}

/**
 * What a search may find, whether or not the need is in the plan: routine topics always, sensitive ones unless only
 * what is needed now is shown. A hit says what a topic is, never in which state it is.
 */
export function discloseInSearch(viewer: Viewer, needId: NeedId, state: NeedState): Disclosure {
  const need = getNeed(needId)
  const asInPlan = discloseNeed(viewer, needId, state)
  if (asInPlan !== 'hidden' || need.sensitivity === 'routine') {
    return asInPlan === 'hidden' ? discloseByRow(viewer, need, false) : asInPlan
  }
  return discloseByRow(viewer, need, true)
}

function discloseByRow(viewer: Viewer, need: Need, isOnlyComing: boolean): Disclosure {
  if (!need.audience.includes(audienceOf(viewer.role))) return 'hidden'
  if (viewer.role === 'nurse') return 'full'
  if (viewer.role === 'helper' && !viewer.seesPlan) return 'hidden'
  if (viewer.neverShow.has(need.id)) return 'hidden'
  if (viewer.role !== 'patient' && viewer.grants.has(need.id)) return 'full'

  const cell = rowOf(viewer, viewer.role)[need.sensitivity]
  if (cell === null || (isOnlyComing && cell.shows === 'expected')) return 'hidden'
  if (cell.until === 'at once' || viewer.opened.has(need.id)) return 'full'
  return need.sensitivity === 'end-of-life' ? 'door' : 'soft'
}

function rowOf({ setting }: Viewer, role: Exclude<ViewerRole, 'nurse'>): Row {
  if (setting !== null) return ROWS[setting]
  return role === 'helper' ? HELPER_BY_DEFAULT : ROWS[defaultSetting(role)]
}

/** An end-of-life topic shows this and nothing else until it is opened. */
const DOOR_TITLE = 'A topic you can open when you want to'

/** The title under which a need may be named; null when it may not be named at all. */
export function titleFor(needId: NeedId, disclosure: Disclosure): string | null {
  const need = getNeed(needId)
  switch (disclosure) {
    case 'hidden':
      return null
    case 'soft':
      return need.soft_name
    case 'door':
      return DOOR_TITLE
    case 'full':
      return need.name
  }
}

/**
 * Needs for which the nurse is asked to "talk with the patient about what they want to know": those of the end of
 * life, and sensitive ones hidden from the patient, once they are expected. The patient's own view stays quiet.
 *
 * @param patient the patient as a viewer
 */
export function talksForNurse(patient: Viewer, states: Iterable<readonly [NeedId, NeedState]>): readonly NeedId[] {
  return [...states].flatMap(([id, state]) => {
    const need = getNeed(id)
    if (state !== 'expected_now' || !need.audience.includes('patient')) return []
    if (need.sensitivity === 'end-of-life') return [id]
    return need.sensitivity === 'sensitive' && discloseNeed(patient, id, state) === 'hidden' ? [id] : []
  })
}
