import type { ReactNode } from 'react'
import { ButtonRow } from '../ui/button-row'
import { Panel } from '../ui/panel'
import { PersonAvatar, type PersonOnScreen } from '../ui/person-chip'

export type DoseConflictProps = {
  readonly givenBy: PersonOnScreen
  /** As `formatTime` writes it. */
  readonly at: string
  /** What was tapped, when, and why it comes only now. */
  readonly children: ReactNode
  /** The forms "It was the same dose" and "I gave another one". */
  readonly actions: ReactNode
}

/** Somebody was faster. Takes the focus; the two answers are those of medications.md 10.2. */
export function DoseConflict({ givenBy, at, children, actions }: DoseConflictProps) {
  return (
    <Panel
      takesFocus
      lead={<PersonAvatar person={givenBy} />}
      title={`Already given by ${givenBy.name} at ${at}. Do not give again.`}
      actions={<ButtonRow>{actions}</ButtonRow>}
    >
      {children}
    </Panel>
  )
}
