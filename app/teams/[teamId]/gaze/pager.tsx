import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Route } from 'next'
import { GazeTile } from '@/components/gaze/gaze-tile'
import type { PageOfTiles } from '@/components/gaze/paging'
import { Icon } from '@/components/ui/icon'

/** The place before the last, where there are more than five things: it turns the page, and after the last begins again. */
export function pageTurner(path: string, { page, pages, next }: PageOfTiles<unknown>) {
  return next === null ? undefined : (
    <GazeTile
      kind="move"
      href={`${path}?page=${next}` as Route}
      icon={<Icon of={ArrowRight} />}
      words={next === 1 ? 'Back to the first' : 'Show more'}
      note={`${page} of ${pages}`}
    />
  )
}

export const pageNote = ({ page, pages }: PageOfTiles<unknown>) => (pages > 1 ? `${page} of ${pages}` : undefined)
