import { Temporal } from 'temporal-polyfill'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import { planBetween } from './day-plan'
import { findMedicine, findSupplyProblems } from './formulary'
import { latestVersion, type Regimen } from './regimen'
import { forecastPacks, lastUseDay, leftInOpenPack, type PacksOnHand } from './stock-packs'
import { unitsOfDose, type StockedProduct } from './stock-product'

/** Far enough to see past two edaravone cycles and a pack of months. */
const horizonDays = 150

export type StockState =
  /** No planned dose uses it any more: left over. */
  | 'unused'
  /** The plan counts in a unit that the product does not know. */
  | 'unknown'
  | 'enough'
  /** The day to order has come. */
  | 'order'
  /** The next dose cannot be given from it. */
  | 'out'

export interface StockOutlook {
  readonly onHand: number
  /** Only given when needed: how long it lasts nobody can say. */
  readonly isAsNeeded: boolean
  readonly state: StockState
  /** How many doses it still makes at the present amount. */
  readonly dosesLeft: number
  /** The local day of the last dose that it covers, and of the first that it does not; null: beyond the horizon or as needed. */
  readonly enoughUntil: Temporal.PlainDate | null
  readonly shortOn: Temporal.PlainDate | null
  readonly why: 'empty' | 'in-use-time' | null
  /** The day by which to order: the first day not covered less the days from ordering to having it. */
  readonly orderBy: Temporal.PlainDate | null
  readonly daysLeft: number | null
  readonly open: {
    readonly left: number
    readonly lastUseDay: Temporal.PlainDate | null
    readonly isPast: boolean
  } | null
  /** Low, and of a medicine that must not be stopped suddenly (medications.md 6). */
  readonly isAlarm: boolean
  /** A market fact that comes before any reminder to order (medications.md 12). */
  readonly supply: 'shortage' | 'withdrawn' | null
}

/** The lines that take their doses from a product: its own, and those of the same medicine, form and strength. */
export function linesOfProduct({ product }: StockedProduct, regimens: readonly Regimen[]): readonly Regimen[] {
  const own = regimens.find(({ regimenId }) => regimenId === product.regimenId)
  const strength = own?.versions.findLast(({ form }) => form === product.form)?.strength ?? null
  return regimens.filter(
    (line) =>
      line.regimenId === product.regimenId ||
      (line.medicineId !== null &&
        line.medicineId === product.medicineId &&
        line.versions.some((version) => version.form === product.form && version.strength === strength)),
  )
}

/**
 * How far a product reaches along the plan (medications.md 12). Held, cancelled and off days use nothing; doses of
 * another form use another product. A dose given early or late may count one more or less until it is due.
 *
 * @param regimens current lines; others use nothing
 */
export function stockOutlook(stocked: StockedProduct, regimens: readonly Regimen[], clock: HomeClock): StockOutlook {
  const { product, now } = stocked
  const today = todayAt(clock)
  const lines = linesOfProduct(stocked, regimens)
  const until = clock.now.add({ hours: 24 * horizonDays })
  const planned = planBetween(lines, clock.zone, clock.now, until).filter(
    ({ slot, version }) => slot.isLive && version.form === product.form,
  )
  const doses = planned.flatMap(({ slot, amount }) => {
    const uses = unitsOfDose(product, amount)
    return uses === undefined ? [] : [{ on: slot.date, uses }]
  })
  const packs: PacksOnHand = {
    onHand: Math.max(0, now.onHand),
    packSize: product.packSize ?? undefined,
    openedOn: now.openedOn ?? undefined,
    inUseDays: product.inUseDays ?? undefined,
  }
  const forecast = forecastPacks(doses, packs)
  const isAsNeeded = doses.length === 0 && lines.some((line) => isAsNeededOf(line, product.form))
  const perDose = doses[0]?.uses ?? asNeededDose(stocked, lines) ?? product.uses
  const dosesLeft = Math.floor(packs.onHand / perDose + 1e-9)
  const short = forecast.shortage && doses[forecast.shortage.index]
  const shortOn = short ? Temporal.PlainDate.from(short.on) : null
  const orderBy = shortOn?.subtract({ days: product.leadDays }) ?? null
  const state = ((): StockState => {
    if (isAsNeeded) return dosesLeft === 0 ? 'out' : dosesLeft <= asNeededInADay(lines) ? 'order' : 'enough'
    if (planned.length > doses.length) return 'unknown'
    if (doses.length === 0) return 'unused'
    if (forecast.covered === 0) return 'out'
    return orderBy && Temporal.PlainDate.compare(orderBy, today) <= 0 ? 'order' : 'enough'
  })()
  const lastCovered = doses[forecast.covered - 1]
  const lastDay = lastUseDay(packs)
  const entry = product.medicineId === null ? undefined : findMedicine(product.medicineId)
  const region = clock.region === 'other' ? 'all' : clock.region
  const problems = entry ? findSupplyProblems(entry, region, product.form) : []
  return {
    ...{ onHand: now.onHand, isAsNeeded, state, dosesLeft, shortOn, orderBy },
    enoughUntil: shortOn && lastCovered ? Temporal.PlainDate.from(lastCovered.on) : null,
    why: forecast.shortage?.why ?? null,
    daysLeft: shortOn ? today.until(shortOn, { largestUnit: 'days' }).days : null,
    open: now.openedOn && {
      left: leftInOpenPack(packs),
      lastUseDay: lastDay === undefined ? null : Temporal.PlainDate.from(lastDay),
      isPast: lastDay !== undefined && lastDay < today.toString(),
    },
    isAlarm: (state === 'order' || state === 'out') && entry?.stopSafely === true,
    supply: problems.find(({ kind }) => kind === 'withdrawn')?.kind ?? problems[0]?.kind ?? null,
  }
}

function isAsNeededOf(line: Regimen, form: string): boolean {
  const { rule, form: present } = latestVersion(line)
  return rule.kind === 'prn' && present === form && !line.stopped
}

function asNeededDose({ product }: StockedProduct, lines: readonly Regimen[]): number | undefined {
  const line = lines.find((one) => isAsNeededOf(one, product.form))
  return line && unitsOfDose(product, latestVersion(line).amount)
}

/** The most doses of one day that the prescription allows; where it sets no number, three (our choice). */
function asNeededInADay(lines: readonly Regimen[]): number {
  const limits = lines.flatMap((line) => {
    const { rule, amount } = latestVersion(line)
    if (rule.kind !== 'prn' || typeof rule.max24h !== 'number') return []
    return [rule.unit === 'doses' || rule.unit === 'times' ? rule.max24h : rule.max24h / amount.value]
  })
  return limits.length > 0 ? Math.max(...limits) : 3
}

/** A product with its count and how far it reaches. */
export interface CountedState extends StockedProduct {
  readonly outlook: StockOutlook
}

/** Worth a word on other pages: it is time to order, or there is none left. A withdrawal ends the reminders. */
export function isLow({ state, supply }: StockOutlook): boolean {
  return (state === 'order' || state === 'out') && supply !== 'withdrawn'
}
