import { Temporal } from 'temporal-polyfill'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { nextChecks } from '@/lib/equipment/arrange'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { formatDay } from '@/lib/text/dates'

interface Props {
  readonly items: readonly EquipmentItem[]
  readonly teamId: string
  readonly today: Temporal.PlainDate
}

/** What should be looked at next. A day that has passed is "still open", never late. */
export function NextChecks({ items, teamId, today }: Props) {
  const checks = nextChecks(items)
  if (checks.length === 0) return null
  return (
    <Card title="Next checks">
      <ul className="grid gap-1">
        {checks.map(({ itemId, name, nextCheckOn }) => (
          <li key={itemId}>
            <TextLink
              href={`/teams/${teamId}/equipment/${itemId}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {name}
            </TextLink>
            {nextCheckOn && (
              <span className="block">
                {formatDay(nextCheckOn, today)}
                {Temporal.PlainDate.compare(nextCheckOn, today) < 0 && ', still open'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
