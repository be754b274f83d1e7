import Droplets from 'lucide-react/icons/droplets'
import Info from 'lucide-react/icons/info'
import Plane from 'lucide-react/icons/plane'
import Repeat from 'lucide-react/icons/repeat'
import Utensils from 'lucide-react/icons/utensils'
import { Temporal } from 'temporal-polyfill'
import type { DoseRowState } from '@/components/medications/dose-row'
import type { IconFact } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import type { CycleLine } from '@/lib/medications/cycle-line'
import type { DayDose } from '@/lib/medications/day-dose'
import { findMedicine } from '@/lib/medications/formulary'
import { foodWindowOf, routeWords } from '@/lib/medications/regimen-words'
import { formatCount } from '@/lib/text/amounts'
import { formatDay, formatTimeSpan } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'

/** Water down the tube before and after each medicine, in mL, as the team keeps it. */
export interface TubeFlush {
  readonly beforeMl: number | null
  readonly afterMl: number | null
}

const tubeRoutes = ['peg', 'ng']

/** What to know while giving a dose: how, food with both ends, tube water, the cycle, an odd gap. */
export function factsOf(
  { regimen, version, slot }: Pick<DayDose, 'regimen' | 'version' | 'slot'>,
  state: DoseRowState,
  clock: HomeClock,
  cycle: CycleLine | undefined,
  flush: TubeFlush | null,
): readonly IconFact[] {
  // What to eat around a dose helps before it, not hours later.
  const food = state === 'after-cutoff' ? undefined : foodWindowOf(regimen, version.form)
  const facts: IconFact[] = []
  if (food) {
    const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(clock.zone).toPlainTime()
    const [from, until] = [slot.dueAt.subtract({ minutes: food.beforeMin }), slot.dueAt.add({ minutes: food.afterMin })]
    facts.push({
      key: 'food',
      icon: <Icon of={Utensils} />,
      words: (
        <>
          No food from <b>{formatTimeSpan(local(from), local(until), clock.region)}</b>.
          {food.waterOk && ' Water is fine.'}
        </>
      ),
    })
  }
  const route = routeWords(version.route)
  facts.push({
    key: 'how',
    icon: <Icon of={Info} />,
    words: (
      <>
        <b>{route.charAt(0).toUpperCase() + route.slice(1)}</b>
        {version.instructions ? `: ${version.instructions}` : '.'}
      </>
    ),
  })
  if (tubeRoutes.includes(version.route)) facts.push(...tubeFacts(regimen.medicineId, version.form, flush))
  if (cycle) facts.push({ key: 'cycle', icon: <Icon of={Repeat} />, words: cycleWords(cycle, clock) })
  if (slot.flag === 'travel-gap' || slot.flag === 'travel-repeat')
    facts.push({
      key: 'travel',
      icon: <Icon of={Plane} />,
      words: (
        <>
          <b>The journey changes the time between two doses.</b> Ask the pharmacist about this dose.
        </>
      ),
    })
  return facts
}

function tubeFacts(medicineId: string | null, form: string, flush: TubeFlush | null): IconFact[] {
  const water = flush && [
    flush.beforeMl !== null && flush.beforeMl > 0 && `${flush.beforeMl}\u00a0mL before`,
    flush.afterMl !== null && flush.afterMl > 0 && `${flush.afterMl}\u00a0mL after`,
  ]
  const kept = water ? water.filter((words) => words !== false) : []
  const note = medicineId === null ? undefined : findMedicine(medicineId)?.forms.find(({ id }) => id === form)?.tubeNote
  if (kept.length === 0 && note === undefined) return []
  return [
    {
      key: 'tube',
      icon: <Icon of={Droplets} />,
      words: (
        <>
          {kept.length > 0 && (
            <>
              Water down the tube: <b>{kept.join(', ')}</b>.{' '}
            </>
          )}
          {note}
        </>
      ),
    },
  ]
}

/** "Cycle 3, day 12 of 28. 8 of 10 doses done. Off from 26 November, next cycle 10 December." */
export function cycleWords({ status, days }: CycleLine, clock: HomeClock): string {
  const day = (on: string) => formatDay(Temporal.PlainDate.from(on), todayAt(clock))
  const { cycle, dayOfCycle, isOffDay, dosesDone, dosesPlanned, nextOffOn, nextCycleOn } = status
  const where = `Cycle ${cycle}, day ${dayOfCycle} of ${days.length}${isOffDay ? ', an off day' : ''}.`
  const off = isOffDay ? '' : `Off from ${day(nextOffOn)}, next`
  return `${where} ${dosesDone} of ${formatCount(dosesPlanned, 'dose')} done. ${isOffDay ? 'Next' : off} cycle ${day(nextCycleOn)}.`
}
