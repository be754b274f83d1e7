import { Mark } from '@/components/ui/mark'
import { STEP_WORDS } from '@/lib/equipment/step-words'
import type { StepKind } from '@/lib/equipment/steps'
import { findThingNeed } from '@/lib/equipment/thing-needs'
import type { Plan } from '@/lib/needs/plan.data'
import { formatDay } from '@/lib/text/dates'

/** Arranging that can take this long is shown step by step (needs.md 5). */
const LONG_LEAD_WEEKS = 12

const USUAL = ['asked', 'trial', 'approved', 'ordered', 'delivered', 'trained'] as const satisfies readonly StepKind[]

/** The steps of a thing that takes long, in their usual order; none where a need is no thing or comes soon. */
export function stepsOfThing(needId: string, longestWeeks: number): readonly StepKind[] | undefined {
  if (longestWeeks < LONG_LEAD_WEEKS) return undefined
  return findThingNeed(needId) ? USUAL : []
}

export type ThingStepsProps = {
  readonly steps: readonly StepKind[]
  readonly done: Plan['steps']
  readonly plan: Plan
}

/** Where the thing is on its way: what the equipment page has, ticked with its day; the rest is what usually comes. */
export function ThingSteps({ steps, done, plan }: ThingStepsProps) {
  if (steps.length === 0) return null
  return (
    <div>
      <h4 className="border-b pb-2 font-semibold">Then, usually in this order</h4>
      <ol>
        {steps.map((kind) => {
          const step = done.findLast((one) => one.kind === kind)
          return (
            <li key={kind} className="flex items-center gap-3.5 border-b py-2 last:border-b-0">
              <Mark shape="square" state={step ? 'done' : 'open'} words={step ? 'Done' : 'Not yet'} />
              <span>
                {STEP_WORDS[kind].told}
                {step && <span className="text-sm text-ink-2"> {formatDay(step.on, plan.today)}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
