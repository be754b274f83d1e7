import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import type { StageCourse } from '@/lib/staging/course'
import type { DeclineBand } from '@/lib/staging/decline'
import type { DerivedStage } from '@/lib/staging/derive'
import { todayAt } from '@/lib/time/home-clock'
import { isToBeAsked } from './ask-again'
import { inCardOrder } from './card-order'
import { talksForNurse, type Viewer } from './disclosure'
import { evaluateStored } from './displays.data'
import { readFacts, type PlanFacts, type RecordedFact } from './facts.data'
import type { FieldName } from './input'
import { KNOWLEDGE_VERSION, type NeedId } from './knowledge'
import { readPlanBeside, type GrantOfNeed, type PlanBeside, type StatusOfNeed, type Wish } from './plan-beside.data'
import { bandOf } from './plan-evaluation'
import { viewerOf } from './plan-viewer.data'
import { raisedRedFlags, type RaisedRedFlag } from './red-flags'
import { readStoredPlan, seesUntold, type StoredPlan } from './stored-plan.data'
import type { Displays } from './steady'
import { displaysOn, untoldNeeds } from './untold'
import { visiblePlan, type VisibleNeed } from './visible-plan'

/** The plan as this viewer may see it: nothing that is hidden from them is in it. */
export interface Plan extends Pick<PlanBeside, 'tasks' | 'steps'> {
  /** In card order: red flags, priority, doors that close, longest lead time (needs.md 5). */
  readonly needs: readonly VisibleNeed[]
  readonly statuses: ReadonlyMap<NeedId, StatusOfNeed>
  readonly redFlags: readonly RaisedRedFlag[]
  /** Null for those who do not see stages. */
  readonly course: StageCourse | null
  /** What the last visit derived; null for those who do not see stages. */
  readonly derived: DerivedStage | null
  /** The last visit's day and who wrote it down; null without one. */
  readonly lastAnswers: { readonly on: Temporal.PlainDate; readonly byName: string } | null
  /** What the reasons in `needs` and the red flags name, with day and who; nothing else. */
  readonly facts: ReadonlyMap<string, RecordedFact>
  /** What new answers changed waits to be gone through, by this viewer too. */
  readonly waits: boolean
  /** Needs that the others do not see yet; empty for those who do not see them either. */
  readonly untold: ReadonlySet<NeedId>
  /** The patient: is it time to ask how much they want to see? */
  readonly asksWhatToShow: 'first' | 'again' | null
  /** How many topics this viewer put away for good. */
  readonly putAway: number
  /** Null for everybody but nurses. */
  readonly forNurse: PlanForNurse | null
  readonly today: Temporal.PlainDate
}

export interface PlanForNurse extends Pick<PlanBeside, 'family'> {
  /** Topics to talk about with the patient, who does not see them yet. */
  readonly talks: readonly NeedId[]
  readonly grants: readonly GrantOfNeed[]
  readonly wish: Wish | null
  readonly fastChange: boolean
  /** The speed since onset; null when it cannot be told. */
  readonly band: DeclineBand | null
}

/** Reads the whole plan in four statements beside the access and the note in the history. */
export async function readPlan(access: Access): Promise<Plan> {
  access.require('plan:see')
  const { teamId, clock } = access
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'plan-seen' })
    const known = await readFacts(tx, teamId, clock.region)
    const stored = await readStoredPlan(tx, teamId)
    return planFor(access, known, stored, await readPlanBeside(tx, access))
  })
}

function planFor(access: Access, known: PlanFacts, stored: StoredPlan, beside: PlanBeside): Plan {
  const { clock } = access
  const { course, record, recorded } = known
  const today = todayAt(clock)
  const { evaluated, facts } = evaluateStored(known, stored, today)
  const isToldAll = seesUntold(access, stored.waiting)
  const displays = displaysOn(
    stored.displays,
    { on: today, evaluated, knowledgeVersion: KNOWLEDGE_VERSION },
    isToldAll ? 'known' : 'told',
  )
  const viewer = viewerOf(access, beside.choices)
  const visible = visiblePlan(viewer, displays, { evaluated, facts, today, visits: record.visits })
  const byId = new Map(visible.map((need) => [need.needId, need]))
  const open = new Set(visible.filter(({ disclosure }) => disclosure === 'full').map(({ needId }) => needId))
  const redFlags = access.isDeceased ? [] : raisedRedFlags(facts, clock.region, viewer)
  const named = new Set([
    ...visible.flatMap((need) => (need.disclosure === 'full' ? need.content.why.map(({ field }) => field) : [])),
    ...redFlags.flatMap(({ raisedBy }) => raisedBy),
  ])
  const latest = record.visits.at(-1)
  const maySeeStage = access.may('stage:see')
  return {
    needs: inCardOrder([...byId.keys()], facts).flatMap((id) => byId.get(id) ?? []),
    // Notes, tasks and steps of a topic that is still closed would give it away.
    statuses: new Map(
      beside.statuses.filter(({ needId }) => open.has(needId)).map((status) => [status.needId, status]),
    ),
    tasks: beside.tasks.filter(({ needId }) => open.has(needId)),
    steps: beside.steps.filter(({ needId }) => open.has(needId)),
    redFlags,
    course: maySeeStage ? course : null,
    derived: latest && maySeeStage ? latest.derived : null,
    lastAnswers: latest ? { on: latest.on, byName: latest.recordedByName } : null,
    facts: new Map([...recorded].filter(([field]) => named.has(field as FieldName))),
    waits: stored.waiting !== null && isToldAll && access.may('assessment:answer'),
    untold: isToldAll ? untoldNeeds(stored.displays) : new Set(),
    asksWhatToShow: access.role === 'patient' ? isToBeAsked(beside.chosenAt, clock.now) : null,
    putAway: beside.choices.never.length,
    forNurse: access.role === 'nurse' ? forNurse(access, known, stored, beside, displays) : null,
    today,
  }
}

function forNurse(
  access: Access,
  { record }: PlanFacts,
  { onset, fastChange }: StoredPlan,
  { patient, grants, family, wish }: PlanBeside,
  displays: Displays,
): PlanForNurse {
  const last = record.visits.at(-1)
  return {
    ...{ grants, family, wish, fastChange },
    talks: patient ? talksForNurse(patientViewer(access, patient), statesIn(displays)) : [],
    band: bandOf({ onset, latest: last ? { on: last.on, total: last.derived.total } : null }),
  }
}

function patientViewer(access: Access, { setting, opened, never }: NonNullable<PlanBeside['patient']>): Viewer {
  return { ...viewerOf(access, { grants: [], opened, never }), role: 'patient', setting, seesPlan: true }
}

function statesIn(displays: Displays) {
  return [...displays.values()].map(({ needId, state }) => [needId, state] as const)
}
