import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginList } from '@/components/ui/margin-list'
import { Mark } from '@/components/ui/mark'
import type { Access } from '@/lib/auth/access'
import type { EquipmentItem, StoryStep } from '@/lib/equipment/equipment-item'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { waitWords } from '@/lib/equipment/wait-words'
import { ownWaits } from '@/lib/equipment/waits'
import { formatDay } from '@/lib/text/dates'
import { OnePressForm } from '../one-press-form'
import { StepDay } from '../step-day'

interface Props {
  readonly access: Access
  readonly item: EquipmentItem
  readonly today: Temporal.PlainDate
  readonly mayRecord: boolean
}

/** What happened to a thing, from its first step on, with the days in the margin. What was taken back stays readable. */
export function Story({ access, item, today, mayRecord }: Props) {
  const waits = new Map(ownWaits(item.steps, today).between.map((wait) => [wait.endedById, wait]))
  return (
    <MarginList heading="What happened" lead={item.steps.length === 0 && 'Nothing yet.'}>
      {item.steps.map((step) => {
        const wait = waits.get(step.stepId)
        return (
          <MarginItem
            key={step.stepId}
            margin={<StepDay on={step.on} today={today} />}
            mark={
              <Mark
                shape="square"
                state={step.takenBack ? 'not-given' : 'done'}
                words={step.takenBack ? 'Taken back' : 'Done'}
              />
            }
          >
            <Told step={step} />
            <p className="text-sm text-ink-2">
              {wait && `${waitWords(wait.days)} after it was ${STEP_WORDS[wait.from].told.toLowerCase()}. `}
              Written down by {step.byName}.
            </p>
            {step.takenBack && (
              <p className="text-sm">
                Taken back by {step.takenBack.byName},{' '}
                {formatDay(step.takenBack.at.toZonedDateTimeISO(access.clock.zone).toPlainDate(), today)}:{' '}
                {step.takenBack.reason}
              </p>
            )}
            {mayRecord && !step.takenBack && (
              <TakeBack teamId={access.teamId} itemId={item.itemId} step={step} today={today} />
            )}
          </MarginItem>
        )
      })}
    </MarginList>
  )
}

function Told({ step: { kind, words, takenBack } }: { readonly step: StoryStep }) {
  const told = (
    <>
      <b>{STEP_WORDS[kind].told}</b>
      {words && `: ${words}`}
    </>
  )
  return <p className="whitespace-pre-line">{takenBack ? <s>{told}</s> : told}</p>
}

interface TakeBackProps {
  readonly teamId: string
  readonly itemId: string
  readonly step: StoryStep
  readonly today: Temporal.PlainDate
}

function TakeBack({ teamId, itemId, step, today }: TakeBackProps) {
  const name = `${STEP_WORDS[step.kind].told}, ${formatDay(step.on, today)}`
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-sm underline underline-offset-4">
        This was wrong<span className="sr-only">: {name}</span>
      </summary>
      <OnePressForm act="takeBack">
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="stepId" value={step.stepId} />
        <input type="hidden" name="requestId" value={randomUUID()} />
        <TextField id={`reason-${step.stepId}`} name="reason" label="What was wrong?" required maxLength={300} />
        <SubmitButton variant="outlined" aria-label={`Take it back: ${name}`}>
          Take it back
        </SubmitButton>
      </OnePressForm>
    </details>
  )
}
