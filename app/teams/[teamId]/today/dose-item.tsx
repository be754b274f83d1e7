import Info from 'lucide-react/icons/info'
import Utensils from 'lucide-react/icons/utensils'
import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { DoseRow, type DoseRowState } from '@/components/medications/dose-row'
import { ButtonLink } from '@/components/ui/button-link'
import type { IconFact } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import type { PersonOnScreen } from '@/components/ui/person-chip'
import type { Access } from '@/lib/auth/access'
import type { DayDose } from '@/lib/medications/day-dose'
import { mayVoid, type Voider } from '@/lib/medications/dose-entry'
import { entryTime, sayEntry } from '@/lib/medications/entry-words'
import { notGivenWords } from '@/lib/medications/not-given-reasons'
import { doseWords, foodWindowOf, medicineTitle } from '@/lib/medications/regimen-words'
import { formatTimeAt, formatTimeSpan } from '@/lib/text/dates'
import type { TeamPerson } from '@/lib/team/team-person'
import type { HomeClock } from '@/lib/time/home-clock'
import { giveDose, sayGiving, stopGiving, undoDose } from './actions'
import { PressForm } from './press-form'

export type DoseItemProps = {
  readonly dose: DayDose
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
  readonly voider: Voider
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
export function DoseItem({ dose, access, onScreen, voider }: DoseItemProps) {
  const { regimen, version, slot, amount, entry, claim } = dose
  const { clock } = access
  const state = rowState(dose)
  const isOpen = entry === null
  return (
    <DoseRow
      id={`dose-${slot.key}`}
      state={state}
      time={formatTimeAt(slot.dueAt, clock.zone, clock.region)}
      dateTime={slot.dueAt.toString()}
      medicine={medicineTitle(regimen.name)}
      amount={doseWords(regimen, version, amount)}
      tag={state === 'not-given' && entry ? `Not given: ${notGivenWords(entry.reason)}` : undefined}
      facts={isOpen && state !== 'planned' && state !== 'held' ? factsOf(dose, state, clock) : []}
      note={entry ? sayEntry(entry, clock) : state === 'planned' ? version.instructions : undefined}
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

function DoseActions({
  dose,
  access,
  state,
  voider,
}: Pick<DoseItemProps, 'dose' | 'access' | 'voider'> & { readonly state: DoseRowState }) {
  const { regimen, version, slot, entry, claim } = dose
  const { teamId } = access
  if (!access.may('dose:record')) return null
  const name = medicineTitle(regimen.name)
  const time = formatTimeAt(slot.dueAt, access.clock.zone, access.clock.region)
  const place = { teamId, regimenId: regimen.regimenId, slotKey: slot.key }
  const give = (words: string, variant: 'filled' | 'quiet') => (
    <PressForm act={giveDose} fields={{ ...place, requestId: crypto.randomUUID(), expectVersion: version.version }}>
      <SubmitButton variant={variant} aria-label={`${words}: ${name}, ${time}`}>
        {words}
      </SubmitButton>
    </PressForm>
  )
  const recordHref = `/teams/${teamId}/today/record?dose=${encodeURIComponent(slot.key)}` as Route
  if (entry) {
    const ageMs = access.clock.now.epochMilliseconds - entry.recordedAt.epochMilliseconds
    if (mayVoid(voider, entry.by.userId, ageMs) !== 'undo') return null
    return (
      <PressForm act={undoDose} fields={{ teamId, requestId: crypto.randomUUID(), recordId: entry.recordId }}>
        <SubmitButton variant="quiet" aria-label={`Undo: ${name}, ${time}`}>
          Undo
        </SubmitButton>
      </PressForm>
    )
  }
  const isLongAgo = access.clock.now.epochMilliseconds - slot.dueMs > longAgoMs
  if (isLongAgo) return null
  switch (state) {
    case 'after-cutoff':
      return (
        <ButtonLink href={recordHref} variant="filled">
          Record what happened
        </ButtonLink>
      )
    case 'claimed':
      return claim?.by.userId === access.userId ? (
        <>
          {give('Mark as given', 'filled')}
          <PressForm act={stopGiving} fields={place}>
            <SubmitButton variant="quiet">I am not giving it</SubmitButton>
          </PressForm>
        </>
      ) : (
        give('Record it anyway', 'quiet')
      )
    case 'due':
    case 'late':
      return (
        <>
          {give('Mark as given', 'filled')}
          <PressForm act={sayGiving} fields={place}>
            <SubmitButton variant="outlined" aria-label={`I am giving this now: ${name}, ${time}`}>
              I am giving this now
            </SubmitButton>
          </PressForm>
          <ButtonLink href={recordHref} variant="quiet">
            Something else happened
          </ButtonLink>
        </>
      )
    case 'planned': {
      const aheadMs = slot.dueMs - access.clock.now.epochMilliseconds
      return aheadMs < soonMs ? (
        <ButtonLink href={recordHref} variant="quiet">
          Record it early
        </ButtonLink>
      ) : null
    }
    case 'given':
    case 'not-given':
    case 'held':
    case 'waiting':
      return null
  }
}

/** After a week the record is closed for what nobody wrote down (security.md 6.3). */
const longAgoMs = 7 * 24 * 3_600_000

/** Doses further ahead than this are recorded from their own page only. */
const soonMs = 3 * 3_600_000

function factsOf(
  { regimen, version, slot }: DayDose,
  state: DoseRowState,
  { zone, region }: HomeClock,
): readonly IconFact[] {
  // What to eat around a dose helps before it, not hours later.
  const food = state === 'after-cutoff' ? undefined : foodWindowOf(regimen, version.form)
  const facts: IconFact[] = []
  if (food) {
    const from = slot.dueAt.subtract({ minutes: food.beforeMin }).toZonedDateTimeISO(zone).toPlainTime()
    const until = slot.dueAt.add({ minutes: food.afterMin }).toZonedDateTimeISO(zone).toPlainTime()
    facts.push({
      key: 'food',
      icon: <Icon of={Utensils} />,
      words: (
        <>
          No food from <b>{formatTimeSpan(from, until, region)}</b>.{food.waterOk && ' Water is fine.'}
        </>
      ),
    })
  }
  if (version.instructions) facts.push({ key: 'how', icon: <Icon of={Info} />, words: version.instructions })
  return facts
}
