import { formatAmount, formatCount } from '@/lib/text/amounts'
import { formatDay } from '@/lib/text/dates'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import type { CountedState } from './stock-outlook'

export interface StockWords {
  /** "30 tablets" */
  readonly left: string
  /** A state worth a mark; null while there is enough. */
  readonly mark: string | null
  /** Whole sentences, the most pressing first. */
  readonly sentences: readonly string[]
}

/** What a product's count means in words. It says when to order, and whom to ask; it never says what to do about doses. */
export function stockWords({ product, now, outlook }: CountedState, clock: HomeClock): StockWords {
  const today = todayAt(clock)
  const { state, shortOn, orderBy, enoughUntil, dosesLeft, open, isAlarm, supply } = outlook
  const left =
    now.onHand < 0
      ? `${formatAmount({ value: -now.onHand, unit: product.unit })} more given than counted`
      : formatAmount({ value: now.onHand, unit: product.unit })
  const sentences: string[] = []
  const day = (on: NonNullable<typeof shortOn>) => formatDay(on, today)
  if (supply === 'withdrawn') {
    sentences.push('Withdrawn from the market: no reminder to order. Ask the clinic.')
    return { left, mark: null, sentences }
  }
  if (state === 'out') sentences.push('There is not enough for the next dose.')
  else if (state === 'unused')
    sentences.push('No planned dose uses this any more. Ask the pharmacist what to do with what is left.')
  else if (state === 'unknown')
    sentences.push('The plan is written in another unit than this is counted in: look at how it is counted.')
  else if (shortOn === null)
    sentences.push(outlook.isAsNeeded ? dosesWords(dosesLeft) : 'Enough for the coming 5 months.')
  else if (outlook.why === 'in-use-time' && enoughUntil)
    sentences.push(`Enough until ${day(enoughUntil)}; then the open pack passes its last day.`)
  else if (enoughUntil && !enoughUntil.equals(shortOn)) sentences.push(`Enough until ${day(enoughUntil)}.`)
  else sentences.push(`Runs out on ${day(shortOn)}.`)
  if (isAlarm) sentences.push('It should not be stopped suddenly: call the pharmacy or the clinic today.')
  if (supply === 'shortage' && state !== 'unused')
    sentences.push('A shortage is on record: ask the pharmacist early where to get it.')
  else if (orderBy && state === 'enough') sentences.push(`Order by ${day(orderBy)}.`)
  if (now.onHand < 0) sentences.push('More was given than was written down here. Please count what is there.')
  if (open?.isPast && open.lastUseDay)
    sentences.push(
      `The open pack passed its last day, ${day(open.lastUseDay)}: open a new one and write down what was left.`,
    )
  else if (open?.lastUseDay) sentences.push(`The open pack is good until ${day(open.lastUseDay)}.`)
  return { left, mark: markOf(outlook), sentences }
}

function dosesWords(doses: number): string {
  return `${formatCount(doses, 'dose')} left.`
}

function markOf({ state, isAlarm }: CountedState['outlook']): string | null {
  if (state === 'out') return 'None left'
  if (state !== 'order') return null
  return isAlarm ? 'Low: not to be stopped suddenly' : 'Time to order'
}
