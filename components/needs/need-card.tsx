import Calendar from 'lucide-react/icons/calendar'
import Hourglass from 'lucide-react/icons/hourglass'
import type { ReactNode } from 'react'
import { DefinitionFacts } from '../ui/definition-facts'
import { DisclosureCard } from '../ui/disclosure-card'
import { Icon } from '../ui/icon'
import { LeadBar, leadTimeWords, type LeadBarProps } from '../ui/lead-bar'
import { NeedBecause } from './need-because'

export type NeedCardProps = {
  /** Worth doing now, or coming up: flat, and without dates. */
  readonly kind: 'now' | 'coming'
  /** The plain words, or the soft name where the subject is sensitive. */
  readonly title: ReactNode
  /** The term beside them: "voice banking". */
  readonly term?: ReactNode
  /** "This week", "This month". */
  readonly start?: string
  readonly lead?: LeadBarProps
  /** Why it helps. */
  readonly why: ReactNode
  /** The answer that raised it, with its date and who wrote it; and a link to the rule. */
  readonly because?: ReactNode
  /** Since when it shows, and under which edition of the knowledge. */
  readonly since?: ReactNode
  /** Who usually leads it: "Physical therapist". */
  readonly owner?: string
  /** A `Tag` with where people are with it. */
  readonly status?: ReactNode
  /** `NeedTask`s, and what stands above them. */
  readonly tasks?: ReactNode
  readonly tasksHeading?: string
  /** What comes after them, for what takes long. */
  readonly steps?: ReactNode
  /** What "we have this" means, and when to look again. */
  readonly inPlace?: ReactNode
  /** The form with the `StatusControl`. */
  readonly control?: ReactNode
  /** When to call about this. */
  readonly warnings?: ReactNode
  readonly sources?: ReactNode
  /** Cards of one group open one at a time. */
  readonly group?: string
  readonly startsOpen?: boolean
  readonly id?: string
}

/** One need of the plan: closed, when to start and how long it takes; open, why, what to do first, and where people are with it. */
export function NeedCard(props: NeedCardProps) {
  const {
    kind,
    title,
    term,
    start,
    lead,
    why,
    because,
    since,
    owner,
    status,
    tasks,
    tasksHeading = 'First tasks',
    steps,
    inPlace,
    control,
    warnings,
    sources,
    group,
    startsOpen,
    id,
  } = props
  const facts = [
    ...(start ? [{ term: 'Good to start', value: start }] : []),
    ...(lead ? [{ term: 'Usually takes', value: <LeadBar {...lead} /> }] : []),
    ...(owner ? [{ term: 'Usually led by', value: owner }] : []),
  ]
  return (
    <DisclosureCard
      id={id}
      title={title}
      term={term}
      group={group}
      startsOpen={startsOpen}
      lift={kind === 'now' ? 'raised' : 'flat'}
      summary={kind === 'now' && (start || lead || status) && <NeedSummary start={start} lead={lead} status={status} />}
    >
      <div>{why}</div>
      {(because || since) && (
        <div className="grid gap-2">
          {because && <NeedBecause>{because}</NeedBecause>}
          {since}
        </div>
      )}
      {facts.length > 0 && <DefinitionFacts facts={facts} />}
      {tasks && (
        <div>
          <h4 className="border-b pb-2 font-semibold">{tasksHeading}</h4>
          <ul className="grid">{tasks}</ul>
        </div>
      )}
      {steps}
      {inPlace}
      {control}
      {warnings}
      {sources && <div className="text-sm text-ink-2">{sources}</div>}
    </DisclosureCard>
  )
}

function NeedSummary({ start, lead, status }: Pick<NeedCardProps, 'start' | 'lead' | 'status'>) {
  return (
    <span className="flex flex-wrap items-center gap-x-5 gap-y-1 group-open/card:hidden">
      {start && (
        <span className="inline-flex items-center gap-2 font-semibold">
          <Icon of={Calendar} className="text-ink-2" />
          Start {start.toLowerCase()}
        </span>
      )}
      {lead && (
        <span className="inline-flex items-center gap-2">
          <Icon of={Hourglass} className="text-ink-2" />
          usually {leadTimeWords(lead).toLowerCase()}
        </span>
      )}
      {status}
    </span>
  )
}
