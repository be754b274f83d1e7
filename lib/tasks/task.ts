import type { Temporal } from 'temporal-polyfill'
import type { TeamPerson } from '@/lib/team/team-person'

/** One thing to do. It is open until somebody finishes it; there is no "late" for a family's tasks. */
export interface Task {
  readonly taskId: string
  readonly title: string
  readonly note: string | null
  readonly dueOn: Temporal.PlainDate | null
  /** `HH:MM` by the home's clock. */
  readonly dueTime: string | null
  readonly state: 'open' | 'done' | 'skipped'
  /** Nobody: up for grabs. */
  readonly assignee: TeamPerson | null
  readonly finishedBy: TeamPerson | null
  readonly finishedAt: Temporal.Instant | null
  /** The need it came from, as far as this viewer may know; the task is hidden with it. */
  readonly needId: string | null
  /** Counts the changes: whoever changes a task says which version they saw. */
  readonly version: number
}
