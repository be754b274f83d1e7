import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'

export type MedicineView = 'plan' | 'day' | 'week' | 'month' | 'record'

const views: readonly { readonly key: MedicineView; readonly path: string; readonly words: string }[] = [
  { key: 'plan', path: '', words: 'List' },
  { key: 'day', path: '/day', words: 'Day' },
  { key: 'week', path: '/week', words: 'Week' },
  { key: 'month', path: '/month', words: 'Month' },
  { key: 'record', path: '/record', words: 'Record' },
]

/** The ways to look at the medicines: as prescribed, by day, week or month, and the record to print. */
export function ViewLinks({ teamId, current }: { readonly teamId: string; readonly current: MedicineView }) {
  return (
    <nav aria-label="Ways to look at the medicines" className="-mt-2 mb-5 flex flex-wrap gap-x-1">
      {views.map(({ key, path, words }) => (
        <TextLink
          key={key}
          href={`/teams/${teamId}/medications${path}` as Route}
          aria-current={key === current ? 'page' : undefined}
          className="inline-flex min-h-hit items-center border-b-4 border-transparent px-2.5 font-medium text-ink-2 no-underline hover:text-ink aria-[current]:border-margin aria-[current]:font-bold aria-[current]:text-ink"
        >
          {words}
        </TextLink>
      ))}
    </nav>
  )
}
