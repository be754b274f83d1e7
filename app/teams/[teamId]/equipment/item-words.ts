import type { Temporal } from 'temporal-polyfill'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { STATE_WORDS } from '@/lib/equipment/step-words'
import { placeSteps, whereaboutsOf } from '@/lib/equipment/steps'
import { waitWords } from '@/lib/equipment/wait-words'
import { ownWaits } from '@/lib/equipment/waits'
import { formatNumber } from '@/lib/text/amounts'
import { formatDay } from '@/lib/text/dates'

/** "Ordered, 3 October", "Here since 5 January": where a thing is, and since when. */
export function sayState({ state, steps }: Pick<EquipmentItem, 'state' | 'steps'>, today: Temporal.PlainDate): string {
  const since = placeSteps(steps).at(-1)?.on
  if (!since) return STATE_WORDS[state]
  const link = whereaboutsOf(state) === 'here' ? ' since ' : ', '
  return `${STATE_WORDS[state]}${link}${formatDay(since, today)}`
}

/** "We have waited 7 weeks so far" or "It took us 21 weeks"; null where there is no wait to tell. */
export function sayWait({ steps }: Pick<EquipmentItem, 'steps'>, today: Temporal.PlainDate): string | null {
  const { running, untilDelivered } = ownWaits(steps, today)
  if (running) return running.daysInAll === 0 ? 'Begun today' : `${capital(waitWords(running.daysInAll))} so far`
  return untilDelivered === null ? null : capital(waitWords(untilDelivered))
}

/** "About 2.5 hours", "1 hour", "Stops with the mains". */
export function sayBattery(hours: number): string {
  if (hours === 0) return 'Stops with the mains'
  return `${formatNumber(hours)}\u00a0${hours === 1 ? 'hour' : 'hours'}`
}

/** "Goes back to the hospice by 3 March"; null for what is not borrowed. */
export function sayLender(
  { lender, returnOn }: Pick<EquipmentItem, 'lender' | 'returnOn'>,
  today: Temporal.PlainDate,
): string | null {
  if (lender === null) return null
  return returnOn === null
    ? `Borrowed from ${lender}`
    : `Borrowed from ${lender}, goes back by ${formatDay(returnOn, today)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
