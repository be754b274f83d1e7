import { NeedCard } from '@/components/needs/need-card'
import { needStatusOptions } from '@/components/ui/status-control'
import { Tag } from '@/components/ui/tag'
import type { Access } from '@/lib/auth/access'
import { ownerWords } from '@/lib/needs/knowledge-owner-words'
import { tasksDue } from '@/lib/needs/due'
import type { Plan } from '@/lib/needs/plan.data'
import { startBy, startWindow } from '@/lib/needs/start-by'
import { reviewOn } from '@/lib/needs/status'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { Because } from './because'
import { ClosedTopic } from './closed-topic'
import { ForNurses } from './for-nurses'
import { InPlace } from './in-place'
import { OpenedFor } from './opened-for'
import { Since } from './since'
import { SourceList } from './source-list'
import { stepsOfThing, ThingSteps } from './thing-steps'
import { TaskOfNeed } from './task-of-need'
import { WarningSigns } from './warning-signs'
import { WhereWeAre } from './where-we-are'

export interface NeedInPlanProps {
  readonly access: Access
  readonly plan: Plan
  readonly need: VisibleNeed
  readonly kind: 'now' | 'coming'
  readonly startsOpen?: boolean
}

export type OpenNeed = Extract<VisibleNeed, { disclosure: 'full' }>

/** One need as its viewer may see it: by its gentle title and a door, or in full. */
export function NeedInPlan({ access, plan, need, kind, startsOpen }: NeedInPlanProps) {
  if (need.disclosure !== 'full') return <ClosedTopic access={access} need={need} />
  const { content, needId, title } = need
  const status = plan.statuses.get(needId)
  const added = new Map(plan.tasks.filter((task) => task.needId === needId).map((task) => [task.key, task]))
  const isNurse = access.role === 'nurse'
  const isUntold = plan.untold.has(needId)
  const mine = tasksDue(need).filter(({ doneBy }) => doneBy === 'family' || isNurse)
  const open = mine.filter(({ key }) => added.get(key)?.state !== 'done')
  const start = startBy({ ...need, heldBy: null, betterUpdates: 0, shownUnder: null }, open)
  const { min, max } = content.need.lead_time_weeks
  const mayChange = access.may('plan:change') && !access.isDeceased
  const word = needStatusOptions.find(({ value }) => value === status?.status)
  const steps = stepsOfThing(needId, max)
  return (
    <NeedCard
      id={needId}
      kind={kind}
      title={title}
      group="needs"
      startsOpen={startsOpen}
      start={start ? capital(startWindow(start, plan.today)) : undefined}
      lead={{ shortestWeeks: min, longestWeeks: max }}
      why={<p>{content.need.plain}</p>}
      because={content.why.length > 0 ? <Because lines={content.why} plan={plan} /> : undefined}
      since={<Since content={content} plan={plan} />}
      owner={capital(ownerWords(content.need.owner))}
      status={
        isUntold ? (
          <Tag>The family was not told yet</Tag>
        ) : (
          word && word.value !== 'none' && <Tag tone="soon">{word.words}</Tag>
        )
      }
      tasksHeading={steps ? 'First, in this order' : 'First tasks'}
      tasks={
        mine.length > 0
          ? (steps ? inOrder(mine) : mine).map((task) => (
              <TaskOfNeed
                key={task.key}
                {...{ access, plan, task, added: added.get(task.key), mayAdd: mayChange && !isUntold }}
              />
            ))
          : undefined
      }
      steps={
        steps && <ThingSteps steps={steps} done={plan.steps.filter((step) => step.needId === needId)} plan={plan} />
      }
      inPlace={<InPlace need={content.need} review={status ? reviewOn(status) : null} today={plan.today} />}
      control={<WhereWeAre {...{ access, plan, need, mayChange, isUntold }} />}
      warnings={<WarningSigns flags={content.need.red_flags} region={access.clock.region} />}
      sources={
        <>
          <ForNurses content={content} />
          {plan.forNurse && <OpenedFor access={access} forNurse={plan.forNurse} needId={needId} title={title} />}
          <SourceList content={content} isNurse={isNurse} />
        </>
      }
    />
  )
}

const PHASES = { anticipate: 0, both: 1, expected: 2 } as const

/** What a need that takes long begins with, in the order in which it is done. */
function inOrder(tasks: ReturnType<typeof tasksDue>): ReturnType<typeof tasksDue> {
  return tasks.toSorted((a, b) => PHASES[a.task.phase] - PHASES[b.task.phase] || a.task.due_days - b.task.due_days)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
