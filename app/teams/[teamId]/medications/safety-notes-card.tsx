import type { Route } from 'next'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { isQuiet, type SafetyNote } from '@/lib/medications/safety-note'
import { formatCount } from '@/lib/text/amounts'
import { SafetyNoteList } from './safety-note-list'

export type SafetyNotesCardProps = {
  readonly notes: readonly SafetyNote[]
  readonly access: Access
  /** Where somebody decides just now, for example before a medicine is added. */
  readonly startsOpen?: boolean
}

/** Notes of a plan or of one medicine, closed until somebody opens them. Nothing is shown where nothing is known. */
export function SafetyNotesCard({ notes, access, startsOpen }: SafetyNotesCardProps) {
  if (notes.length === 0) return null
  const unread = notes.filter((note) => !isQuiet(note)).length
  return (
    <DisclosureCard
      title="Worth asking about"
      headingLevel={2}
      lift="flat"
      startsOpen={startsOpen}
      summary={
        <span className="text-ink-2">
          {unread === 0
            ? `${formatCount(notes.length, 'note')}, read by your team.`
            : `${formatCount(unread, 'note')} to ask the pharmacist or clinic about. Nothing is blocked.`}
        </span>
      }
    >
      <SafetyNoteList notes={notes} access={access} />
      <p>
        <TextLink href={`/teams/${access.teamId}/medications/safety` as Route}>All notes, meals and feeds</TextLink>
      </p>
    </DisclosureCard>
  )
}
