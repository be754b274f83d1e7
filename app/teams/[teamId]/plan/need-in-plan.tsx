import Plus from 'lucide-react/icons/plus'
import { randomUUID } from 'node:crypto'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { NeedCard } from '@/components/needs/need-card'
import { NeedTask } from '@/components/needs/need-task'
import { ButtonLink } from '@/components/ui/button-link'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { Icon } from '@/components/ui/icon'
import { needStatusOptions, StatusControl } from '@/components/ui/status-control'
import { Tag } from '@/components/ui/tag'
import type { Access } from '@/lib/auth/access'
import { findThingNeed } from '@/lib/equipment/thing-needs'
import { tasksDue, type DueTask } from '@/lib/needs/due'
import type { Plan } from '@/lib/needs/plan.data'
import { startBy, startWindow } from '@/lib/needs/start-by'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { formatDay } from '@/lib/text/dates'
import { Because } from './because'
import { OnePressForm } from './one-press-form'
import { SourceList } from './source-list'
import { StatusForm } from './status-form'

interface Props {
  readonly access: Access
  readonly plan: Plan
  readonly need: VisibleNeed
  readonly kind: 'now' | 'coming'
  readonly startsOpen?: boolean
}

/** One need as its viewer may see it: by its gentle title and a door, or in full. */
export function NeedInPlan({ access, plan, need, kind, startsOpen }: Props) {
  if (need.disclosure !== 'full') return <ClosedTopic access={access} need={need} />
  const { content, needId, title } = need
  const status = plan.statuses.get(needId)
  const added = new Map(plan.tasks.filter((task) => task.needId === needId).map((task) => [task.key, task]))
  const due = tasksDue(need)
  const isNurse = access.role === 'nurse'
  const mine = due.filter(({ doneBy }) => doneBy === 'family' || isNurse)
  const open = mine.filter(({ key }) => added.get(key)?.state !== 'done')
  const start = startBy({ ...need, heldBy: null, betterUpdates: 0, shownUnder: null }, open)
  const lines = content.why
  const { min, max } = content.need.lead_time_weeks
  const mayChange = access.may('plan:change')
  const word = needStatusOptions.find(({ value }) => value === status?.status)
  return (
    <NeedCard
      id={needId}
      kind={kind}
      title={title}
      group="needs"
      startsOpen={startsOpen}
      start={start ? capital(startWindow(start, plan.today)) : undefined}
      lead={{ shortestWeeks: min, longestWeeks: max }}
      why={
        <>
          <p>{content.need.plain}</p>
          {isNurse && content.forNurses && <ForNurses notes={content.forNurses} />}
        </>
      }
      because={lines.length > 0 ? <Because lines={lines} plan={plan} /> : undefined}
      owner={content.need.owner[0]}
      status={word && word.value !== 'none' ? <Tag tone="soon">{word.words}</Tag> : undefined}
      tasks={
        mine.length > 0
          ? mine.map((task) => (
              <TaskOfNeed key={task.key} {...{ access, plan, task, added: added.get(task.key), mayChange }} />
            ))
          : undefined
      }
      control={
        mayChange ? (
          <>
            <Where access={access} plan={plan} need={need} />
            {findThingNeed(needId) && (
              <div>
                <ButtonLink href={`/teams/${access.teamId}/equipment/new?need=${needId}`}>
                  Add it to the equipment
                </ButtonLink>
              </div>
            )}
          </>
        ) : undefined
      }
      sources={<SourceList content={content} />}
    />
  )
}

function ClosedTopic({
  access,
  need,
}: {
  readonly access: Access
  readonly need: Exclude<VisibleNeed, { disclosure: 'full' }>
}) {
  const fields = (choice: 'opened' | 'never') => (
    <>
      <input type="hidden" name="teamId" value={access.teamId} />
      <input type="hidden" name="needId" value={need.needId} />
      <input type="hidden" name="choice" value={choice} />
    </>
  )
  const isSoft = need.disclosure === 'soft'
  return (
    <DisclosureCard id={isSoft ? need.needId : undefined} title={need.title} group="needs" lift="flat">
      <p>
        {isSoft
          ? 'This is about getting ready in good time. Open it when it suits you. Nothing has to be decided today.'
          : 'This topic is about planning for harder days. Open it only if and when you want to.'}
      </p>
      <div className="flex flex-wrap gap-gap">
        <OnePressForm act="chooseTopic">
          {fields('opened')}
          <SubmitButton aria-label={`Open: ${need.title}`}>Open</SubmitButton>
        </OnePressForm>
        <OnePressForm act="chooseTopic">
          {fields('never')}
          <SubmitButton variant="quiet" aria-label={`Never show me this: ${need.title}`}>
            Never show me this
          </SubmitButton>
        </OnePressForm>
      </div>
    </DisclosureCard>
  )
}

interface TaskProps {
  readonly access: Access
  readonly plan: Plan
  readonly task: DueTask
  readonly added: Plan['tasks'][number] | undefined
  readonly mayChange: boolean
}

function TaskOfNeed({ access, plan, task, added, mayChange }: TaskProps) {
  const goodBy = `Good to do by ${formatDay(task.dueOn, plan.today)}`
  if (added?.state === 'done')
    return <NeedTask state="done" title={task.task.text} note={`Done by ${added.finishedByName ?? 'someone'}`} />
  if (added) return <NeedTask state="added" title={task.task.text} note={`Among the tasks. ${goodBy}`} />
  return (
    <NeedTask
      state="suggested"
      title={task.task.text}
      note={goodBy}
      action={
        mayChange && (
          <OnePressForm act="addTask">
            <input type="hidden" name="teamId" value={access.teamId} />
            <input type="hidden" name="needId" value={task.needId} />
            <input type="hidden" name="key" value={task.key} />
            <input type="hidden" name="requestId" value={randomUUID()} />
            <SubmitButton variant="outlined" icon={<Icon of={Plus} />} aria-label={`Add task: ${task.task.text}`}>
              Add task
            </SubmitButton>
          </OnePressForm>
        )
      }
    />
  )
}

function Where({ access, plan, need }: { readonly access: Access; readonly plan: Plan; readonly need: VisibleNeed }) {
  const status = plan.statuses.get(need.needId)
  const said =
    status && status.status !== 'none'
      ? `${status.setByName}, ${formatDay(status.setAt.toZonedDateTimeISO(access.clock.zone).toPlainDate(), plan.today)}`
      : null
  return (
    <StatusForm version={status?.version ?? 0}>
      <input type="hidden" name="teamId" value={access.teamId} />
      <input type="hidden" name="needId" value={need.needId} />
      <StatusControl
        value={status?.status ?? 'none'}
        whenLast={
          <DateField
            id={`ask-${need.needId}`}
            name="askAgainOn"
            label="When may we ask again?"
            required={false}
            defaultValue={status?.askAgainOn?.toString()}
          />
        }
      />
      <TextField
        id={`note-${need.needId}`}
        name="note"
        label="A note for the team"
        required={false}
        maxLength={500}
        defaultValue={status?.note ?? ''}
      />
      {said && <p className="text-sm text-ink-2">Last set by {said}.</p>}
    </StatusForm>
  )
}

type Notes = NonNullable<Extract<VisibleNeed, { disclosure: 'full' }>['content']['forNurses']>

function ForNurses({ notes }: { readonly notes: Notes }) {
  return (
    <div className="mt-2 grid gap-2 text-sm text-ink-2">
      {notes.notes && <p>{notes.notes}</p>}
      {notes.disagreements && <p>Where sources differ: {notes.disagreements}</p>}
    </div>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
