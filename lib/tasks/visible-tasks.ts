/** A task as far as the wall before needs looks at it. */
export interface FromNeed {
  readonly needId: string | null
}

/**
 * Leaves out the tasks of needs that the viewer may not see. A task from a need is hidden with it, from its assignee
 * too (needs.md 6); a task of no need is everybody's.
 *
 * @param maySeeNeed whether this viewer may see that need
 */
export function visibleTasks<T extends FromNeed>(
  tasks: readonly T[],
  maySeeNeed: (task: T & { readonly needId: string }) => boolean,
): readonly T[] {
  return tasks.filter((task) => isVisible(task, maySeeNeed))
}

function isVisible<T extends FromNeed>(
  task: T,
  maySeeNeed: (task: T & { readonly needId: string }) => boolean,
): boolean {
  return task.needId === null || maySeeNeed(task as T & { readonly needId: string })
}
