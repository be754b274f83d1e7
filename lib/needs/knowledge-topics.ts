import { NEEDS, type Domain, type Need, type NeedId } from './knowledge'
import { discloseTopic, type KnowledgeReader } from './knowledge-reader'
import { linesOfRule, wordsOfRule, type RuleWords } from './knowledge-rule-words'
import { pointsFor } from './knowledge-open-points'

/** A need as it may be read about, outside of any plan. What this reader may not see is not in it. */
export type Topic = SoftTopic | FullTopic

interface Listed {
  /** Its place in the file: names it in an address without saying what it is. */
  readonly place: number
  readonly title: string
  readonly domain: Domain
}

export type SoftTopic = Listed & { readonly disclosure: 'soft' }

export type FullTopic = Listed & {
  readonly disclosure: 'full'
  readonly plain: string
  readonly inPlace: string
  readonly owners: readonly string[]
  readonly priority: Need['priority']
  readonly evidence: Need['evidence']
  readonly regions: Need['regions']
  readonly leadTimeWeeks: Pick<Need['lead_time_weeks'], 'min' | 'max' | 'basis'>
  readonly reviewEveryWeeks: number
  readonly rules: readonly TopicRule[]
  /** Titles of what makes it moot once that is in place. */
  readonly satisfiedBy: readonly string[]
  /** Null for those who do not see stages. */
  readonly typicalStage: Need['typical_stage'] | null
  readonly sources: readonly TopicSource[]
  readonly forNurses: TopicForNurses | null
}

export interface TopicRule {
  readonly when: 'applies' | 'coming' | 'now' | 'coming-by-stage' | 'now-by-stage' | 'retires'
  readonly words: RuleWords
}

type Source = Need['sources'][number]

/** Families read who says so; titles of professional papers can name what a topic leads to. */
export type TopicSource = Pick<Source, 'organisation' | 'year' | 'checked'> &
  Partial<Pick<Source, 'title' | 'url' | 'supports'>>

export interface TopicForNurses extends Pick<
  Need,
  'notes' | 'disagreements' | 'region_notes' | 'thresholds_by_source'
> {
  readonly leadTimeNote: string | null
  /** What a clinician has still to confirm. */
  readonly openPoints: readonly string[]
}

/**
 * Every topic that this reader may read about, in the order of the file.
 *
 * @param opened places of sensitive topics that were opened by a tap
 */
export function topicsFor(reader: KnowledgeReader, opened: ReadonlySet<number>): readonly Topic[] {
  return NEEDS.flatMap((need, place): Topic[] => {
    const disclosure = discloseTopic(reader, need, opened.has(place))
    const { domain, soft_name } = need
    if (disclosure === 'full') return [{ ...fullTopic(reader, need, opened), place, domain, title: need.name }]
    return disclosure === 'soft' && soft_name !== null ? [{ disclosure, place, domain, title: soft_name }] : []
  })
}

/** Those whose words hold every word looked for; whatever is not shown is not searched. */
export function searchTopics(topics: readonly Topic[], search: string): readonly Topic[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  return topics.filter((topic) => {
    const text = plain(textOf(topic))
    return wanted.every((word) => text.includes(word))
  })
}

function fullTopic(reader: KnowledgeReader, need: Need, opened: ReadonlySet<number>): Omit<FullTopic, keyof Listed> {
  const { min, max, basis } = need.lead_time_weeks
  return {
    disclosure: 'full',
    ...{ plain: need.plain, inPlace: need.in_place, owners: need.owner, priority: need.priority },
    ...{ evidence: need.evidence, regions: need.regions, leadTimeWeeks: { min, max, basis } },
    reviewEveryWeeks: need.review_every_weeks,
    rules: rulesOf(need, reader.seesStage),
    satisfiedBy: need.satisfied_by.flatMap((id) => titleOf(reader, id, opened)),
    typicalStage: reader.seesStage ? need.typical_stage : null,
    sources: need.sources.map(({ organisation, year, checked, title, url, supports }) => ({
      ...{ organisation, year, checked },
      ...(reader.audience === 'nurse' && { title, url, supports }),
    })),
    forNurses: reader.audience === 'nurse' ? forNurses(need) : null,
  }
}

function forNurses(need: Need): TopicForNurses {
  const { notes, disagreements, region_notes, thresholds_by_source, lead_time_weeks } = need
  return {
    ...{ notes, disagreements, region_notes, thresholds_by_source },
    leadTimeNote: lead_time_weeks.note,
    openPoints: pointsFor(need),
  }
}

function titleOf(reader: KnowledgeReader, id: NeedId, opened: ReadonlySet<number>): readonly string[] {
  const place = NEEDS.findIndex((need) => need.id === id)
  const need = NEEDS[place]
  if (!need) return []
  switch (discloseTopic(reader, need, opened.has(place))) {
    case 'hidden':
      return []
    case 'soft':
      return need.soft_name === null ? [] : [need.soft_name]
    case 'full':
      return [need.name]
  }
}

function rulesOf({ applies_if, retire_if, triggers }: Need, seesStage: boolean): readonly TopicRule[] {
  const { anticipate, expected_now, stage_fallback } = triggers
  const rules = [
    ['applies', applies_if],
    ['coming', anticipate],
    ['now', expected_now],
    ['coming-by-stage', stage_fallback?.anticipate],
    ['now-by-stage', stage_fallback?.expected_now],
    ['retires', retire_if],
  ] as const
  return rules.flatMap(([when, rule]) => (rule ? [{ when, words: wordsOfRule(rule, seesStage) }] : []))
}

function textOf(topic: Topic): string {
  if (topic.disclosure === 'soft') return topic.title
  const { title, plain: words, inPlace, owners, rules, sources, forNurses } = topic
  return [
    title,
    words,
    inPlace,
    ...owners,
    ...rules.flatMap(({ words }) => linesOfRule(words)),
    ...sources.flatMap((source) => [source.organisation, source.title]),
    forNurses?.notes,
    forNurses?.disagreements,
    forNurses?.region_notes,
  ].join(' ')
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
