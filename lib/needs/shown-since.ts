import { Temporal } from 'temporal-polyfill'
import { wordsOfItem } from '../staging/alsfrs-r'
import { formatDay } from '../text/dates'
import type { Viewer } from './disclosure'
import { asClause, isItem, ITEM_KEYS, lowerFirst } from './fact-words'
import { ITEMS, type Item } from './input'
import type { TruePart } from './rule'
import type { ShownUnder } from './steady'
import { mayRead, tightest, whyLines } from './why-words'

/** A visit as far as this needs it; oldest first. */
export interface AnsweredVisit {
  readonly on: Temporal.PlainDate
  /** In the order of the questions. */
  readonly answers: readonly (number | null)[]
}

/** What a need was first shown under in this stretch, in words for one reader. */
export interface ShownSince {
  readonly on: Temporal.PlainDate
  readonly knowledgeVersion: number
  /** "swallowing went from 3 to 2 on 3 November"; as far as this reader may know. */
  readonly because: readonly string[]
}

export interface ReaderToday {
  readonly reader: Pick<Viewer, 'role' | 'seesStage'>
  readonly today: Temporal.PlainDate
  /** Question 5 is then about handling the feeding tube. */
  readonly hasFeedingTube: boolean
}

/**
 * Why a need came into view when it did, from the rule parts that were kept with it and the visits that stand. An
 * answer that changed is told with both scores, without them to those who do not see scores.
 */
export function shownSince(
  { on, knowledgeVersion, why }: ShownUnder,
  visits: readonly AnsweredVisit[],
  { reader, today, hasFeedingTube }: ReaderToday,
): ShownSince {
  const known = visits.filter((visit) => Temporal.PlainDate.compare(visit.on, on) <= 0)
  const because = tightest(why)
    .filter(({ field }) => mayRead(reader, field))
    .flatMap((part) => {
      const item = itemOf(part)
      if (item === null) return whyLines(reader, [part], hasFeedingTube).map(({ words }) => asClause(words))
      return [itemWords(item, part, known, { reader, today, hasFeedingTube })]
    })
  return { on, knowledgeVersion, because: [...new Set(because)] }
}

function itemOf({ field }: TruePart): Item | null {
  const [group, name = ''] = field.split('.')
  return group === 'alsfrsr' && isItem(name) ? name : null
}

function itemWords(
  item: Item,
  { value }: TruePart,
  visits: readonly AnsweredVisit[],
  { reader, today, hasFeedingTube }: ReaderToday,
): string {
  const index = ITEMS.indexOf(item)
  const title = lowerFirst(wordsOfItem(ITEM_KEYS[item], hasFeedingTube ? '5b' : '5a').title)
  const seesScores = reader.role === 'nurse' || reader.seesStage
  // The first visit of the last run of this answer is the day on which it changed.
  let place = visits.findLastIndex(({ answers }) => answers[index] === value)
  while (place > 0 && visits[place - 1]?.answers[index] === value) place -= 1
  const visit = visits[place]
  const before = visits.slice(0, Math.max(0, place)).findLast(({ answers }) => answers[index] != null)?.answers[index]
  const day = visit && `on ${formatDay(visit.on, today)}`
  if (!visit || before === undefined || before === null || before === value)
    return [seesScores ? `${title} was ${String(value)}` : `the answer about ${title}`, day].filter(Boolean).join(' ')
  return seesScores ? `${title} went from ${before} to ${String(value)} ${day}` : `${title} changed ${day}`
}
