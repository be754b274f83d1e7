import type { Temporal } from 'temporal-polyfill'
import { discloseNeed, titleFor, type Viewer } from './disclosure'
import type { EvaluatedNeed, NeedState } from './evaluate'
import { getNeed, NEEDS, type Domain, type Need, type NeedId, type NeedTask } from './knowledge'
import type { Facts } from './rule'
import { shownSince, type AnsweredVisit, type ShownSince } from './shown-since'
import type { Displays, NeedDisplay } from './steady'
import { whyLines, type WhyLine } from './why-words'

interface Listed {
  readonly needId: NeedId
  readonly title: string
  readonly state: NeedState
  readonly anticipateSince: NeedDisplay['anticipateSince']
  readonly expectedSince: NeedDisplay['expectedSince']
}

/** What a page may know of one need. Whatever the viewer may not see is not in it. */
export type VisibleNeed =
  | (Listed & { readonly disclosure: 'door' })
  | (Listed & { readonly disclosure: 'soft'; readonly domain: Domain })
  | (Listed & { readonly disclosure: 'full'; readonly domain: Domain; readonly content: NeedContent })

export interface NeedContent {
  readonly need: Pick<
    Need,
    | 'plain'
    | 'lead_time_weeks'
    | 'owner'
    | 'in_place'
    | 'review_every_weeks'
    | 'red_flags'
    | 'evidence'
    | 'time_sensitive'
  >
  readonly tasks: { readonly family: readonly NeedTask[]; readonly nurse: readonly NeedTask[] }
  readonly sources: Need['sources']
  /** The answers that raise it, as far as this viewer may see them. */
  readonly why: readonly WhyLine[]
  /** When nothing raises it today and it is kept steady: the day of the answers in `why`. Else null. */
  readonly whyAsOf: Temporal.PlainDate | null
  /** What it was first shown under in this stretch; null while it is not in view. */
  readonly since: ShownSince | null
  /** Sources do not agree about it: how, the nurse reads below. */
  readonly isDisputed: boolean
  /** Null for those who do not see stages. */
  readonly typicalStage: Need['typical_stage'] | null
  readonly forNurses:
    | (Pick<Need, 'notes' | 'region_notes' | 'disagreements' | 'thresholds_by_source'> & {
        readonly leadTimeNote: string | null
      })
    | null
}

/** What is known today; see `evaluateNeeds` and `factsFrom`. */
export interface KnownToday {
  readonly evaluated: readonly EvaluatedNeed[]
  readonly facts: Facts
  readonly today: Temporal.PlainDate
  /** Oldest first. */
  readonly visits: readonly AnsweredVisit[]
}

/** The plan as one viewer may see it, in the order of `needs.json`. Pages show this and nothing else. */
export function visiblePlan(viewer: Viewer, displays: Displays, today: KnownToday): readonly VisibleNeed[] {
  return NEEDS.flatMap(({ id }) => {
    const display = displays.get(id)
    return display === undefined ? [] : (visibleNeed(viewer, display, today) ?? [])
  })
}

/** One need as one viewer may see it; null when nothing may show that it exists. */
export function visibleNeed(viewer: Viewer, display: NeedDisplay, today: KnownToday): VisibleNeed | null {
  const { needId, state, anticipateSince, expectedSince } = display
  const disclosure = discloseNeed(viewer, needId, state)
  const title = titleFor(needId, disclosure)
  if (disclosure === 'hidden' || title === null) return null
  const listed = { needId, title, state, anticipateSince, expectedSince }
  if (disclosure === 'door') return { ...listed, disclosure }
  const { domain } = getNeed(needId)
  if (disclosure === 'soft') return { ...listed, disclosure, domain }
  return { ...listed, disclosure, domain, content: contentFor(viewer, display, today) }
}

function contentFor(viewer: Viewer, display: NeedDisplay, today: KnownToday): NeedContent {
  const need = getNeed(display.needId)
  const { plain, lead_time_weeks, owner, in_place, review_every_weeks, red_flags, evidence, time_sensitive } = need
  const { notes, region_notes, disagreements, thresholds_by_source } = need
  const isNurse = viewer.role === 'nurse'
  return {
    need: { plain, lead_time_weeks, owner, in_place, review_every_weeks, red_flags, evidence, time_sensitive },
    tasks: { family: need.tasks.family, nurse: isNurse ? need.tasks.nurse : [] },
    sources: sourcesFor(viewer, need),
    typicalStage: isNurse || viewer.seesStage ? need.typical_stage : null,
    since: sinceFor(viewer, display, today),
    isDisputed: disagreements !== null,
    forNurses: isNurse
      ? { notes, region_notes, disagreements, thresholds_by_source, leadTimeNote: lead_time_weeks.note }
      : null,
    ...reasonsFor(viewer, display, today),
  }
}

function reasonsFor(viewer: Viewer, display: NeedDisplay, { evaluated, facts }: KnownToday) {
  const now = evaluated.find(({ needId }) => needId === display.needId)
  const isKeptSteady = now !== undefined && now.state !== display.state && display.shownUnder !== null
  const parts = isKeptSteady ? display.shownUnder.why : (now?.why ?? [])
  return {
    why: whyLines(viewer, parts, facts.get('alsfrsr.gastrostomy') === true),
    whyAsOf: isKeptSteady ? display.shownUnder.on : null,
  }
}

function sinceFor(
  reader: Viewer,
  { shownUnder }: NeedDisplay,
  { facts, today, visits }: KnownToday,
): ShownSince | null {
  if (shownUnder === null) return null
  return shownSince(shownUnder, visits, {
    reader,
    today,
    hasFeedingTube: facts.get('alsfrsr.gastrostomy') === true,
  })
}

const LATER_TOPICS = /end.of.life|palliative|hospice|dying|terminal|bereave|withdraw|prognosis|survival/i

/** A need for now may rest on a guide to the end of life: its title is kept for those who chose to see everything. */
function sourcesFor(viewer: Viewer, { sources }: Need): Need['sources'] {
  if (viewer.role === 'nurse' || viewer.setting === 'everything') return sources
  return sources.filter(
    ({ organisation, title, supports }) => !LATER_TOPICS.test(`${organisation} ${title} ${supports}`),
  )
}

export interface SafetyLines {
  readonly emergency: readonly string[]
  readonly callTeamToday: readonly string[]
}

/**
 * The warning signs of all needs that the viewer is allowed to see, also of topics put away by "never show me this".
 * They come without titles. The list of needs.md 8 is shown to everyone besides.
 */
export function safetyLines(viewer: Viewer, displays: Displays): SafetyLines {
  const allowed = { ...viewer, neverShow: new Set<NeedId>() }
  const flags = [...displays.values()]
    .filter(({ needId, state }) => ['soft', 'full'].includes(discloseNeed(allowed, needId, state)))
    .map(({ needId }) => getNeed(needId).red_flags)
  return {
    emergency: [...new Set(flags.flatMap(({ emergency }) => emergency))],
    callTeamToday: [...new Set(flags.flatMap(({ call_team_today }) => call_team_today))],
  }
}
