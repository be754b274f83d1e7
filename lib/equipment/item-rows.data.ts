import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { Prisma } from '@/lib/db/generated/client'
import { discloseWork, titleFor, type Viewer } from '@/lib/needs/disclosure'
import type { NeedState } from '@/lib/needs/evaluate'
import { findNeed } from '@/lib/needs/knowledge'
import { viewerOf } from '@/lib/needs/plan-viewer.data'
import type { RecordedStatusWord } from '@/lib/needs/status'
import type { ClosedTopic, EquipmentItem, StoryStep } from './equipment-item'
import { equipmentState, inOrder, isTrained, type StepKind } from './steps'

interface StepJson {
  readonly id: string
  readonly kind: StepKind
  readonly on: string
  readonly words: string | null
  readonly at: string
  readonly name: string
  readonly back: { readonly name: string; readonly at: string; readonly reason: string } | null
}

export interface ItemRow {
  readonly id: string
  readonly need_id: string | null
  readonly name: string
  readonly supplier_name: string | null
  readonly supplier_phone: string | null
  readonly serial: string | null
  readonly lender: string | null
  readonly return_on: string | null
  readonly battery_hours: number | null
  readonly next_check_on: string | null
  readonly power_cut_steps: string | null
  readonly note: string | null
  readonly changed_by_name: string
  readonly changed_at: string
  readonly version: number
  readonly need_state: NeedState | null
  readonly is_granted: boolean
  readonly need_choice: 'opened' | 'never' | null
  readonly status: RecordedStatusWord | null
  readonly status_note: string | null
  readonly status_version: number | null
  readonly steps: readonly StepJson[]
}

/** Things with their steps, the names of their people and where their needs stand for this viewer, in one statement. */
export function selectItems(access: Access): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id, i.need_id, i.name, i.supplier_name, i.supplier_phone, i.serial, i.lender, i.return_on::text, i.battery_hours::float8,
      i.next_check_on::text, i.power_cut_steps, i.note, i.version, m.display_name AS changed_by_name, to_json(i.changed_at) #>> '{}' AS changed_at,
      n.state AS need_state, g.need_id IS NOT NULL AS is_granted, c.choice AS need_choice,
      s.status, s.note AS status_note, s.version AS status_version, coalesce(t.steps, '[]') AS steps
    FROM equipment_items i
    JOIN memberships m ON m.team_id = i.team_id AND m.user_id = i.changed_by_id
    LEFT JOIN need_displays n ON n.team_id = i.team_id AND n.need_id = i.need_id
    LEFT JOIN need_statuses s ON s.team_id = i.team_id AND s.need_id = i.need_id
    LEFT JOIN disclosure_grants g ON g.team_id = i.team_id AND g.need_id = i.need_id AND g.user_id = ${access.userId}::uuid
    LEFT JOIN need_choices c ON c.team_id = i.team_id AND c.need_id = i.need_id AND c.user_id = ${access.userId}::uuid
    LEFT JOIN (
      SELECT e.item_id, jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'on', e.happened_on, 'words', e.words,
        'at', e.recorded_at, 'name', r.display_name,
        'back', CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('name', x.display_name, 'at', b.recorded_at, 'reason', b.words) END)) AS steps
      FROM equipment_steps e
      JOIN memberships r ON r.team_id = e.team_id AND r.user_id = e.recorded_by_id
      LEFT JOIN equipment_steps b ON b.team_id = e.team_id AND b.takes_back_id = e.id
      LEFT JOIN memberships x ON x.team_id = b.team_id AND x.user_id = b.recorded_by_id
      WHERE e.team_id = ${access.teamId}::uuid AND e.kind <> 'taken_back'
      GROUP BY e.item_id
    ) t ON t.item_id = i.id
    WHERE i.team_id = ${access.teamId}::uuid`
}

/** The viewer, as far as the needs of these rows are concerned. */
export function viewerOfRows(access: Access, rows: readonly ItemRow[]): Viewer {
  const needsWhere = (holds: (row: ItemRow) => boolean) =>
    rows.flatMap((row) => (row.need_id !== null && holds(row) ? [row.need_id] : []))
  return viewerOf(access, {
    grants: needsWhere((row) => row.is_granted),
    opened: needsWhere((row) => row.need_choice === 'opened'),
    never: needsWhere((row) => row.need_choice === 'never'),
  })
}

export interface DisclosedItems {
  readonly items: readonly EquipmentItem[]
  readonly closed: readonly ClosedTopic[]
}

/**
 * The things behind the rows as this viewer may see them (needs.md 6). One of a hidden need is nowhere; one of a
 * topic that the viewer has not opened leaves its gentle title, once, however many things there are.
 */
export function disclosedItems(access: Access, rows: readonly ItemRow[]): DisclosedItems {
  const viewer = viewerOfRows(access, rows)
  const closed = new Map<string, ClosedTopic>()
  const items = rows.flatMap((row) => {
    if (row.need_id === null) return [itemOf(row)]
    if (!findNeed(row.need_id)) return []
    const disclosure = discloseWork(viewer, row.need_id, row.need_state ?? 'anticipate')
    if (disclosure === 'full') return [itemOf(row)]
    const title = titleFor(row.need_id, disclosure)
    if (title !== null) closed.set(row.need_id, { title, needId: disclosure === 'soft' ? row.need_id : null })
    return []
  })
  return { items, closed: [...closed.values()] }
}

export function itemOf(row: ItemRow): EquipmentItem {
  const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
  const steps = inOrder(row.steps.map(stepOf))
  return {
    itemId: row.id,
    needId: row.need_id,
    need:
      row.need_id === null
        ? null
        : { status: row.status ?? 'none', note: row.status_note, version: row.status_version ?? 0 },
    name: row.name,
    supplierName: row.supplier_name,
    supplierPhone: row.supplier_phone,
    serial: row.serial,
    lender: row.lender,
    returnOn: day(row.return_on),
    batteryHours: row.battery_hours,
    nextCheckOn: day(row.next_check_on),
    powerCutSteps: row.power_cut_steps,
    note: row.note,
    steps,
    state: equipmentState(steps),
    isTrained: isTrained(steps),
    changedByName: row.changed_by_name,
    changedAt: Temporal.Instant.from(row.changed_at),
    version: row.version,
  }
}

function stepOf({ id, kind, on, words, at, name, back }: StepJson): StoryStep {
  return {
    stepId: id,
    kind,
    on: Temporal.PlainDate.from(on),
    words,
    byName: name,
    recordedAt: Temporal.Instant.from(at),
    takenBack: back && { byName: back.name, at: Temporal.Instant.from(back.at), reason: back.reason },
  }
}
