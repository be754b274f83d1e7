import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { STEP_WORDS, usualNextSteps } from '@/lib/equipment/step-words'
import { STEP_KINDS, type StepKind } from '@/lib/equipment/steps'
import { StepForm } from './step-form'
import { TakeBack } from './take-back'

interface Props {
  readonly teamId: string
  readonly item: EquipmentItem
  readonly today: Temporal.PlainDate
  /** The kind of step whose form is open. */
  readonly chosen: StepKind | undefined
}

/** One link for each thing that can happen, the usual ones first; the form of the one that was chosen. */
export function NextStep({ teamId, item, today, chosen }: Props) {
  const path = `/teams/${teamId}/equipment/${item.itemId}` as const
  const usual = usualNextSteps(item.state)
  const others = STEP_KINDS.filter((kind) => !usual.includes(kind))
  if (chosen)
    return (
      <div id="next">
        <Card title={STEP_WORDS[chosen].button}>
          <StepForm
            key={chosen}
            teamId={teamId}
            itemId={item.itemId}
            requestId={randomUUID()}
            kind={chosen}
            today={today.toString()}
            back={path}
          />
        </Card>
      </div>
    )
  const link = (kind: StepKind) => (
    <ButtonLink key={kind} href={`${path}?step=${kind}#next`}>
      {STEP_WORDS[kind].button}
    </ButtonLink>
  )
  return (
    <div id="next">
      <Card title="What happened next?">
        <div className="flex flex-wrap gap-gap">{usual.map(link)}</div>
        <details className="mt-3">
          <summary className="min-h-hit py-3 underline underline-offset-4">Something else happened</summary>
          <div className="flex flex-wrap gap-gap">{others.map(link)}</div>
        </details>
        <TakeBack teamId={teamId} item={item} today={today} />
      </Card>
    </div>
  )
}
