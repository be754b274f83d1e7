import { formatCount } from '@/lib/text/amounts'
import { formatDayTime, formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import { findSeamFlags, seamsOf } from './gap-flags'
import { planLineOf, type Regimen } from './regimen'
import { medicineTitle } from './regimen-words'
import type { SafetyNote } from './safety-note'
import { planSlots } from './schedule'

const back = { hours: 36 }
const ahead = { hours: 24 * 14 }

/**
 * Odd gaps that a journey, an edit or the end of a hold leaves in the last day and the coming two weeks, and doses at
 * a time that a clock change takes away or gives twice (medications.md 4.3, 4.6).
 */
export function gapNotes(regimens: readonly Regimen[], clock: HomeClock): SafetyNote[] {
  return regimens.flatMap((regimen) => {
    const line = planLineOf(regimen, clock.zone)
    const slots = planSlots(line, clock.now.subtract(back), clock.now.add(ahead))
    const usual = slots.at(-1)?.usualGapMs
    const title = medicineTitle(regimen.name)
    const about = { regimenIds: [regimen.regimenId] }
    const gaps = usual === undefined ? [] : findSeamFlags(slots, usual / 3_600_000, seamsOf(line))
    return [
      ...gaps.map(({ afterAt, gapHours, flag }): SafetyNote => {
        const next = afterAt.add({ minutes: Math.round(gapHours * 60) })
        const hours = formatCount(Math.round(gapHours * 10) / 10, 'hour')
        const when = (at: typeof afterAt) => formatDayTime(at, clock.now, clock.zone, clock.region)
        return {
          ...{ ...about, kind: 'gap', key: `gap ${regimen.regimenId} ${afterAt.toString()}` },
          title: `${title}: ${flag === 'close' ? 'two doses close together' : 'a long time between two doses'}`,
          words: `A change of plan or a journey leaves ${hours} between the dose ${when(afterAt)} and the one ${when(next)}; usual is ${formatCount((usual ?? 0) / 3_600_000, 'hour')}.`,
          ask: 'the pharmacist',
          source: 'The plan itself: over one and a half times, or under half, the usual gap.',
        }
      }),
      ...slots.flatMap((slot): SafetyNote[] => {
        const isBack = slot.flag === 'clock-back'
        if ((!isBack && slot.flag !== 'clock-forward') || !slot.isLive || slot.dueMs < clock.now.epochMilliseconds)
          return []
        const day = formatWeekdayAndDay(slot.on, todayAt(clock))
        return [
          {
            ...{ ...about, kind: 'clock', key: `clock ${slot.key}` },
            title: `${title}: the clocks change on ${day}`,
            words: isBack
              ? `${slot.time} comes twice that night. The dose is planned once, the first time.`
              : `${slot.time} does not exist that night. The dose is planned ${formatDayTime(slot.dueAt, clock.now, clock.zone, clock.region)}.`,
            ask: 'the pharmacist',
            source: 'The home’s time zone.',
          },
        ]
      }),
    ]
  })
}
