import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { getNeed } from '@/lib/needs/knowledge'
import { formatDay } from '@/lib/text/dates'
import { CallLink } from '../call-link'
import { sayBattery, sayLender } from '../item-words'

interface Props {
  readonly teamId: string
  readonly item: EquipmentItem
  readonly today: Temporal.PlainDate
  readonly mayRecord: boolean
}

/** Who to call, what it is marked with, when it is looked at next. */
export function ThingFacts({ teamId, item, today, mayRecord }: Props) {
  const facts = [
    [
      'In the plan',
      item.needId && <TextLink href={`/teams/${teamId}/plan#${item.needId}`}>{getNeed(item.needId).name}</TextLink>,
    ],
    ['Supplier', item.supplierName],
    ['Serial number', item.serial],
    ['Borrowed', sayLender(item, today)],
    ['Battery', item.batteryHours !== null && sayBattery(item.batteryHours)],
    ['In a power cut', item.powerCutSteps && <span className="whitespace-pre-line">{item.powerCutSteps}</span>],
    ['Next check', item.nextCheckOn && formatDay(item.nextCheckOn, today)],
    ['Note', item.note && <span className="whitespace-pre-line">{item.note}</span>],
  ] as const
  const known = facts.filter(([, value]) => value)
  return (
    <Card title="About it">
      {known.length > 0 && (
        <dl className="grid gap-3">
          {known.map(([term, value]) => (
            <div key={term}>
              <dt className="text-sm text-ink-2">{term}</dt>
              <dd className="font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="mt-4 grid justify-items-start gap-gap">
        {item.supplierPhone && <CallLink phone={item.supplierPhone} name={item.supplierName} />}
        {mayRecord && (
          <ButtonLink href={`/teams/${teamId}/equipment/${item.itemId}/details`} variant="quiet">
            Change what is written here
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}
