import { wordsOfItem, ALSFRS_R_ITEMS } from '@/lib/staging/alsfrs-r'
import { stageInputOf } from '@/lib/staging/assessment-draft'
import type { CourseVisit } from '@/lib/staging/course.data'
import { answersThatWouldSettle } from '@/lib/staging/open-answers'
import { sayKingsRange, sayMitosRange } from '@/lib/staging/stage-words'
import { joinWords } from '@/lib/text/lists'

type Scores = NonNullable<CourseVisit['scores']>

/** "Between King's 1 and 2: walking is not answered." Null when the sheet settles the stage. */
export function sayOpen(
  { derived, answers, item5Form, gastrostomy, niv }: Scores,
  scale: 'kings' | 'mitos',
): string | null {
  const range = scale === 'kings' ? derived.kingsRange : derived.mitosRange
  if (derived[scale] !== null || range === null) return null
  const between = scale === 'kings' ? sayKingsRange(range) : sayMitosRange(range)
  const open = answersThatWouldSettle(stageInputOf(answers, item5Form, gastrostomy, niv), scale)
  const titles = ALSFRS_R_ITEMS.filter(({ number }) => open.includes(number)).map(({ key }) =>
    wordsOfItem(key, item5Form ?? '5a').title.toLowerCase(),
  )
  if (titles.length === 0) return `${between}.`
  return `${between}: ${joinWords(titles)} ${titles.length === 1 ? 'is' : 'are'} not answered.`
}
