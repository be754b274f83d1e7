import type { Plan } from '@/lib/needs/plan.data'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'

/** "Noted by Ana on 3 November": who wrote down what raised a red flag, for those who may see the plan. */
export function notedBy({ raisedBy }: RaisedRedFlag, plan: Plan): string | null {
  const notes = raisedBy.flatMap((field) => {
    const fact = plan.facts.get(field)
    return fact ? [`by ${fact.byName} on ${formatDay(fact.on, plan.today)}`] : []
  })
  return notes.length === 0 ? null : `Noted ${joinWords([...new Set(notes)])}.`
}
