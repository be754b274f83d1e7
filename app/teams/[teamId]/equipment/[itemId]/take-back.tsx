import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { liveSteps } from '@/lib/equipment/steps'
import { formatDay } from '@/lib/text/dates'
import { OnePressForm } from '../one-press-form'

interface Props {
  readonly teamId: string
  readonly item: EquipmentItem
  readonly today: Temporal.PlainDate
}

/** Takes back a step that was wrong. It stays readable in the story. */
export function TakeBack({ teamId, item, today }: Props) {
  const steps = liveSteps(item.steps).toReversed()
  if (steps.length === 0) return null
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">One of these was wrong</summary>
      <OnePressForm act="takeBack">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="itemId" value={item.itemId} />
        <input type="hidden" name="requestId" value={randomUUID()} />
        <SelectField
          name="stepId"
          label="Which step?"
          choices={steps.map(({ stepId, kind, on }) => ({
            value: stepId,
            words: `${STEP_WORDS[kind].told}, ${formatDay(on, today)}`,
          }))}
          submission={steps.length}
        />
        <TextField name="reason" label="What was wrong?" required maxLength={300} />
        <SubmitButton variant="outlined">Take it back</SubmitButton>
      </OnePressForm>
    </details>
  )
}
