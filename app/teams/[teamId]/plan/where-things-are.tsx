import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { Plan } from '@/lib/needs/plan.data'
import { DOMAIN_WORDS, REGION_WORDS, wordsOfKings, wordsOfMitos } from '@/lib/staging/stage-words'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'

/** The stage now in plain words, for those who may see it. */
export function WhereThingsAre({ teamId, plan }: { readonly teamId: string; readonly plan: Plan }) {
  const { course, lastAnswers, today } = plan
  const { regions, lost } = plan.derived ?? { regions: [], lost: [] }
  if (!course?.kings && !course?.mitos) return null
  return (
    <Card>
      <div className="flex flex-wrap justify-between gap-x-10 gap-y-5">
        <div className="max-w-prose flex-[1_1_22rem]">
          <p className="text-sm text-ink-2">Where things are now</p>
          <p className="text-md">
            {regions.length > 0 ? (
              <>
                ALS is affecting <b>{joinWords(regions.map((region) => REGION_WORDS[region]))}</b>.{' '}
              </>
            ) : null}
            {lost.length > 0 ? (
              <>A lot of help is needed with {joinWords(lost.map((domain) => DOMAIN_WORDS[domain]))}.</>
            ) : null}
          </p>
          {lastAnswers && (
            <p className="mt-1 text-sm text-ink-2">
              From the answers of {formatDay(lastAnswers.on, today)}, recorded by {lastAnswers.byName}.{' '}
              <TextLink href={`/teams/${teamId}/stage`}>How this is worked out</TextLink>
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-6">
          {course.kings && <Stage {...wordsOfKings(course.kings.stage)} />}
          {course.mitos && <Stage {...wordsOfMitos(course.mitos.stage)} />}
        </div>
      </div>
    </Card>
  )
}

function Stage({ name, meaning }: { readonly name: string; readonly meaning: string }) {
  return (
    <div className="max-w-52 border-l-2 border-margin pl-4">
      <p className="text-md font-bold">{name}</p>
      <p className="text-sm text-ink-2">{meaning}</p>
    </div>
  )
}
