import { Banner } from '@/components/ui/banner'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Access } from '@/lib/auth/access'
import type { PlannedDose } from '@/lib/medications/day-plan'
import type { Journey, JourneyGap } from '@/lib/medications/journey'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { zoneWords } from '@/lib/team/home-zones'
import { formatCount } from '@/lib/text/amounts'
import { formatTimeAt, formatWeekdayAndDay } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'

/** The doses around a journey, each by the clock of where they are then, and the gaps that it makes odd. */
export function JourneyDoses({
  journey: { move, doses, gaps },
  access: { clock },
}: {
  readonly journey: Journey
  readonly access: Access
}) {
  return (
    <div className="grid gap-4">
      {gaps.map((one) => (
        <Banner
          key={`${one.regimen.regimenId} ${one.gap.afterAt.toString()}`}
          kind="notice"
          title={`${medicineTitle(one.regimen.name)}: ask the pharmacist about this change`}
        >
          <p>{gapWords(one, clock)}</p>
        </Banner>
      ))}
      {doses.length === 0 ? (
        <p>No doses are planned around this time.</p>
      ) : (
        <ol className="grid gap-2">
          {doses.map((dose) => {
            const note = noteOf(dose)
            const isThere = dose.slot.dueMs >= move.at.epochMilliseconds
            return (
              <li
                key={dose.slot.key}
                className="grid gap-x-4 border-b py-2 last:border-b-0 sm:grid-cols-[16rem_minmax(0,1fr)]"
              >
                <span className={dose.slot.isLive ? 'font-semibold' : 'line-through'}>
                  {formatWeekdayAndDay(
                    dose.slot.dueAt.toZonedDateTimeISO(dose.slot.zone).toPlainDate(),
                    todayAt(clock),
                  )}
                  , {formatTimeAt(dose.slot.dueAt, dose.slot.zone, clock.region)}
                  <span className="block font-normal text-ink-2">{zoneWords(isThere ? move.zone : move.before)}</span>
                </span>
                <span>
                  {medicineTitle(dose.regimen.name)}, {doseWords(dose.regimen, dose.version, dose.amount)}
                  {note && (
                    <span className="mt-1 block">
                      <Tag tone={note.tone}>{note.words}</Tag>
                    </span>
                  )}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}

function noteOf({ slot }: PlannedDose): { readonly tone: TagTone; readonly words: string } | undefined {
  if (slot.status === 'skipped-travel')
    return { tone: 'plain', words: 'Left out: its time falls between the two clocks' }
  if (slot.flag === 'travel-gap')
    return { tone: 'late', words: 'Falls between the two clocks, so it stands at the change: ask the pharmacist' }
  if (slot.flag === 'travel-repeat') return { tone: 'late', words: 'This time comes round again: ask the pharmacist' }
  if (slot.status === 'held') return { tone: 'plain', words: 'On hold' }
  return undefined
}

function gapWords({ gap: { afterAt, gapHours, flag } }: JourneyGap, clock: HomeClock): string {
  const hours = formatCount(Math.round(gapHours * 10) / 10, 'hour')
  const at = formatTimeAt(afterAt, clock.zone, clock.region)
  return flag === 'close'
    ? `Only ${hours} between the dose at ${at} (by the clock at home now) and the next one.`
    : `${hours} between the dose at ${at} (by the clock at home now) and the next one.`
}
