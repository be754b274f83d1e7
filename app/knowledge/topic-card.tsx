import type { ReactNode } from 'react'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { LeadBar } from '@/components/ui/lead-bar'
import { Tag } from '@/components/ui/tag'
import { ownerWords } from '@/lib/needs/knowledge-owner-words'
import type { FullTopic, TopicRule } from '@/lib/needs/knowledge-topics'
import { formatCount } from '@/lib/text/amounts'
import { joinWords } from '@/lib/text/lists'
import { topicId } from './knowledge-query'
import { RuleLines } from './rule-lines'
import { TopicNotes } from './topic-notes'
import { TopicSources } from './topic-sources'

export type TopicCardProps = { readonly topic: FullTopic; readonly startsOpen: boolean }

/** One need in full: what it is, when it comes up, what that rests on. */
export function TopicCard({ topic, startsOpen }: TopicCardProps) {
  const { place, title, plain, inPlace, owners, leadTimeWeeks, reviewEveryWeeks, forNurses } = topic
  return (
    <DisclosureCard
      id={topicId(place)}
      title={title}
      lift="flat"
      startsOpen={startsOpen}
      summary={<Tags topic={topic} />}
    >
      <p>{plain}</p>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        <Fact
          term={leadTimeWeeks.basis === 'estimate' ? 'Usually takes (an estimate)' : 'Usually takes (from a source)'}
        >
          <LeadBar shortestWeeks={leadTimeWeeks.min} longestWeeks={leadTimeWeeks.max} />
        </Fact>
        <Fact term="Usually led by">{ownerWords(owners)}</Fact>
        <Fact term="Looked at again">every {formatCount(reviewEveryWeeks, 'week')}</Fact>
      </dl>
      <Rules topic={topic} />
      <p>
        <b>You have this when:</b> {inPlace}
      </p>
      {forNurses && <TopicNotes notes={forNurses} />}
      <TopicSources sources={topic.sources} />
    </DisclosureCard>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}

const evidenceWords: Readonly<Record<FullTopic['evidence'], string>> = {
  guideline: 'From guidelines',
  consensus: 'From experts and studies',
  'charity guidance': 'From charities',
  'official rule': 'From official rules',
}

function Tags({ topic: { evidence, regions, priority, forNurses } }: { readonly topic: FullTopic }) {
  return (
    <span className="flex flex-wrap gap-2">
      <Tag>{evidenceWords[evidence]}</Tag>
      {!regions.includes('any') && <Tag tone="soon">{joinWords(regions)} only</Tag>}
      {forNurses && <Tag>Priority {priority}</Tag>}
    </span>
  )
}

const ruleTitles: Readonly<Record<TopicRule['when'], string>> = {
  applies: 'Only for',
  coming: 'Comes up as good to know',
  now: 'Becomes worth doing now',
  'coming-by-stage': 'Comes up, while none of its questions is answered',
  'now-by-stage': 'Becomes worth doing now, while none of its questions is answered',
  retires: 'No longer shown',
}

function Rules({ topic: { rules, satisfiedBy, typicalStage } }: { readonly topic: FullTopic }) {
  return (
    <dl className="grid gap-3">
      {rules.map(({ when, words }) => (
        <div key={when}>
          <dt className="font-semibold">{ruleTitles[when]}</dt>
          <dd>
            <RuleLines words={words} />
          </dd>
        </div>
      ))}
      {satisfiedBy.length > 0 && (
        <div>
          <dt className="font-semibold">Not needed any more once this is in place</dt>
          <dd>{joinWords(satisfiedBy)}</dd>
        </div>
      )}
      {typicalStage && (
        <div>
          <dt className="font-semibold">Typically</dt>
          <dd>
            Comes up: {typicalStage.anticipate}. Worth doing: {typicalStage.expected_now}
          </dd>
        </div>
      )}
    </dl>
  )
}
