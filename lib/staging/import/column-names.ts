import type { ImportField, ItemField } from './fields'

/** What a column's name may mean. */
export type NameMeaning =
  | { readonly kind: 'numbered'; readonly family: string; readonly number: number; readonly form: '' | 'a' | 'b' }
  /** R1 to R3: the three breathing questions under their own count, as questions 10 to 12. */
  | { readonly kind: 'breathing'; readonly family: string; readonly number: number }
  | { readonly kind: 'named'; readonly field: ItemField }
  | { readonly kind: 'other'; readonly field: Exclude<ImportField, ItemField>; readonly rank: number }

const NUMBERED =
  /^((?:als)?frsr?(?:ev)?(?:q|item|question)?|als(?:q|item)?|q|p|i|item|question|answer|)0*(1[0-2]|[1-9])([ab]?)(.*)$/
const BREATHING = /^(x|(?:als)?frsr?|q|)(?:r0*([123])|([123])r)(.*)$/

/** Longer ways to say it stand before shorter ones. */
const ITEM_NAMES: readonly (readonly [RegExp, ItemField])[] = [
  [/^speech/, 'item1'],
  [/^saliva/, 'item2'],
  [/^swallow/, 'item3'],
  [/^(hand)?writing/, 'item4'],
  [/^cutting.*(without|wo|no)(gastrostomy|peg|tube)$/, 'item5a'],
  [/^cutting.*(with|w)(gastrostomy|peg|tube)$/, 'item5b'],
  [/^(feedingkit|5b)$/, 'item5b'],
  [/^cutting/, 'item5'],
  [/^(dressing|hygiene)/, 'item6'],
  [/^turning/, 'item7'],
  [/^walking/, 'item8'],
  [/^(stairs|climbing)/, 'item9'],
  [/^(dyspn|breathlessness)/, 'item10'],
  [/^(orthopn|lyingflat)/, 'item11'],
  [/^(resp(iratory)?insuff|breathingsupport)/, 'item12'],
]

/** In order of preference within a field. */
const OTHER_NAMES: Readonly<Record<Exclude<ImportField, ItemField>, readonly RegExp[]>> = {
  person: [
    /^(sub|subj|subject|patient|participant|person|client|pt)(id|no|nr|number|code)?$/,
    /^((study|record)(id|no|nr|number)|id|mrn)$/,
  ],
  date: [
    /^(date|(visit|assessment|assessed|test|exam|alsfrsr?)(date|on)|dateof(visit|assessment)|date(visit|assessed))$/,
    /^(visittime|time|months?|days?|visit(months?|days?)|months?since.*|days?since.*|(alsfrsr?|feature)delta|delta)$/,
    /^baselinedate$/,
  ],
  gastrostomy: [/^(gastrostomy|peg|rig|feedingtube)(yn|status|placed|recorded)?$/],
  niv: [/^(niv|bipap|(noninvasive)?ventilation)(yn|use|used|status|recorded)?$/],
  total: [/^(als)?frsr?(total|sum|score|totalscore)$/, /^(total|totalscore|sum)$/],
  onsetDate: [/^((symptom)?onset(date|on)|date(of)?(symptom)?onset)$/],
  deathDate: [/^(death(date|on)|date(of)?death|diedon)$/],
  age: [/^age(at|on)?(baseline|visit|assessment)$/, /^age$/],
  onsetAge: [/^(age(at)?onset|onsetage)$/],
}

/** Everything that a column of this name may be; nothing for a name that says nothing to us. */
export function meaningsOfName(name: string): readonly NameMeaning[] {
  const bare = bareName(name)
  const found: NameMeaning[] = []

  const [, family = '', digits = '', form = '', after = ''] = NUMBERED.exec(bare) ?? []
  const number = Number(digits)
  if (digits !== '' && (form === '' || number === 5) && fits(after, number)) {
    found.push({ kind: 'numbered', family, number, form: form === 'a' || form === 'b' ? form : formInWords(after) })
  }
  const [, prefix = '', afterR, beforeR, rest = ''] = BREATHING.exec(bare) ?? []
  const breathing = Number(afterR ?? beforeR ?? 0)
  if (breathing > 0 && fits(rest, breathing + 9))
    found.push({ kind: 'breathing', family: `${prefix} r`, number: breathing })

  const inWords = bare.replace(/^(als)?frsr?/, '')
  const named = ITEM_NAMES.find(([pattern]) => pattern.test(inWords))
  if (named !== undefined) found.push({ kind: 'named', field: named[1] })

  for (const [field, patterns] of Object.entries(OTHER_NAMES) as [Exclude<ImportField, ItemField>, RegExp[]][]) {
    const rank = patterns.findIndex((pattern) => pattern.test(bare))
    if (rank >= 0) found.push({ kind: 'other', field, rank })
  }
  return found
}

/** Letters and digits only, so that "ALSFRS-R Q1", "alsfrs_r_q01" and "alsfrsr.q1" read alike. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** What follows the number must name the same question, or nothing. */
function fits(after: string, number: number): boolean {
  if (after === '' || after === 'score') return true
  // The one breathing question of the older ten-question scale; find-columns.ts keeps it out.
  if (number === 10 && after.startsWith('respiratory')) return true
  const named = ITEM_NAMES.find(([pattern]) => pattern.test(after))?.[1]
  return named !== undefined && named.replace(/[ab]$/, '') === `item${number}`
}

function formInWords(after: string): '' | 'a' | 'b' {
  const named = ITEM_NAMES.find(([pattern]) => pattern.test(after))?.[1]
  if (named === 'item5a') return 'a'
  return named === 'item5b' ? 'b' : ''
}
