import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/client'
import { addToHistory } from '@/lib/history/history.data'
import type { Viewer } from '@/lib/needs/disclosure'
import { evaluateNeeds } from '@/lib/needs/evaluate'
import { factsFrom } from '@/lib/needs/facts'
import { readFacts } from '@/lib/needs/facts.data'
import { KNOWLEDGE_VERSION } from '@/lib/needs/knowledge'
import { statusesOn, type RecordedStatusWord } from '@/lib/needs/status'
import type { NeedDisplay, ShownUnder } from '@/lib/needs/steady'
import { visibleNeed, type KnownToday, type NeedContent } from '@/lib/needs/visible-plan'
import { whyLines, type WhyLine } from '@/lib/needs/why-words'
import type { KingsStage } from '@/lib/staging/kings'
import type { MitosStage } from '@/lib/staging/mitos'
import { todayAt } from '@/lib/time/home-clock'
import type { EquipmentItem } from './equipment-item'
import { disclosedItems, selectItems, viewerOfRows, type ItemRow } from './item-rows.data'
import { answersForPack, factsForPack, fieldsForPack, withoutStages, type PackAnswer, type ToldFact } from './pack'

/** Why the plan shows the need of a thing, in words that this viewer may hand on. */
export interface PackReason {
  readonly title: string
  /** True today, or on the day in `asOf` when nothing raises it today. */
  readonly lines: readonly WhyLine[]
  readonly asOf: Temporal.PlainDate | null
  /** The day and edition under which it was first shown; null for one that people put into the plan. */
  readonly first: {
    readonly on: Temporal.PlainDate
    readonly knowledgeVersion: number
    readonly lines: readonly WhyLine[]
  } | null
  readonly knowledgeVersion: number
  readonly content: Pick<NeedContent, 'need' | 'sources'>
}

/** The facts for an insurer or funder about one thing. */
export interface Pack {
  readonly item: EquipmentItem
  /** Null for a thing in the team's own words. */
  readonly answers: readonly PackAnswer[]
  readonly measures: readonly ToldFact[]
  /** Null when the plan does not show the need today. */
  readonly reason: PackReason | null
  /** Null unless chosen, and never for those who do not see stages. */
  readonly stage: { readonly kings: KingsStage | null; readonly mitos: MitosStage | null } | null
  readonly today: Temporal.PlainDate
}

interface PackRow extends ItemRow {
  readonly held_by: NeedDisplay['heldBy']
  readonly better_updates: number
  readonly anticipate_since: string | null
  readonly expected_since: string | null
  readonly statuses: readonly {
    readonly needId: string
    readonly status: RecordedStatusWord
    readonly on: string | null
  }[]
  readonly shown_under: (Omit<ShownUnder, 'on'> & { readonly on: string }) | null
}

/**
 * Reads what a pack shows: only of a thing whose need the viewer sees in full, and of the person only what the rules
 * of that need name.
 *
 * @param choice `with-stage`: the viewer chose to print stages as well
 */
export async function readPack(
  access: Access,
  itemId: string,
  choice: 'with-stage' | 'without-stage',
): Promise<Pack | undefined> {
  access.require('sheet:read')
  access.require('plan:see')
  return access.transaction(async (tx) => {
    const rows = await tx.$queryRaw<PackRow[]>`
      SELECT x.*, n.held_by, n.better_updates, n.anticipate_since::text, n.expected_since::text, n.shown_under,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('needId', s.need_id, 'status', s.status, 'on', s.checked_on)), '[]')
          FROM need_statuses s WHERE s.team_id = ${access.teamId}::uuid) AS statuses
      FROM (${selectItems(access)} AND i.id = ${itemId}::uuid) x
      LEFT JOIN need_displays n ON n.team_id = ${access.teamId}::uuid AND n.need_id = x.need_id`
    const [item] = disclosedItems(access, rows).items
    const [row] = rows
    if (!item || !row) return undefined
    await addToHistory(tx, access, { act: 'equipment-pack-seen', objectId: itemId })
    const today = todayAt(access.clock)
    if (item.needId === null) return { item, answers: [], measures: [], reason: null, stage: null, today }
    return packOf(tx, access, { item, row, today, showsStage: choice === 'with-stage' && access.may('stage:see') })
  })
}

interface Asked {
  readonly item: EquipmentItem
  readonly row: PackRow
  readonly today: Temporal.PlainDate
  readonly showsStage: boolean
}

async function packOf(tx: Tx, access: Access, { item, row, today, showsStage }: Asked): Promise<Pack> {
  const known = await readFacts(tx, access.teamId, access.clock.region)
  const statuses = row.statuses.map(({ needId, status, on }) => ({
    ...{ needId, status, checkedOn: dayFrom(on), askAgainOn: null },
  }))
  const evaluated = evaluateNeeds(known.input, statusesOn(today, statuses))
  const viewer = viewerOfRows(access, [row])
  const fields = fieldsForPack(row.need_id ?? '')
  const { kings, mitos } = known.course
  const display = displayOf(row)
  const knownToday = { evaluated, facts: factsFrom(known.input), today, visits: known.record.visits }
  return {
    item,
    answers: answersForPack(viewer, fields, known.record.visits),
    measures: factsForPack(viewer, fields, known.recorded),
    reason: display && reasonFor(viewer, display, knownToday, showsStage),
    stage: showsStage ? { kings: kings?.stage ?? null, mitos: mitos?.stage ?? null } : null,
    today,
  }
}

function reasonFor(viewer: Viewer, display: NeedDisplay, known: KnownToday, showsStage: boolean): PackReason | null {
  const need = visibleNeed(viewer, display, known)
  if (need?.disclosure !== 'full') return null
  const say = (lines: readonly WhyLine[]) => (showsStage ? lines : withoutStages(lines))
  const hasFeedingTube = known.facts.get('alsfrsr.gastrostomy') === true
  const first = display.shownUnder
  return {
    title: need.title,
    lines: say(need.content.why),
    asOf: need.content.whyAsOf,
    first: first && { ...first, lines: say(whyLines(viewer, first.why, hasFeedingTube)) },
    knowledgeVersion: KNOWLEDGE_VERSION,
    content: { need: need.content.need, sources: need.content.sources },
  }
}

function displayOf(row: PackRow): NeedDisplay | null {
  if (row.need_id === null || row.need_state === null) return null
  return {
    needId: row.need_id,
    state: row.need_state,
    heldBy: row.held_by,
    betterUpdates: row.better_updates,
    anticipateSince: dayFrom(row.anticipate_since),
    expectedSince: dayFrom(row.expected_since),
    shownUnder: row.shown_under && { ...row.shown_under, on: Temporal.PlainDate.from(row.shown_under.on) },
  }
}

function dayFrom(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}
