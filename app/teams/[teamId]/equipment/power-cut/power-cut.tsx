import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { inPowerCutOrder } from '@/lib/equipment/arrange'
import type { EquipmentList } from '@/lib/equipment/equipment.data'
import { formatDay } from '@/lib/text/dates'
import { CallLink } from '../call-link'
import { sayBattery } from '../item-words'

interface Props {
  readonly access: Access
  readonly list: EquipmentList
  readonly today: Temporal.PlainDate
  readonly mayRecord: boolean
}

/** What stops first when the power goes off, and what this team does then, in its own words. */
export function PowerCut({ access, list, today, mayRecord }: Props) {
  const { teamId } = access
  const machines = inPowerCutOrder(list.items)
  const plan = list.powerCutPlan
  return (
    <section id="power-cut" aria-labelledby="power-cut-title" className="mt-8 grid gap-5 rounded-card border p-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="power-cut-title">If the power goes off</h2>
          <p className="mt-1 text-ink-2">
            What runs out first comes first.{' '}
            {list.closed.length > 0 && 'Things of topics that you have not opened are not in this list.'}
          </p>
        </div>
        {mayRecord && (
          <ButtonLink href={`/teams/${teamId}/equipment/power-cut`}>
            {plan ? 'Change what we do' : 'Write down what we do'}
          </ButtonLink>
        )}
      </div>
      {machines.length === 0 ? (
        <p>
          No machine here has its battery hours written down yet.{' '}
          {mayRecord && 'Open a thing above and choose “Change what is written here”.'}
        </p>
      ) : (
        <ol className="grid gap-4">
          {machines.map((item) => (
            <li key={item.itemId} className="grid gap-x-6 gap-y-1 border-t pt-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <div>
                <p className="text-md font-bold">{sayBattery(item.batteryHours)}</p>
                <TextLink
                  href={`/teams/${teamId}/equipment/${item.itemId}`}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {item.name}
                </TextLink>
              </div>
              <div className="grid justify-items-start gap-2">
                <p className="whitespace-pre-line">
                  {item.powerCutSteps ?? <span className="text-ink-2">No steps written yet.</span>}
                </p>
                {item.supplierPhone && <CallLink phone={item.supplierPhone} name={item.supplierName} variant="quiet" />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {plan && (
        <div className="grid gap-2 border-t pt-4">
          <h3>What we do</h3>
          <p className="whitespace-pre-line">{plan.steps}</p>
          <p className="text-sm text-ink-2">
            {plan.practisedOn ? `Last tried out on ${formatDay(plan.practisedOn, today)}. ` : 'Not tried out yet. '}
            Written by {plan.changedByName},{' '}
            {formatDay(plan.changedAt.toZonedDateTimeISO(access.clock.zone).toPlainDate(), today)}.
          </p>
        </div>
      )}
    </section>
  )
}
