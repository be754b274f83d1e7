import type { Temporal } from 'temporal-polyfill'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { LatestMeasure } from '@/lib/measures/latest-measures'
import { BASIS_WORDS, nameOfMeasure, sayMeasure } from '@/lib/measures/say-measure'
import { formatDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'

export interface LatestListProps {
  readonly teamId: string
  readonly latest: readonly LatestMeasure[]
  readonly region: Region
  readonly today: Temporal.PlainDate
}

/** The newest of each with its day, and whether it is time for another. */
export function LatestList({ teamId, latest, region, today }: LatestListProps) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {latest.map(({ field, value, from, isDerived, age }) => (
        <li key={field} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b py-3">
          <span className="grow">
            {nameOfMeasure(field)}
            {from.basis && !isDerived && <span className="text-ink-2"> {BASIS_WORDS[from.basis]}</span>}
          </span>
          <span className="font-semibold">{sayMeasure(field, value, region)}</span>
          <span className="basis-full text-sm text-ink-2">
            {isDerived ? 'Follows from ' : ''}
            <TextLink href={`/teams/${teamId}/measures/${from.id}`}>{formatDay(from.on, today)}</TextLink>,{' '}
            {from.byName}
            {age.age === 'still-counts' && '. Not new, and it still counts'}
            {age.age === 'due' && (
              <span className="ml-3">
                <Tag tone="soon">{age.words}</Tag>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
