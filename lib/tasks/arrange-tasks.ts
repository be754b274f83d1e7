import type { Task } from './task'

/** The parts of the tasks page. Nothing stands in two of them. */
export interface ArrangedTasks {
  readonly yours: readonly Task[]
  readonly upForGrabs: readonly Task[]
  /** Open, with somebody else. */
  readonly withOthers: readonly Task[]
}

/** @param open in the order of the list, which every part keeps */
export function arrangeTasks(open: readonly Task[], userId: string): ArrangedTasks {
  return {
    yours: open.filter(({ assignee }) => assignee?.userId === userId),
    upForGrabs: open.filter(({ assignee }) => assignee === null),
    withOthers: open.filter(({ assignee }) => assignee !== null && assignee.userId !== userId),
  }
}
