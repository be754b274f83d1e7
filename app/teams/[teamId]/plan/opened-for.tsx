import { SubmitButton } from '@/components/form/submit-button'
import type { Access } from '@/lib/auth/access'
import { getNeed } from '@/lib/needs/knowledge'
import type { PlanForNurse } from '@/lib/needs/plan.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { OnePressForm } from './one-press-form'
import { OpenForForm } from './open-for-form'

export type OpenedForProps = {
  readonly access: Access
  readonly forNurse: PlanForNurse
  readonly needId: string
  readonly title: string
}

/** For nurses, on topics that some of the family may not see: for whom they are open, and opening them for one more. */
export function OpenedFor({ access, forNurse, needId, title }: OpenedForProps) {
  const { sensitivity, audience } = getNeed(needId)
  if (sensitivity === 'routine' || !audience.includes('family')) return null
  const grants = forNurse.grants.filter((grant) => grant.needId === needId)
  const others = forNurse.family.filter(({ userId }) => !grants.some((grant) => grant.userId === userId))
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">
        Open this topic for one of the family{grants.length > 0 && ` (open for ${grants.length})`}
      </summary>
      <div className="grid gap-4 pb-3">
        {grants.map(({ userId, name, grantedAt, grantedByName }) => (
          <div key={userId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              Open for {name} since{' '}
              {formatDay(grantedAt.toZonedDateTimeISO(access.clock.zone).toPlainDate(), todayAt(access.clock))}, by{' '}
              {grantedByName}
            </span>
            <OnePressForm act="closeFor">
              <input type="hidden" name="teamId" value={access.teamId} />
              <input type="hidden" name="needId" value={needId} />
              <input type="hidden" name="userId" value={userId} />
              <SubmitButton variant="quiet" aria-label={`Close for ${name}: ${title}`}>
                Close it again
              </SubmitButton>
            </OnePressForm>
          </div>
        ))}
        {others.length > 0 && (
          <OpenForForm
            teamId={access.teamId}
            needId={needId}
            title={title}
            patientName={access.patientName}
            people={others}
          />
        )}
      </div>
    </details>
  )
}
