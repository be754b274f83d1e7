import { Temporal } from 'temporal-polyfill'
import type { CourseDay } from '../course'
import type { Strip } from './chart-spec'
import { chartDay } from './time-axis'

/**
 * King's and MiToS over time as strips: each from the day it was current to the day that another was. Days before the
 * first settled stage stay empty.
 *
 * @param last where the strips end; never later than today
 */
export function stageStrips(days: readonly CourseDay[], last: Temporal.PlainDate): readonly Strip[] {
  return [
    { name: 'King’s', spans: spansOf(days, last, ({ kings }) => kings && kings.stage.replace('4AB', '4A, 4B')) },
    { name: 'MiToS', spans: spansOf(days, last, ({ mitos }) => mitos && String(mitos.stage)) },
  ].filter(({ spans }) => spans.length > 0)
}

function spansOf(
  days: readonly CourseDay[],
  last: Temporal.PlainDate,
  wordsOf: (day: CourseDay) => string | null,
): Strip['spans'] {
  const starts = days
    .map((day) => ({ on: day.on, words: wordsOf(day) }))
    .filter(({ words }, index, all) => words !== null && words !== all[index - 1]?.words)
  return starts.flatMap(({ on, words }, index) => {
    const until = starts[index + 1]?.on ?? last
    return words === null ? [] : [{ from: chartDay(on), to: chartDay(until), words }]
  })
}
