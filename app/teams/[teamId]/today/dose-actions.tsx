import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import type { DoseRowState } from '@/components/medications/dose-row'
import { ButtonLink } from '@/components/ui/button-link'
import type { Access } from '@/lib/auth/access'
import type { DayDose } from '@/lib/medications/day-dose'
import { mayVoid, type Voider } from '@/lib/medications/dose-entry'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatTimeAt } from '@/lib/text/dates'
import { sayGiving, stopGiving, undoDose } from './actions'
import { GiveDoseForm } from './give-dose-form'
import { PressForm } from './press-form'

export type DoseActionsProps = {
  readonly dose: DayDose
  readonly access: Access
  readonly state: DoseRowState
  readonly voider: Voider
}

/** After a week the record is closed for what nobody wrote down (security.md 6.3). */
const longAgoMs = 7 * 24 * 3_600_000

/** Doses further ahead than this are recorded from their own page only. */
const soonMs = 3 * 3_600_000

/** What may be done about a dose in its present state, the wanted thing first. */
export function DoseActions({ dose, access, state, voider }: DoseActionsProps) {
  const { regimen, version, slot, entry, claim } = dose
  const { teamId, clock } = access
  if (!access.may('dose:record')) return null
  const name = medicineTitle(regimen.name)
  const time = formatTimeAt(slot.dueAt, clock.zone, clock.region)
  const place = { teamId, regimenId: regimen.regimenId, slotKey: slot.key }
  const give = (words: string, variant: 'filled' | 'quiet') => (
    <GiveDoseForm
      fields={{ ...place, requestId: crypto.randomUUID(), expectVersion: String(version.version) }}
      dose={`${name}, ${time}`}
      drawnAtMs={clock.now.epochMilliseconds}
      zone={clock.zone}
      region={clock.region}
    >
      <SubmitButton variant={variant} aria-label={`${words}: ${name}, ${time}`}>
        {words}
      </SubmitButton>
    </GiveDoseForm>
  )
  const recordHref = `/teams/${teamId}/today/record?dose=${encodeURIComponent(slot.key)}` as Route
  if (entry) {
    const ageMs = clock.now.epochMilliseconds - entry.recordedAt.epochMilliseconds
    if (mayVoid(voider, entry.by.userId, ageMs) !== 'undo') return null
    return (
      <PressForm act={undoDose} fields={{ teamId, requestId: crypto.randomUUID(), recordId: entry.recordId }}>
        <SubmitButton variant="quiet" aria-label={`Undo: ${name}, ${time}`}>
          Undo
        </SubmitButton>
      </PressForm>
    )
  }
  if (clock.now.epochMilliseconds - slot.dueMs > longAgoMs) return null
  // One task, two ticks: the old one off, the new one on, and where (medications.md 6).
  const isPatch = version.rule.kind === 'daily' && !!version.rule.patch
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
          {isPatch ? (
            <ButtonLink href={recordHref} variant="filled" aria-label={`Change the patch: ${name}, ${time}`}>
              Change the patch
            </ButtonLink>
          ) : (
            give('Mark as given', 'filled')
          )}
          <PressForm act={sayGiving} fields={place}>
            <SubmitButton variant="outlined" aria-label={`I am giving this now: ${name}, ${time}`}>
              I am giving this now
            </SubmitButton>
          </PressForm>
          {!isPatch && (
            <ButtonLink href={recordHref} variant="quiet">
              Something else happened
            </ButtonLink>
          )}
        </>
      )
    case 'planned':
      return slot.dueMs - clock.now.epochMilliseconds < soonMs ? (
        <ButtonLink href={recordHref} variant="quiet">
          Record it early
        </ButtonLink>
      ) : null
    // It was given although it is on hold: what happened can be written down.
    case 'held':
      return slot.dueMs - clock.now.epochMilliseconds < soonMs ? (
        <ButtonLink href={recordHref} variant="quiet" aria-label={`It was given: ${name}, ${time}`}>
          It was given
        </ButtonLink>
      ) : null
    case 'given':
    case 'not-given':
    case 'waiting':
      return null
  }
}
