import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Access } from '@/lib/auth/access'
import { addExactly } from './amount'
import { selectRegimens } from './regimen-rows.data'
import { unitsOfDose, type Collection, type StockedProduct, type StockProduct } from './stock-product'

/** A product as JSON, with what its ledger and the dose records say since its last count. */
export interface StockJson {
  readonly id: string
  readonly regimenId: string
  readonly medicineId: string | null
  readonly name: string
  readonly form: string
  readonly unit: string
  readonly uses: number
  readonly perAmount: number
  readonly perUnit: string
  readonly packSize: number | null
  readonly inUseDays: number | null
  readonly leadDays: number
  readonly supplier: string | null
  readonly version: number
  readonly counted: number | null
  readonly countedAt: string | null
  readonly movedSince: number
  /** By unit: how much of the dose was given since. */
  readonly usedSince: readonly { readonly amount: number; readonly unit: string }[]
  readonly openedAt: string | null
  readonly collection: {
    readonly taskId: string
    readonly title: string
    readonly state: Collection['state']
    readonly dueOn: string | null
    readonly who: string | null
    readonly finishedAt: string | null
  } | null
}

/**
 * Every product of a team as one JSON list. A count is the truth from then on: only what came, went and was given
 * after it is added up. An open pack that was thrown away is open no more. Doses of another line of the same medicine, form and strength come from the same box.
 */
export function stockJson({ teamId }: Access, productId?: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(x ORDER BY lower(x.name), x.form, x.id), '[]') FROM (
    SELECT p.id, p.regimen_id AS "regimenId", r.medicine_id AS "medicineId", r.name, p.form, p.unit, p.uses::float8 AS uses,
      p.per_amount::float8 AS "perAmount", p.per_unit AS "perUnit", p.pack_size::float8 AS "packSize", p.in_use_days AS "inUseDays",
      p.lead_days AS "leadDays", p.supplier, p.version, c.amount::float8 AS counted, c.happened_at AS "countedAt",
      coalesce((SELECT sum(CASE e.kind WHEN 'received' THEN e.amount ELSE -e.amount END)::float8 FROM stock_entries e
        WHERE e.team_id = p.team_id AND e.product_id = p.id AND e.kind IN ('received', 'wasted', 'thrown_away')
          AND (c.happened_at IS NULL OR (e.happened_at, e.recorded_at) > (c.happened_at, c.recorded_at))), 0) AS "movedSince",
      (SELECT coalesce(json_agg(json_build_object('amount', u.amount, 'unit', u.unit)), '[]') FROM (
        SELECT d.unit, sum(d.amount)::float8 AS amount FROM regimens l
        JOIN dose_records d ON d.team_id = l.team_id AND d.regimen_id = l.id
        WHERE l.team_id = p.team_id AND d.kind IN ('given', 'partly', 'extra') AND d.amount IS NOT NULL AND d.form = p.form
          AND d.given_at > coalesce(c.happened_at, p.created_at)
          AND (l.id = p.regimen_id OR (l.medicine_id = r.medicine_id AND EXISTS (
            SELECT FROM regimen_versions a JOIN regimen_versions b ON b.team_id = a.team_id AND b.regimen_id = p.regimen_id AND b.form = p.form
            WHERE a.team_id = l.team_id AND a.regimen_id = l.id AND a.form = p.form AND a.strength IS NOT DISTINCT FROM b.strength)))
          AND NOT EXISTS (SELECT FROM dose_records v WHERE v.team_id = d.team_id AND v.voids_id = d.id)
        GROUP BY d.unit) u) AS "usedSince",
      (SELECT max(e.happened_at) FROM stock_entries e WHERE e.team_id = p.team_id AND e.product_id = p.id AND e.kind = 'opened'
        AND NOT EXISTS (SELECT FROM stock_entries g WHERE g.team_id = e.team_id AND g.product_id = e.product_id AND g.kind = 'thrown_away'
          AND (g.happened_at, g.recorded_at) > (e.happened_at, e.recorded_at))) AS "openedAt",
      (SELECT json_build_object('taskId', t.id, 'title', t.title, 'state', t.state, 'dueOn', t.due_on, 'who', m.display_name, 'finishedAt', t.finished_at)
        FROM stock_collections k JOIN tasks t ON t.team_id = k.team_id AND t.id = k.task_id
        LEFT JOIN memberships m ON m.team_id = t.team_id AND m.user_id = coalesce(t.finished_by_id, t.assignee_id)
        WHERE k.team_id = p.team_id AND k.product_id = p.id ORDER BY k.asked_at DESC LIMIT 1) AS collection
    FROM stock_products p JOIN regimens r ON r.team_id = p.team_id AND r.id = p.regimen_id
    LEFT JOIN LATERAL (
      SELECT amount, happened_at, recorded_at FROM stock_entries e
      WHERE e.team_id = p.team_id AND e.product_id = p.id AND e.kind = 'counted' ORDER BY e.happened_at DESC, e.recorded_at DESC LIMIT 1
    ) c ON true
    WHERE p.team_id = ${teamId}::uuid AND (${productId ?? null}::uuid IS NULL OR p.id = ${productId ?? null}::uuid)
    ORDER BY lower(r.name), p.form, p.id LIMIT 300) x)`
}

/** The current lines that take from something counted: none where nothing is counted. */
export function countedRegimensJson(access: Access): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(x), '[]') FROM (
    ${selectRegimens(access)} AND s.stopped_at IS NULL AND EXISTS (
      SELECT FROM stock_products p JOIN regimens o ON o.team_id = p.team_id AND o.id = p.regimen_id
      WHERE p.team_id = r.team_id AND (o.id = r.id OR o.medicine_id = r.medicine_id)
    ) ORDER BY lower(r.name), r.id LIMIT 300) x)`
}

export function stockedOf(row: StockJson, zone: string): StockedProduct {
  const { id, regimenId, medicineId, name, form, unit, uses, packSize, inUseDays, leadDays, supplier, version } = row
  const product: StockProduct = {
    ...{
      productId: id,
      regimenId,
      medicineId,
      name,
      form,
      unit,
      uses,
      packSize,
      inUseDays,
      leadDays,
      supplier,
      version,
    },
    per: { value: row.perAmount, unit: row.perUnit },
  }
  const used = row.usedSince.flatMap(({ amount, unit: doseUnit }) => {
    const units = unitsOfDose(product, { value: amount, unit: doseUnit })
    return units === undefined ? [] : [-units]
  })
  const onHand = addExactly([row.counted ?? 0, row.movedSince, ...used])
  return {
    product,
    now: {
      onHand,
      openedOn: row.openedAt === null || onHand <= 0 ? null : dayOfInstant(row.openedAt, zone),
      countedAt: row.countedAt === null ? null : Temporal.Instant.from(row.countedAt),
      collection: row.collection && {
        ...row.collection,
        dueOn: row.collection.dueOn === null ? null : Temporal.PlainDate.from(row.collection.dueOn),
        finishedAt: row.collection.finishedAt === null ? null : Temporal.Instant.from(row.collection.finishedAt),
      },
    },
  }
}

function dayOfInstant(text: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate()
}
