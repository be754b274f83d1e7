import { SubmitButton } from '@/components/form/submit-button'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { PersonAvatar, type PersonOnScreen } from '@/components/ui/person-chip'
import type { Access } from '@/lib/auth/access'
import type { DayDose } from '@/lib/medications/day-dose'
import type { DoseEntry } from '@/lib/medications/dose-entry'
import { sayAlready } from '@/lib/medications/entry-words'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import type { TeamPerson } from '@/lib/team/team-person'
import { formatTimeAt } from '@/lib/text/dates'
import { anotherDose, sameDose } from './actions'
import { PressForm } from './press-form'

export type AlreadyGivenProps = {
  readonly dose: Pick<DayDose, 'regimen' | 'version' | 'amount' | 'slot'>
  /** The one that was faster. */
  readonly entry: DoseEntry
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
  /** When the slower one says that theirs was given. */
  readonly givenAt: string | undefined
}

/** Somebody was faster with a dose: who, when, and the two answers of medications.md 10.2. Nothing was written yet. */
export function AlreadyGiven({ dose, entry, access, onScreen, givenAt }: AlreadyGivenProps) {
  const { regimen, version, amount, slot } = dose
  const { teamId, clock } = access
  return (
    <Panel
      takesFocus
      lead={<PersonAvatar person={onScreen(entry.by)} />}
      title={sayAlready(entry, clock)}
      actions={
        <ButtonRow>
          <PressForm act={sameDose} fields={{ teamId }}>
            <SubmitButton>It was the same dose</SubmitButton>
          </PressForm>
          <PressForm
            act={anotherDose}
            fields={{
              ...{ teamId, regimenId: regimen.regimenId, requestId: crypto.randomUUID() },
              ...(givenAt === undefined ? {} : { givenAt }),
            }}
          >
            <SubmitButton variant="outlined">I gave another one</SubmitButton>
          </PressForm>
        </ButtonRow>
      }
    >
      {medicineTitle(regimen.name)}, {doseWords(regimen, version, amount)}, planned for{' '}
      {formatTimeAt(slot.dueAt, clock.zone, clock.region)}. Nothing of yours was recorded. If a second one was given,
      tell the team: it is written down as an extra dose.
    </Panel>
  )
}
