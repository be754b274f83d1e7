import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import type { StageCourse } from '@/lib/staging/course'
import type { DerivedStage } from '@/lib/staging/derive'
import { todayAt } from '@/lib/time/home-clock'
import { inCardOrder } from './card-order'
import { talksForNurse, type Viewer } from './disclosure'
import { evaluateStored } from './displays.data'
import { readFacts, type PlanFacts, type RecordedFact } from './facts.data'
import type { FieldName } from './input'
import { KNOWLEDGE_VERSION, type NeedId } from './knowledge'
import { viewerOf, type ViewerChoices } from './plan-viewer.data'
import { raisedRedFlags, type RaisedRedFlag } from './red-flags'
import type { RecordedStatus } from './status'
import type { Displays } from './steady'
import { readStoredPlan, seesUntold, type StoredPlan } from './stored-plan.data'
import { displaysOn, untoldNeeds } from './untold'
import { visiblePlan, type VisibleNeed } from './visible-plan'

export interface StatusOfNeed extends RecordedStatus {
  readonly note: string | null
  readonly setByName: string
  readonly setAt: Temporal.Instant
  readonly version: number
}

export interface TaskOfNeed {
  readonly needId: NeedId
  readonly key: string
  readonly state: 'open' | 'done' | 'skipped'
  readonly finishedByName: string | null
  readonly finishedAt: Temporal.Instant | null
}

/** The plan as this viewer may see it: nothing that is hidden from them is in it. */
export interface Plan {
  /** In card order: red flags, priority, doors that close, longest lead time (needs.md 5). */
  readonly needs: readonly VisibleNeed[]
  readonly statuses: ReadonlyMap<NeedId, StatusOfNeed>
  readonly tasks: readonly TaskOfNeed[]
  readonly redFlags: readonly RaisedRedFlag[]
  /** Null for those who do not see stages. */
  readonly course: StageCourse | null
  /** What the last visit derived; null for those who do not see stages. */
  readonly derived: DerivedStage | null
  /** The last visit's day and who wrote it down; null without one. */
  readonly lastAnswers: { readonly on: Temporal.PlainDate; readonly byName: string } | null
  /** What the reasons in `needs` name, with day and who; nothing else. */
  readonly facts: ReadonlyMap<string, RecordedFact>
  /** For the nurse: topics to talk about with the patient, who does not see them yet. */
  readonly talks: readonly NeedId[]
  readonly today: Temporal.PlainDate
}

interface BesideJson extends ViewerChoices {
  readonly statuses: readonly {
    needId: string
    status: RecordedStatus['status']
    note: string | null
    checkedOn: string | null
    askAgainOn: string | null
    name: string
    setAt: string
    version: number
  }[]
  readonly tasks: readonly {
    needId: string
    key: string
    state: TaskOfNeed['state']
    name: string | null
    at: string | null
  }[]
  readonly patient: {
    setting: 'now' | 'coming' | 'everything' | null
    opened: readonly string[]
    never: readonly string[]
  } | null
}

/** Reads the whole plan in four statements beside the access and the note in the history. */
export async function readPlan(access: Access): Promise<Plan> {
  access.require('plan:see')
  const { teamId, userId, clock } = access
  return access.transaction(async (tx) => {
    await addToHistory(tx, access, { act: 'plan-seen' })
    const known = await readFacts(tx, teamId, clock.region)
    const stored = await readStoredPlan(tx, teamId)
    const [row] = await tx.$queryRaw<{ beside: BesideJson }[]>`
      SELECT jsonb_build_object(
        'statuses', (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', s.need_id, 'status', s.status, 'note', s.note, 'checkedOn', s.checked_on,
            'askAgainOn', s.ask_again_on, 'name', m.display_name, 'setAt', s.set_at, 'version', s.version) ORDER BY s.need_id), '[]')
          FROM need_statuses s JOIN memberships m ON m.team_id = s.team_id AND m.user_id = s.set_by_id WHERE s.team_id = ${teamId}::uuid),
        'tasks', (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', t.need_id, 'key', t.need_task_key, 'state', t.state,
            'name', m.display_name, 'at', t.finished_at) ORDER BY t.created_at, t.id), '[]')
          FROM tasks t LEFT JOIN memberships m ON m.team_id = t.team_id AND m.user_id = t.finished_by_id
          WHERE t.team_id = ${teamId}::uuid AND t.need_id IS NOT NULL AND t.need_task_key IS NOT NULL),
        'grants', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM disclosure_grants WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid),
        'opened', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND choice = 'opened'),
        'never', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND choice = 'never'),
        'patient', (SELECT jsonb_build_object('setting', d.setting,
            'opened', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'opened'),
            'never', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'never'))
          FROM memberships m LEFT JOIN disclosure_choices d ON d.team_id = m.team_id AND d.user_id = m.user_id
          WHERE m.team_id = ${teamId}::uuid AND m.role = 'patient' AND m.ended_at IS NULL)
      ) AS beside`
    const beside = row?.beside
    if (!beside) throw new Error('The plan could not be read.')

    return planFor(access, known, stored, beside)
  })
}

function planFor(access: Access, known: PlanFacts, stored: StoredPlan, beside: BesideJson): Plan {
  const { clock } = access
  const { course, record, recorded } = known
  const today = todayAt(clock)
  const statuses = beside.statuses.map(readStatus)
  const { evaluated, facts } = evaluateStored(known, stored, today)
  const isToldAll = seesUntold(access, stored.waiting)
  const displays = displaysOn(
    stored.displays,
    { on: today, evaluated, knowledgeVersion: KNOWLEDGE_VERSION },
    isToldAll ? 'known' : 'told',
  )
  const viewer = viewerOf(access, beside)
  const visible = visiblePlan(viewer, displays, { evaluated, facts })
  const byId = new Map(visible.map((need) => [need.needId, need]))
  const open = new Set(visible.filter(({ disclosure }) => disclosure === 'full').map(({ needId }) => needId))
  const named = new Set(
    visible.flatMap((need) => (need.disclosure === 'full' ? need.content.why.map(({ field }) => field) : [])),
  )
  const latest = record.visits.at(-1)
  const maySeeStage = access.may('stage:see')
  return {
    needs: inCardOrder([...byId.keys()], facts).flatMap((id) => byId.get(id) ?? []),
    // Notes and tasks of a topic that is still closed would give it away.
    statuses: new Map(statuses.filter(({ needId }) => open.has(needId)).map((status) => [status.needId, status])),
    tasks: beside.tasks.filter(({ needId }) => open.has(needId)).map(readTask),
    redFlags: access.isDeceased ? [] : raisedRedFlags(facts, clock.region, viewer),
    course: maySeeStage ? course : null,
    derived: latest && maySeeStage ? latest.derived : null,
    lastAnswers: latest ? { on: latest.on, byName: latest.recordedByName } : null,
    facts: new Map([...recorded].filter(([field]) => named.has(field as FieldName))),
    talks:
      access.role === 'nurse' && beside.patient
        ? talksForNurse(patientViewer(access, beside.patient), statesIn(displays))
        : [],
    today,
  }
}

function patientViewer(access: Access, { setting, opened, never }: NonNullable<BesideJson['patient']>): Viewer {
  return { ...viewerOf(access, { grants: [], opened, never }), role: 'patient', setting, seesPlan: true }
}

function statesIn(displays: Displays) {
  return [...displays.values()].map(({ needId, state }) => [needId, state] as const)
}

function readStatus({
  needId,
  status,
  note,
  checkedOn,
  askAgainOn,
  name,
  setAt,
  version,
}: BesideJson['statuses'][number]): StatusOfNeed {
  const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
  return {
    needId,
    status,
    note,
    checkedOn: day(checkedOn),
    askAgainOn: day(askAgainOn),
    setByName: name,
    setAt: Temporal.Instant.from(setAt),
    version,
  }
}

function readTask({ needId, key, state, name, at }: BesideJson['tasks'][number]): TaskOfNeed {
  return { needId, key, state, finishedByName: name, finishedAt: at === null ? null : Temporal.Instant.from(at) }
}
