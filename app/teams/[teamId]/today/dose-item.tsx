import { DoseRow, type DoseRowState } from '@/components/medications/dose-row'
import type { PersonOnScreen } from '@/components/ui/person-chip'
import type { Access } from '@/lib/auth/access'
import type { CycleLine } from '@/lib/medications/cycle-line'
import type { DayDose } from '@/lib/medications/day-dose'
import type { Voider } from '@/lib/medications/dose-entry'
import { entryTime, sayEntry, sayFlags } from '@/lib/medications/entry-words'
import { notGivenWords } from '@/lib/medications/not-given-reasons'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import type { TeamPerson } from '@/lib/team/team-person'
import { formatTimeAt } from '@/lib/text/dates'
import { DoseActions } from './dose-actions'
import { factsOf, type TubeFlush } from './dose-facts'

export type DoseItemProps = {
  readonly dose: DayDose
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
  readonly voider: Voider
  /** Of all lines with on and off days. */
  readonly cycles: readonly CycleLine[]
  readonly flush: TubeFlush | null
}

function rowState({ state, claim }: DayDose): DoseRowState {
  switch (state) {
    case 'given':
    case 'given-early':
    case 'given-late':
    case 'given-after-cutoff':
    case 'partly':
      return 'given'
    case 'not_given':
      return 'not-given'
    case 'held':
      return 'held'
    case 'late':
    case 'overdue':
      return claim ? 'claimed' : 'late'
    case 'missed':
      return 'after-cutoff'
    case 'due':
      return claim ? 'claimed' : 'due'
    case 'upcoming':
    case 'cancelled':
    case 'skipped-travel':
      return claim ? 'claimed' : 'planned'
  }
}

/** One dose of the day in its present state, with what may be done about it. */
export function DoseItem({ dose, access, onScreen, voider, cycles, flush }: DoseItemProps) {
  const { regimen, version, slot, amount, entry, claim } = dose
  const { clock } = access
  const state = rowState(dose)
  const isOpen = entry === null
  const cycle = cycles.find((line) => line.regimen.regimenId === regimen.regimenId)
  return (
    <DoseRow
      id={`dose-${slot.key}`}
      state={state}
      time={formatTimeAt(slot.dueAt, clock.zone, clock.region)}
      dateTime={slot.dueAt.toString()}
      medicine={medicineTitle(regimen.name)}
      amount={doseWords(regimen, version, amount)}
      tag={state === 'not-given' && entry ? `Not given: ${notGivenWords(entry.reason)}` : undefined}
      facts={isOpen && state !== 'planned' && state !== 'held' ? factsOf(dose, state, clock, cycle, flush) : []}
      note={
        entry
          ? [sayEntry(entry, clock), sayFlags(entry)].filter(Boolean).join('. ')
          : state === 'planned'
            ? version.instructions
            : undefined
      }
      claim={
        isOpen && claim
          ? {
              person: onScreen(claim.by),
              words: `Started ${entryTime(claim.claimedAt, clock)}. ${claim.by.userId === access.userId ? 'The others see this.' : `Please leave it to ${claim.by.name}.`}`,
            }
          : undefined
      }
      actions={<DoseActions dose={dose} access={access} state={state} voider={voider} />}
    />
  )
}
