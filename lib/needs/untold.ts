import type { NeedState } from './evaluate'
import type { NeedId } from './knowledge'
import { stepDisplays, type Displays, type NeedDisplay, type PlanUpdate } from './steady'

/**
 * What is stored of one need. New answers change the plan at once for whoever recorded them and for nurses; the others
 * see it as they were told until somebody has gone through what changed.
 */
export interface StoredDisplay {
  readonly told: NeedDisplay
  /** What they will be told; null while nothing waits. */
  readonly untold: NeedDisplay | null
}

export type StoredDisplays = ReadonlyMap<NeedId, StoredDisplay>

export function asTold(stored: StoredDisplays): Displays {
  return new Map([...stored].map(([needId, { told }]) => [needId, told]))
}

export function asKnown(stored: StoredDisplays): Displays {
  return new Map([...stored].map(([needId, { told, untold }]) => [needId, untold ?? told]))
}

/**
 * The plan as it looks today. A review date may have passed since the last change: nobody recorded anything, so this
 * only looks. For those who were not told yet, what waits stays as it was told, whatever is known by now.
 */
export function displaysOn(
  stored: StoredDisplays,
  today: Pick<PlanUpdate, 'on' | 'evaluated' | 'knowledgeVersion'>,
  as: 'known' | 'told',
): Displays {
  const update = { ...today, recorded: new Set<never>() }
  if (as === 'known') return stepDisplays(asKnown(stored), update)
  const untold = untoldNeeds(stored)
  const told = asTold(stored)
  const others = stepDisplays(told, {
    ...update,
    evaluated: today.evaluated.filter(({ needId }) => !untold.has(needId)),
  })
  return new Map([...others, ...[...told].filter(([needId]) => untold.has(needId))])
}

/** Needs that wait to be told. */
export function untoldNeeds(stored: StoredDisplays): ReadonlySet<NeedId> {
  return new Set([...stored].flatMap(([needId, { untold }]) => (untold ? [needId] : [])))
}

/** `waits`: new answers, told after a look. `at-once`: everything else; what waits already goes on waiting. */
export type Telling = 'waits' | 'at-once' | 'everything'

/**
 * What to store after an update. Only what alters somebody's view waits: a need that comes in, goes out, or moves
 * between "coming up" and "worth doing now". What waits goes on waiting until this update itself moves it: what
 * somebody notes shows at once. `everything` ends all waiting, as after a death.
 *
 * @param spokenOf the need that somebody has just said something about: it stays untold only while the others do not
 *   see it at all
 */
export function storeUpdate(
  stored: StoredDisplays,
  after: Displays,
  telling: Telling,
  spokenOf: NeedId | null = null,
): StoredDisplays {
  return new Map(
    [...after].map(([needId, now]): [NeedId, StoredDisplay] => {
      const before = stored.get(needId) ?? { told: outOfView(needId), untold: null }
      const isNews = shownAs(before.told.state) !== shownAs(now.state)
      const waits = isNews && (telling === 'waits' || (telling === 'at-once' && goesOnWaiting(before, now, spokenOf)))
      return [needId, waits ? { told: before.told, untold: now } : { told: now, untold: null }]
    }),
  )
}

function goesOnWaiting({ told, untold }: StoredDisplay, now: NeedDisplay, spokenOf: NeedId | null): boolean {
  if (untold === null) return false
  return now.needId === spokenOf ? !isShown(told.state) : shownAs(untold.state) === shownAs(now.state)
}

/** A need whose state in the plan changed, as it is told. */
export interface ToldChange {
  readonly needId: NeedId
  readonly before: NeedState
  readonly after: NeedState
}

/** What waits, in the order of `stored`. */
export function waitingChanges(stored: StoredDisplays): readonly ToldChange[] {
  return [...stored].flatMap(([needId, { told, untold }]) =>
    untold ? [{ needId, before: told.state, after: untold.state }] : [],
  )
}

const SHOWN: ReadonlySet<NeedState> = new Set(['expected_now', 'anticipate', 'in_place', 'declined'])

function isShown(state: NeedState): boolean {
  return SHOWN.has(state)
}

/** Out of view is out of view, for whatever reason. */
function shownAs(state: NeedState): NeedState | null {
  return isShown(state) ? state : null
}

function outOfView(needId: NeedId): NeedDisplay {
  return {
    ...{ needId, state: 'not_now', heldBy: null, betterUpdates: 0 },
    ...{ anticipateSince: null, expectedSince: null, shownUnder: null },
  }
}
