import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import type { StepKind } from '@/lib/equipment/steps'
import type { DisclosureSetting } from './disclosure'
import type { NeedId } from './knowledge'
import type { ViewerChoices } from './plan-viewer.data'
import type { RecordedStatus } from './status'

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

/** A step of a thing that answers a need. */
export interface StepOfNeed {
  readonly needId: NeedId
  readonly kind: StepKind
  readonly on: Temporal.PlainDate
}

/** Somebody for whom a nurse opened a topic, with the patient's consent. */
export interface GrantOfNeed {
  readonly needId: NeedId
  readonly userId: string
  readonly name: string
  readonly grantedAt: Temporal.Instant
  readonly grantedByName: string
}

/** What the patient said they want to know, in their own words. */
export interface Wish {
  readonly words: string
  readonly saidOn: Temporal.PlainDate
  readonly recordedByName: string
}

/** What people wrote beside the rules, and what was agreed for the viewer. */
export interface PlanBeside {
  readonly choices: ViewerChoices
  readonly statuses: readonly StatusOfNeed[]
  readonly tasks: readonly TaskOfNeed[]
  readonly steps: readonly StepOfNeed[]
  readonly patient: (Omit<ViewerChoices, 'grants'> & { readonly setting: DisclosureSetting | null }) | null
  /** When the patient last chose how much they see, or asked to be asked later; null: never asked. */
  readonly chosenAt: Temporal.Instant | null
  /** For nurses only, else empty. */
  readonly grants: readonly GrantOfNeed[]
  readonly family: readonly { readonly userId: string; readonly name: string }[]
  readonly wish: Wish | null
}

type Json<T> = {
  readonly [K in keyof T]: T[K] extends Temporal.Instant | Temporal.PlainDate
    ? string
    : T[K] extends Temporal.Instant | Temporal.PlainDate | null
      ? string | null
      : T[K]
}

interface BesideJson extends ViewerChoices {
  readonly statuses: readonly Json<StatusOfNeed>[]
  readonly tasks: readonly Json<TaskOfNeed>[]
  readonly steps: readonly Json<StepOfNeed>[]
  readonly patient: (NonNullable<PlanBeside['patient']> & { readonly chosenAt: string | null }) | null
  readonly allGrants: readonly Json<GrantOfNeed>[] | null
  readonly family: PlanBeside['family'] | null
  readonly wish: Json<Wish> | null
}

/** All of it in one statement. */
export async function readPlanBeside(tx: Tx, access: Access): Promise<PlanBeside> {
  const { teamId, userId } = access
  const isNurse = access.role === 'nurse'
  const [row] = await tx.$queryRaw<{ beside: BesideJson }[]>`
    SELECT jsonb_build_object(
      'statuses', (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', s.need_id, 'status', s.status, 'note', s.note, 'checkedOn', s.checked_on,
          'askAgainOn', s.ask_again_on, 'setByName', m.display_name, 'setAt', s.set_at, 'version', s.version) ORDER BY s.need_id), '[]')
        FROM need_statuses s JOIN memberships m ON m.team_id = s.team_id AND m.user_id = s.set_by_id WHERE s.team_id = ${teamId}::uuid),
      'tasks', (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', t.need_id, 'key', t.need_task_key, 'state', t.state,
          'finishedByName', m.display_name, 'finishedAt', t.finished_at) ORDER BY t.created_at, t.id), '[]')
        FROM tasks t LEFT JOIN memberships m ON m.team_id = t.team_id AND m.user_id = t.finished_by_id
        WHERE t.team_id = ${teamId}::uuid AND t.need_id IS NOT NULL AND t.need_task_key IS NOT NULL),
      'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', i.need_id, 'kind', e.kind, 'on', e.happened_on)
          ORDER BY e.happened_on, e.recorded_at), '[]')
        FROM equipment_items i JOIN equipment_steps e ON e.team_id = i.team_id AND e.item_id = i.id
        WHERE i.team_id = ${teamId}::uuid AND i.need_id IS NOT NULL AND e.kind <> 'taken_back'
          AND NOT EXISTS (SELECT FROM equipment_steps b WHERE b.team_id = e.team_id AND b.takes_back_id = e.id)),
      'grants', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM disclosure_grants WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid),
      'opened', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND choice = 'opened'),
      'never', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices WHERE team_id = ${teamId}::uuid AND user_id = ${userId}::uuid AND choice = 'never'),
      'patient', (SELECT jsonb_build_object('setting', d.setting, 'chosenAt', d.chosen_at,
          'opened', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'opened'),
          'never', (SELECT coalesce(jsonb_agg(need_id), '[]') FROM need_choices c WHERE c.team_id = m.team_id AND c.user_id = m.user_id AND choice = 'never'))
        FROM memberships m LEFT JOIN disclosure_choices d ON d.team_id = m.team_id AND d.user_id = m.user_id
        WHERE m.team_id = ${teamId}::uuid AND m.role = 'patient' AND m.ended_at IS NULL),
      'allGrants', (SELECT jsonb_agg(jsonb_build_object('needId', g.need_id, 'userId', g.user_id, 'name', m.display_name,
          'grantedAt', g.granted_at, 'grantedByName', b.display_name) ORDER BY m.position)
        FROM disclosure_grants g JOIN memberships m ON m.team_id = g.team_id AND m.user_id = g.user_id
        JOIN memberships b ON b.team_id = g.team_id AND b.user_id = g.granted_by_id
        WHERE ${isNurse} AND g.team_id = ${teamId}::uuid AND m.ended_at IS NULL),
      'family', (SELECT jsonb_agg(jsonb_build_object('userId', user_id, 'name', display_name) ORDER BY position) FROM memberships
        WHERE ${isNurse} AND team_id = ${teamId}::uuid AND ended_at IS NULL
          AND (role IN ('caregiver', 'coordinator') OR (role = 'helper' AND sees_plan))),
      'wish', (SELECT jsonb_build_object('words', w.words, 'saidOn', w.said_on, 'recordedByName', m.display_name)
        FROM told_wishes w JOIN memberships m ON m.team_id = w.team_id AND m.user_id = w.recorded_by_id
        WHERE ${isNurse} AND w.team_id = ${teamId}::uuid ORDER BY w.recorded_at DESC, w.id LIMIT 1)
    ) AS beside`
  if (!row) throw new Error('What stands beside the plan could not be read.')
  return besideOf(row.beside)
}

function besideOf({
  grants,
  opened,
  never,
  statuses,
  tasks,
  steps,
  patient,
  allGrants,
  family,
  wish,
}: BesideJson): PlanBeside {
  return {
    choices: { grants, opened, never },
    statuses: statuses.map((status) => ({
      ...status,
      checkedOn: day(status.checkedOn),
      askAgainOn: day(status.askAgainOn),
      setAt: Temporal.Instant.from(status.setAt),
    })),
    tasks: tasks.map((task) => ({ ...task, finishedAt: instant(task.finishedAt) })),
    steps: steps.map((step) => ({ ...step, on: Temporal.PlainDate.from(step.on) })),
    patient: patient && { setting: patient.setting, opened: patient.opened, never: patient.never },
    chosenAt: instant(patient?.chosenAt ?? null),
    grants: (allGrants ?? []).map((grant) => ({ ...grant, grantedAt: Temporal.Instant.from(grant.grantedAt) })),
    family: family ?? [],
    wish: wish && { ...wish, saidOn: Temporal.PlainDate.from(wish.saidOn) },
  }
}

function day(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}

function instant(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
