/** A line and the group that it counts in; null: it counts alone. */
export interface Grouping {
  readonly regimenId: string
  readonly groupId: string | null
}

/**
 * Which lines count together after a change, as the lines that need another group than before.
 *
 * What is chosen comes with everything that already counts with it: a line is never taken out of another group
 * without a word. What was together with the line and is not chosen any more counts alone.
 *
 * @param chosen lines to count with `regimenId`; those that the team does not have are left out
 * @param newGroupId for the group, when there is more than one line in it
 */
export function groupsAfter(
  groupings: readonly Grouping[],
  regimenId: string,
  chosen: readonly string[],
  newGroupId: string,
): readonly Grouping[] {
  const groupOf = new Map(groupings.map((one) => [one.regimenId, one.groupId]))
  const own = groupOf.get(regimenId) ?? null
  const membersOf = (groupId: string | null) =>
    groupId === null ? [] : groupings.filter((one) => one.groupId === groupId).map((one) => one.regimenId)
  const together = new Set([regimenId])
  for (const id of chosen) {
    const group = groupOf.get(id)
    if (group === undefined) continue
    together.add(id)
    if (group !== own) for (const member of membersOf(group)) together.add(member)
  }
  const groupId = together.size > 1 ? newGroupId : null
  const left = membersOf(own).filter((id) => !together.has(id))
  return [
    ...[...together].map((id) => ({ regimenId: id, groupId })),
    ...left.map((id) => ({ regimenId: id, groupId: null })),
  ]
}
