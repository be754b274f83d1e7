import { NEEDS, type Need, type Rule } from '../knowledge'

/**
 * A second evaluator, written from needs.md and staging.md alone and sharing no code with the real one, so that the
 * two can be held against each other over random facts. Slow and plain on purpose.
 */

type Truth = 'yes' | 'no' | 'unknown'
export type Flat = Record<string, unknown>
type Lookup = (field: string) => unknown

const ORDER =
  'speech salivation swallowing handwriting cutting dressing turning walking stairs dyspnea orthopnea respiratory'
const ITEM_FIELDS = ORDER.split(' ').map((item) => `alsfrsr.${item}`)

export function expectedStates(flat: Flat, statuses: Record<string, string>): Record<string, string> {
  const look = lookupOf(flat, statuses)
  return Object.fromEntries(NEEDS.map((need) => [need.id, expectedState(need, look, statuses)]))
}

function expectedState(need: Need, look: Lookup, statuses: Record<string, string>): string {
  const mine = statuses[need.id]
  const there = (id: string) => statuses[id] === 'in_place' || statuses[id] === 'review_due'
  if (look('profile.bereaved') === true && need.id !== 'bereavement-support') return 'not_applicable'
  if (!need.regions.includes('any') && !(need.regions as string[]).includes(String(look('profile.region')))) {
    return 'not_applicable'
  }
  if (need.applies_if && judge(need.applies_if, look) !== 'yes') return 'not_applicable'
  if (mine === 'in_place' || mine === 'declined') return mine
  if (need.satisfied_by.some(there)) return 'retired'
  if (judge(need.retire_if, look) === 'yes') return 'retired'

  const { anticipate, expected_now, stage_fallback } = need.triggers
  const text = JSON.stringify([anticipate, expected_now])
  const noItemKnown = ITEM_FIELDS.every((field) => !text.includes(`"${field}"`) || look(field) === undefined)
  const fires = (normal: Rule | null, instead: Rule | null) =>
    judge(normal, look) === 'yes' || (stage_fallback !== null && noItemKnown && judge(instead, look) === 'yes')
  if (mine === 'discussing' || mine === 'in_progress') return 'expected_now'
  if (fires(expected_now, stage_fallback?.expected_now ?? null)) return 'expected_now'
  return fires(anticipate, stage_fallback?.anticipate ?? null) ? 'anticipate' : 'not_now'
}

export function judge(rule: Rule | null, look: Lookup): Truth {
  if (rule === null) return 'no'
  if ('any' in rule) {
    const all = rule.any.map((part) => judge(part, look))
    return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no'
  }
  if ('all' in rule) {
    const all = rule.all.map((part) => judge(part, look))
    return all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes'
  }
  const value = look(rule.field)
  if (value === undefined) return 'unknown'
  const possible = value instanceof Set ? [...value] : [value]
  const verdicts = possible.map((one) => compare(one as number, rule.op, rule.value as number))
  if (verdicts.every(Boolean)) return 'yes'
  return verdicts.some(Boolean) ? 'unknown' : 'no'
}

function compare(a: number, op: string, b: number): boolean {
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '==': a === b }[op] ?? false
}

/** Given fields first; then what needs.md 3 and staging.md 2 to 5 say follows. Unsettled stages come as a set. */
function lookupOf(flat: Flat, statuses: Record<string, string>): Lookup {
  const stages = stagesOf(flat)
  const devices: Record<string, string> = {
    'device.power_wheelchair': 'power-wheelchair',
    'device.suction': 'suction-machine',
    'device.hospital_bed': 'hospital-bed',
    'device.patient_lift': 'patient-lift',
  }
  return (field) => {
    const need = devices[field]
    if (need && /^(in_place|review_due)$/.test(statuses[need] ?? '')) return true
    if (field in flat) return flat[field]
    if (field === 'profile.diagnosed') return true
    return stages[field]
  }
}

function stagesOf(flat: Flat): Flat {
  const answered = ITEM_FIELDS.some((field) => field in flat) || 'alsfrsr.gastrostomy' in flat
  const possible = answered ? sheets(flat).map(stageOfFullSheet) : []
  const stages: Flat = {}
  for (const field of Object.keys(possible[0] ?? {})) {
    const values = new Set(possible.map((one) => one[field]))
    if (values.size === 1) stages[field] = [...values][0]
    else if (field === 'kings.level' || field === 'mitos.stage') {
      const numbers = [...values] as number[]
      stages[field] = new Set(range(Math.min(...numbers), Math.max(...numbers)))
    }
  }
  if ('kings.level' in flat) {
    const four = flat['kings.level'] === 4
    if (!four) Object.assign(stages, { 'kings.nutritional': false, 'kings.respiratory': false })
  } else if (flat['kings.nutritional'] === true || flat['kings.respiratory'] === true) stages['kings.level'] = 4
  return stages
}

function range(low: number, high: number): number[] {
  return low > high ? [] : [low, ...range(low + 1, high)]
}

/** Every way in which the answers that a stage reads could have been filled in: best and worst answer for each gap. */
function sheets(flat: Flat): Flat[] {
  const read = [
    'speech',
    'salivation',
    'swallowing',
    'handwriting',
    'cutting',
    'dressing',
    'walking',
    'dyspnea',
    'respiratory',
  ]
  let all: Flat[] = [{ ...flat }]
  for (const item of read) {
    const field = `alsfrsr.${item}`
    if (!(field in flat)) all = all.flatMap((sheet) => [4, 0].map((score) => ({ ...sheet, [field]: score })))
  }
  if ('alsfrsr.gastrostomy' in flat) return all
  const tubes = 'alsfrsr.cutting' in flat ? [false] : [false, true]
  return all.flatMap((sheet) => tubes.map((tube) => ({ ...sheet, 'alsfrsr.gastrostomy': tube })))
}

function stageOfFullSheet(sheet: Flat): Flat {
  const score = (item: string) => sheet[`alsfrsr.${item}`] as number
  const a = sheet['alsfrsr.gastrostomy'] === true
  const b = score('respiratory') < 4 || score('dyspnea') === 0
  const bulbar = score('speech') < 4 || score('salivation') < 4 || score('swallowing') < 4
  const arms = score('handwriting') < 4 || score('cutting') < 4
  const regions = [bulbar, arms, score('walking') < 4].filter(Boolean).length
  const lost = {
    movement: score('walking') <= 1 || score('dressing') <= 1,
    swallowing: score('swallowing') <= 1,
    communicating: score('speech') <= 1 && score('handwriting') <= 1,
    breathing: score('dyspnea') <= 1 || score('respiratory') <= 2,
  }
  return {
    'kings.level': a || b ? 4 : Math.max(1, regions),
    'kings.nutritional': a,
    'kings.respiratory': b,
    'mitos.stage': Object.values(lost).filter(Boolean).length,
    ...Object.fromEntries(Object.entries(lost).map(([domain, yes]) => [`mitos.lost.${domain}`, yes])),
  }
}
