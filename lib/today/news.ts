import type { Temporal } from 'temporal-polyfill'
import type { TeamPerson } from '@/lib/team/team-person'

/** Something another member did. */
export interface News {
  readonly act: string
  readonly by: TeamPerson
  readonly at: Temporal.Instant
  /** The name of the medicine, the title of the task, or what changed in the plan; null where there is none. */
  readonly subject: string | null
}

/** What a member did, after their name: "gave baclofen". Null for acts that are no news. */
export function sayNews({ act, subject }: Pick<News, 'act' | 'subject'>): string | null {
  if (act === 'member-joined') return 'joined the team'
  if (act === 'assessment-finished') return 'wrote down how things are'
  if (subject === null) return null
  switch (act) {
    case 'plan-told':
      return `went through the new answers. ${subject}`
    case 'dose-recorded':
      return `recorded ${subject}`
    case 'extra-dose-recorded':
      return `recorded an extra dose of ${subject}`
    case 'dose-given-anyway':
      return `gave ${subject} outside its limits`
    case 'dose-voided':
      return `took an entry for ${subject} back`
    case 'regimen-added':
      return `added ${subject} to the medicines`
    case 'regimen-changed':
      return `changed ${subject}`
    case 'regimen-stopped':
      return `stopped ${subject}`
    case 'regimen-held':
      return `paused ${subject}`
    case 'regimen-resumed':
      return `went on with ${subject}`
    case 'regimen-proposed':
      return `proposed a change of ${subject}`
    case 'test-result-marked':
      return `wrote down a test for ${subject} that the report marks as unusual`
    case 'task-added':
      return `added “${subject}”`
    case 'task-claimed':
      return `took “${subject}”`
    case 'task-finished':
      return `finished “${subject}”`
    default:
      return null
  }
}
