import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button-link'
import { needStatusOptions, StatusControl } from '@/components/ui/status-control'
import type { Access } from '@/lib/auth/access'
import { findThingNeed } from '@/lib/equipment/thing-needs'
import type { Plan } from '@/lib/needs/plan.data'
import { formatDay } from '@/lib/text/dates'
import type { OpenNeed } from './need-in-plan'
import { StatusForm } from './status-form'

export type WhereWeAreProps = {
  readonly access: Access
  readonly plan: Plan
  readonly need: OpenNeed
  readonly mayChange: boolean
  readonly isUntold: boolean
}

/** Where people are with a need: what was said by whom and when, and for those who may, the form to say it. */
export function WhereWeAre({ access, plan, need, mayChange, isUntold }: WhereWeAreProps) {
  const status = plan.statuses.get(need.needId)
  const said = status && <Said status={status} access={access} plan={plan} />
  if (!mayChange) return said
  return (
    <>
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
              min={plan.today.toString()}
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
        {said}
      </StatusForm>
      {isUntold ? (
        <p className="text-sm text-ink-2">Tasks and equipment can be added once the team is told.</p>
      ) : (
        findThingNeed(need.needId) && (
          <div>
            <ButtonLink href={`/teams/${access.teamId}/equipment/new?need=${need.needId}`}>
              Add it to the equipment
            </ButtonLink>
          </div>
        )
      )}
    </>
  )
}

type SaidProps = Pick<WhereWeAreProps, 'access' | 'plan'> & {
  readonly status: NonNullable<ReturnType<Plan['statuses']['get']>>
}

function Said({ status, access, plan }: SaidProps) {
  const words = needStatusOptions.find(({ value }) => value === status.status)?.words ?? status.status
  const day = formatDay(status.setAt.toZonedDateTimeISO(access.clock.zone).toPlainDate(), plan.today)
  return (
    <p className="text-sm text-ink-2">
      “{words}” was set by {status.setByName}, {day}.{status.note && ` They wrote: ${status.note}`}
    </p>
  )
}
