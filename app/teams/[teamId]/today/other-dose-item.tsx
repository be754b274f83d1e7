import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { SubmitButton } from '@/components/form/submit-button'
import { DoseRow } from '@/components/medications/dose-row'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import { prnEffects } from '@/lib/medications/as-needed-plan'
import { mayVoid, type Voider } from '@/lib/medications/dose-entry'
import { sayEntry } from '@/lib/medications/entry-words'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { latestVersion, versionAt } from '@/lib/medications/regimen'
import { formatTimeAt } from '@/lib/text/dates'
import type { OtherDose } from '@/lib/today/arrange-day'
import { undoDose } from './actions'
import { PressForm } from './press-form'

/** An as-needed or extra dose that was given. */
export function OtherDoseItem({
  entry,
  access,
  voider,
}: {
  readonly entry: OtherDose
  readonly access: Access
  readonly voider: Voider
}) {
  const { regimen, givenAt, amount, recordId, flags } = entry
  const { clock, teamId } = access
  const isAsNeeded = latestVersion(regimen).rule.kind === 'prn'
  const warning = flags.includes('possible_double')
    ? 'An extra dose: possibly given twice. Ask the pharmacist or nurse what to look for.'
    : flags.includes('given-anyway')
      ? 'Given outside the limits of the prescription.'
      : flags.includes('outside-plan')
        ? 'Outside the plan. The team should know.'
        : undefined
  const ageMs = clock.now.epochMilliseconds - entry.recordedAt.epochMilliseconds
  return (
    <DoseRow
      id={`dose-${recordId}`}
      state="given"
      time={formatTimeAt(givenAt, clock.zone, clock.region)}
      dateTime={givenAt.toString()}
      medicine={medicineTitle(regimen.name)}
      amount={doseWords(regimen, versionAt(regimen, givenAt), amount ?? undefined)}
      facts={
        warning
          ? [{ key: 'warning', icon: <Icon of={TriangleAlert} className="text-late" />, words: <b>{warning}</b> }]
          : []
      }
      note={`${sayEntry(entry, clock)}${isAsNeeded ? ', as needed' : ''}${entry.reason ? `. ${entry.reason}` : ''}${entry.symptomLevel === null ? '' : `, ${entry.symptomLevel} of 10`}${entry.effect ? `. ${prnEffects[entry.effect.effect]}${entry.effect.words ? `, ${entry.effect.words}` : ''}` : ''}`}
      actions={
        mayVoid(voider, entry.by.userId, ageMs) === 'undo' && (
          <PressForm act={undoDose} fields={{ teamId, requestId: crypto.randomUUID(), recordId }}>
            <SubmitButton variant="quiet" aria-label={`Undo: ${medicineTitle(regimen.name)}`}>
              Undo
            </SubmitButton>
          </PressForm>
        )
      }
    />
  )
}
