import History from 'lucide-react/icons/history'
import { Icon } from '@/components/ui/icon'
import { PersonAvatar, type PersonOnScreen } from '@/components/ui/person-chip'
import type { Access } from '@/lib/auth/access'
import { entryTime } from '@/lib/medications/entry-words'
import type { TeamPerson } from '@/lib/team/team-person'
import { formatCount } from '@/lib/text/amounts'
import { formatAge } from '@/lib/text/dates'
import { sayNews } from '@/lib/today/news'
import type { Today } from '@/lib/today/today.data'

/** On narrow pages the list stands below the day: a way to it from the top. */
export function NewsLink({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <a
      href="#news"
      className="flex min-h-hit items-center gap-3 rounded-control bg-inset px-4 py-2 font-semibold text-ink no-underline lg:hidden"
    >
      <Icon of={History} />
      {formatCount(count, 'new thing', 'new things')} since you were here
    </a>
  )
}

export type NewsListProps = {
  readonly today: Today
  readonly access: Access
  readonly onScreen: (person: TeamPerson) => PersonOnScreen
}

/** What others did since this viewer was here. */
export function NewsList({ today: { news, lastHereAt }, access: { clock }, onScreen }: NewsListProps) {
  if (news.length === 0) return null
  return (
    <section id="news" className="px-0 lg:px-5">
      <h2 className="mb-2 text-md">
        Since you were here{' '}
        {lastHereAt && <span className="font-normal text-ink-2">{formatAge(lastHereAt, clock.now, clock.zone)}</span>}
      </h2>
      <ul>
        {news.map((one) => (
          <li
            key={`${one.at.toString()} ${one.act} ${one.subject}`}
            className="flex gap-3 border-b py-2.5 last:border-b-0"
          >
            <PersonAvatar person={onScreen(one.by)} />
            <span className="min-w-0">
              {one.by.name} {sayNews(one)}{' '}
              <span className="whitespace-nowrap text-ink-2">{entryTime(one.at, clock)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
