import Plus from 'lucide-react/icons/plus'
import { randomUUID } from 'node:crypto'
import { SubmitButton } from '@/components/form/submit-button'
import { NeedTask } from '@/components/needs/need-task'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import type { DueTask } from '@/lib/needs/due'
import type { Plan } from '@/lib/needs/plan.data'
import { formatDay } from '@/lib/text/dates'
import { OnePressForm } from './one-press-form'

export type TaskOfNeedProps = {
  readonly access: Access
  readonly plan: Plan
  readonly task: DueTask
  readonly added: Plan['tasks'][number] | undefined
  readonly mayAdd: boolean
}

/** A first task of a need: to be added, among the tasks, or done. */
export function TaskOfNeed({ access, plan, task, added, mayAdd }: TaskOfNeedProps) {
  // Never late: a family's task whose day has passed is still open (needs.md 5).
  const isPast = task.dueOn.until(plan.today).sign > 0
  const goodBy = isPast ? 'Still open' : `Good to do by ${formatDay(task.dueOn, plan.today)}`
  const forWhom = task.doneBy === 'nurse' ? 'For the nurse. ' : ''
  if (added?.state === 'done')
    return <NeedTask state="done" title={task.task.text} note={`Done by ${added.finishedByName ?? 'someone'}`} />
  if (added) return <NeedTask state="added" title={task.task.text} note={`${forWhom}Among the tasks. ${goodBy}`} />
  return (
    <NeedTask
      state="suggested"
      title={task.task.text}
      note={`${forWhom}${goodBy}`}
      action={
        mayAdd && (
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
