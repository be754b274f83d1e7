import type { PersonOnScreen } from '@/components/ui/person-chip'
import type { TeamPerson } from '@/lib/team/team-person'
import { initialsFor } from '@/lib/text/initials'

/** Members as chips show them: two letters where two share an initial. Also for somebody who has left. */
export function peopleOnScreen(people: readonly TeamPerson[]): (person: TeamPerson) => PersonOnScreen {
  const initials = initialsFor(people.map(({ name }) => name))
  const byId = new Map(people.map(({ userId }, index) => [userId, initials[index]]))
  return ({ userId, name, position }) => ({ name, position, initials: byId.get(userId) })
}
