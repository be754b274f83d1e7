import type { Temporal } from 'temporal-polyfill'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginList } from '@/components/ui/margin-list'
import { Mark, type MarkState } from '@/components/ui/mark'
import type { EquipmentItem, StoryStep } from '@/lib/equipment/equipment-item'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import { waitWords } from '@/lib/equipment/wait-words'
import { ownWaits, type Wait } from '@/lib/equipment/waits'
import { formatDay } from '@/lib/text/dates'
import { StepDay } from '../step-day'

interface Props {
  readonly item: EquipmentItem
  readonly today: Temporal.PlainDate
  /** IANA name of the home's time zone. */
  readonly zone: string
}

/** What happened to a thing, from its first step on, with the days in the margin. What was taken back stays readable. */
export function Story({ item, today, zone }: Props) {
  const waits = new Map(ownWaits(item.steps, today).between.map((wait) => [wait.endedById, wait]))
  return (
    <MarginList heading="What happened" lead={item.steps.length === 0 && 'Nothing yet.'}>
      {item.steps.map((step) => {
        const wait = waits.get(step.stepId)
        return (
          <MarginItem key={step.stepId} margin={<StepDay on={step.on} today={today} />} mark={<StepMark step={step} />}>
            <Told step={step} />
            <p className="text-sm text-ink-2">
              {wait && `${sayAfter(wait)} `}
              Written down by {step.byName}.
            </p>
            {step.takenBack && (
              <p className="text-sm">
                Taken back by {step.takenBack.byName},{' '}
                {formatDay(step.takenBack.at.toZonedDateTimeISO(zone).toPlainDate(), today)}: {step.takenBack.reason}
              </p>
            )}
          </MarginItem>
        )
      })}
    </MarginList>
  )
}

function StepMark({ step: { kind, takenBack } }: { readonly step: StoryStep }) {
  const [state, words]: [MarkState, string] = takenBack
    ? ['dashed', 'Taken back']
    : kind === 'refused'
      ? ['not-given', 'Refused']
      : ['done', 'Done']
  return <Mark shape="square" state={state} words={words} />
}

/** "About 4 weeks after the refusal." */
function sayAfter({ days, from }: Wait): string {
  const words = days === 0 ? 'On the day of' : `${waitWords(days)} after`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${STEP_WORDS[from].event}.`
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
