import type { Temporal } from 'temporal-polyfill'
import type { Course } from '@/lib/staging/course.data'
import { KINGS_PARTS, MITOS_PARTS, STAGE_PART_WORDS, type StagePart } from '@/lib/staging/stage-parts'
import {
  DOMAIN_WORDS,
  REGION_WORDS,
  sayKingsRange,
  sayMitosRange,
  wordsOfKings,
  wordsOfMitos,
} from '@/lib/staging/stage-words'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { EnterStageForm } from './enter-stage-form'

export interface EnterStagesProps {
  readonly teamId: string
  readonly course: Course
  readonly today: Temporal.PlainDate
}

const kings = (['1', '2', '3', '4A', '4B', '4AB'] as const).map((stage) => ({
  value: `kings:${stage}`,
  words: wordsOfKings(stage).name,
}))
const mitos = ([0, 1, 2, 3, 4] as const).map((stage) => ({ value: `mitos:${stage}`, words: wordsOfMitos(stage).name }))

const partsOf = (parts: readonly StagePart[]) =>
  parts.map((part) => {
    const words = STAGE_PART_WORDS[part]
    return { value: part, words: words.charAt(0).toUpperCase() + words.slice(1) }
  })

/** King's and MiToS as a clinician sees them, each beside what the latest answers give. */
export function EnterStages({ teamId, course, today }: EnterStagesProps) {
  const day = today.toString()
  return (
    <section aria-labelledby="enter-stage" className="grid grid-cols-1 gap-3">
      <h2 id="enter-stage">Enter a stage yourself</h2>
      <p className="max-w-read">It stands beside what the answers give, and wins on its day. Both are kept.</p>
      <EnterStageForm
        {...{ teamId, today: day, requestId: crypto.randomUUID(), scale: 'kings' }}
        title="What ALS affects"
        term="King’s"
        stages={[{ value: 'kings:parts', words: 'As the ticked parts give it' }, ...kings]}
        legend="Parts that are affected, and help that is needed or was refused"
        parts={partsOf(KINGS_PARTS)}
        derived={sayDerived(course, today, 'kings')}
      />
      <EnterStageForm
        {...{ teamId, today: day, requestId: crypto.randomUUID(), scale: 'mitos' }}
        title="Help in daily life"
        term="MiToS"
        stages={[{ value: 'mitos:parts', words: 'As the ticked parts give it' }, ...mitos]}
        legend="Parts that need a lot of help"
        parts={partsOf(MITOS_PARTS)}
        derived={sayDerived(course, today, 'mitos')}
      />
    </section>
  )
}

/** "The answers of 16 November give King's 2: arms and hands, and legs." */
function sayDerived({ visits }: Course, today: Temporal.PlainDate, scale: 'kings' | 'mitos'): string | null {
  const [latest] = visits
  if (!latest?.scores) return null
  const { derived } = latest.scores
  const parts =
    scale === 'kings' ? derived.regions.map((one) => REGION_WORDS[one]) : derived.lost.map((one) => DOMAIN_WORDS[one])
  const words = parts.length === 0 ? '' : `: ${joinWords(parts)}`
  return `The answers of ${formatDay(latest.on, today)} give ${nameOf(derived, scale)}${words}.`
}

type Derived = NonNullable<Course['visits'][number]['scores']>['derived']

function nameOf(
  { kings: stage, kingsRange, mitos: functional, mitosRange }: Derived,
  scale: 'kings' | 'mitos',
): string {
  if (scale === 'kings') {
    if (stage !== null) return wordsOfKings(stage).name
    return kingsRange ? `a stage that is not settled (${sayKingsRange(kingsRange)})` : 'no stage'
  }
  if (functional !== null) return wordsOfMitos(functional).name
  return mitosRange ? `a stage that is not settled (${sayMitosRange(mitosRange)})` : 'no stage'
}
