import type { Temporal } from 'temporal-polyfill'
import { getNeed, type NeedId, type NeedTask } from './knowledge'
import type { NeedDisplay } from './steady'

/** A first task of a need, with its days. A family's task is never late: it is "still open". */
export interface DueTask {
  /** Stable within an edition of the knowledge base, for example `niv/family/0`. */
  readonly key: string
  readonly needId: NeedId
  readonly doneBy: 'family' | 'nurse'
  readonly task: NeedTask
  /** The day the need entered the task's phase. */
  readonly startsOn: Temporal.PlainDate
  readonly dueOn: Temporal.PlainDate
}

/**
 * The tasks that a need brings now: family first, in the order of `needs.json`.
 *
 * `both` tasks start at "coming up"; when a need went straight to "worth doing now" they start there, and tasks of
 * "coming up" only are dropped. Empty for a need that is in neither state.
 *
 * @see needs.md 5: `due_days` counts from the day the need entered the task's phase
 */
export function tasksDue(
  display: Pick<NeedDisplay, 'needId' | 'anticipateSince' | 'expectedSince'>,
): readonly DueTask[] {
  const { tasks } = getNeed(display.needId)
  return (['family', 'nurse'] as const).flatMap((doneBy) =>
    tasks[doneBy].flatMap((task, index) => {
      const startsOn = startOf(task, display)
      if (startsOn === null) return []
      const dueOn = startsOn.add({ days: task.due_days })
      return [{ key: `${display.needId}/${doneBy}/${index}`, needId: display.needId, doneBy, task, startsOn, dueOn }]
    }),
  )
}

type Phases = Pick<NeedDisplay, 'anticipateSince' | 'expectedSince'>

function startOf({ phase }: NeedTask, { anticipateSince, expectedSince }: Phases): Temporal.PlainDate | null {
  switch (phase) {
    case 'anticipate':
      return anticipateSince
    case 'expected':
      return expectedSince
    case 'both':
      return anticipateSince ?? expectedSince
  }
}
