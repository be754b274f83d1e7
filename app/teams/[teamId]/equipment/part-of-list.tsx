import Battery from 'lucide-react/icons/battery-medium'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import Hourglass from 'lucide-react/icons/hourglass'
import Undo2 from 'lucide-react/icons/undo-2'
import type { Temporal } from 'temporal-polyfill'
import { FactList, type IconFact } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { leadTimeWords } from '@/components/ui/lead-bar'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginList } from '@/components/ui/margin-list'
import { Mark, type MarkState } from '@/components/ui/mark'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { STATE_WORDS } from '@/lib/equipment/step-words'
import { placeSteps, whereaboutsOf } from '@/lib/equipment/steps'
import { getNeed } from '@/lib/needs/knowledge'
import { formatDay } from '@/lib/text/dates'
import { sayBattery, sayLender, sayWait } from './item-words'
import { StepDay } from './step-day'

interface Props {
  readonly title?: string
  readonly items: readonly EquipmentItem[]
  readonly teamId: string
  readonly today: Temporal.PlainDate
}

/** Things along the margin line, each with the day of its last step. */
export function PartOfList({ title, items, teamId, today }: Props) {
  if (items.length === 0) return null
  return (
    <MarginList heading={title} note={title && items.length}>
      {items.map((item) => (
        <ThingInList key={item.itemId} item={item} teamId={teamId} today={today} />
      ))}
    </MarginList>
  )
}

const marks = { here: 'done', 'on-its-way': 'now', gone: 'open' } as const satisfies Record<string, MarkState>

function ThingInList({ item, teamId, today }: { readonly item: EquipmentItem } & Pick<Props, 'teamId' | 'today'>) {
  const where = whereaboutsOf(item.state)
  const last = placeSteps(item.steps).at(-1)
  return (
    <MarginItem
      look={where === 'on-its-way' ? 'card' : 'flat'}
      margin={last && <StepDay on={last.on} today={today} />}
      mark={<Mark shape="square" state={marks[where]} words={STATE_WORDS[item.state]} />}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3>
          <TextLink href={`/teams/${teamId}/equipment/${item.itemId}`} className="inline-flex min-h-11 items-center">
            {item.name}
          </TextLink>
        </h3>
        <Tag tone={where === 'on-its-way' ? 'soon' : where === 'here' ? 'done' : 'plain'}>
          {STATE_WORDS[item.state]}
        </Tag>
      </div>
      <FactList facts={factsOf(item, today)} />
    </MarginItem>
  )
}

function factsOf(item: EquipmentItem, today: Temporal.PlainDate): readonly IconFact[] {
  const where = whereaboutsOf(item.state)
  const lead = item.needId === null ? null : getNeed(item.needId).lead_time_weeks
  const wait = where === 'on-its-way' ? sayWait(item, today) : null
  const usual = lead
    ? `usually ${leadTimeWords({ shortestWeeks: lead.min, longestWeeks: lead.max }).toLowerCase()}`
    : null
  const lender = where === 'gone' ? null : sayLender(item, today)
  const fact = (key: string, icon: typeof Battery, words: string | null | false): readonly IconFact[] =>
    words ? [{ key, icon: <Icon of={icon} />, words }] : []
  return [
    ...fact('wait', Hourglass, where === 'on-its-way' && [wait, usual].filter(Boolean).join(', ')),
    ...fact('lender', Undo2, lender),
    ...fact(
      'battery',
      Battery,
      where === 'here' && item.batteryHours !== null && `Battery: ${sayBattery(item.batteryHours).toLowerCase()}`,
    ),
    ...fact(
      'check',
      CalendarClock,
      where === 'here' && item.nextCheckOn !== null && `Next check ${formatDay(item.nextCheckOn, today)}`,
    ),
  ]
}
