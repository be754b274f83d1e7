import BookOpen from 'lucide-react/icons/book-open'
import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { personOrSignIn } from '@/lib/auth/guards'
import { DOMAIN_NAMES, DOMAINS_IN_ORDER } from '@/lib/needs/domain-names'
import { readKnowledgeReader } from '@/lib/needs/knowledge-reader.data'
import { searchTopics, topicsFor, type Topic } from '@/lib/needs/knowledge-topics'
import { listMyTeams } from '@/lib/team/teams.data'
import { now } from '@/lib/time/now'
import { PersonShell } from '../person-shell'
import { AboutTheFile } from './about-the-file'
import { KnowledgeFilter } from './knowledge-filter'
import { readKnowledgeQuery, type KnowledgeQuery } from './knowledge-query'
import { SoftTopicRow } from './soft-topic-row'
import { TopicCard } from './topic-card'

export const metadata: Metadata = { title: 'About this knowledge' }

/** So few are shown open at once. */
const fewTopics = 3

export default async function KnowledgePage({ searchParams }: PageProps<'/knowledge'>) {
  const query = readKnowledgeQuery(await searchParams)
  const person = await personOrSignIn()
  const teams = await listMyTeams(person)
  const reader = await readKnowledgeReader(person)
  const topics = topicsFor(reader, query.opened)
  const inPart = topics.filter(({ domain }) => query.part === null || domain === query.part)
  const found = searchTopics(inPart, query.search)
  return (
    <PersonShell person={person} teams={teams} current="/knowledge">
      <PageHeader title="About this knowledge" note="What plans in Alongside grow from, and who says so." />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div className="grid content-start gap-8">
          <p>
            Each topic says when it comes up, and how its sources were checked. Nothing here tells anybody what to do:
            it is for talking with your own team.
          </p>
          <KnowledgeFilter query={query} parts={new Set(topics.map(({ domain }) => domain))} />
          {found.length === 0 ? <NothingFound /> : <TopicsByPart query={query} topics={found} />}
        </div>
        <aside>
          <AboutTheFile today={now().toZonedDateTimeISO('UTC').toPlainDate()} isNurse={reader.audience === 'nurse'} />
        </aside>
      </div>
    </PersonShell>
  )
}

function NothingFound() {
  return (
    <EmptyState
      icon={<Icon of={BookOpen} />}
      title="No topic has these words"
      action={<ButtonLink href={'/knowledge' as Route}>Show all topics</ButtonLink>}
    >
      Try one word, or another part of life.
    </EmptyState>
  )
}

function TopicsByPart({ query, topics }: { readonly query: KnowledgeQuery; readonly topics: readonly Topic[] }) {
  const startsOpen = query.unfolded || topics.length <= fewTopics
  return DOMAINS_IN_ORDER.map((domain) => {
    const here = topics.filter((topic) => topic.domain === domain)
    if (here.length === 0) return null
    return (
      <section key={domain} aria-labelledby={`part-${domain}`} className="grid gap-gap">
        <h2 id={`part-${domain}`}>{DOMAIN_NAMES[domain]}</h2>
        <ul className="grid gap-3 print:[&_details::details-content]:[content-visibility:visible]">
          {here.map((topic) => (
            <li key={topic.place}>
              {topic.disclosure === 'soft' ? (
                <SoftTopicRow topic={topic} query={query} />
              ) : (
                <TopicCard topic={topic} startsOpen={startsOpen || query.opened.has(topic.place)} />
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
