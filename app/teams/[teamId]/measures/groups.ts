import type { RecordedMeasure } from '@/lib/measures/measure-record.data'
import { MEASURES, type MeasureKind } from '@/lib/measures/measure-kinds'
import { BASIS_WORDS, sayMeasure, unitToStart } from '@/lib/measures/say-measure'
import { unitOfTyped } from '@/lib/measures/units'
import type { FieldName } from '@/lib/needs/input'
import { mayRead } from '@/lib/needs/why-words'
import type { Role } from '@/lib/auth/rights'
import { formatDay } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import type { Temporal } from 'temporal-polyfill'
import type { MeasureGroup } from './measures-form'

export interface Writer {
  readonly userId: string
  readonly role: Role
  readonly region: Region
  readonly today: Temporal.PlainDate
}

const FROM_LETTERS: readonly string[] = ['measures.bmi', 'measures.weight_loss_pct']

/** The form as this person fills it in: their own units, the last values beside. */
export function groupsFor(writer: Writer, measures: readonly RecordedMeasure[]): readonly MeasureGroup[] {
  const kinds = MEASURES.filter(({ field }) => mayRead({ role: writer.role, seesStage: false }, field as FieldName))
  const of = (group: MeasureKind['group']) =>
    kinds
      .filter((kind) => kind.group === group && !FROM_LETTERS.includes(kind.field))
      .map((kind) => inputOf(kind, writer, measures))
  return [
    { legend: 'Body', fields: of('body'), choices: [] },
    { legend: 'Breathing', fields: of('breathing'), choices: [overnight] },
    { legend: 'Every day', fields: of('daily'), choices: [] },
    {
      legend: 'From a letter of the clinic',
      fields: kinds.filter(({ field }) => FROM_LETTERS.includes(field)).map((kind) => inputOf(kind, writer, measures)),
      choices: [],
      isAside: true,
    },
  ]
}

const overnight = {
  name: 'measures.nocturnal_desaturation',
  label: 'Overnight oxygen test',
  choices: [
    { value: '', words: 'Not done' },
    { value: 'no', words: 'Normal' },
    { value: 'yes', words: 'The team calls it not normal' },
  ],
}

function inputOf(kind: MeasureKind, { userId, region, today }: Writer, measures: readonly RecordedMeasure[]) {
  const { field, label, term, hint, units } = kind
  const standing = measures.filter((one) => one.field === field && one.voided === null)
  const last = standing.at(-1)
  const own = measures.findLast((one) => one.field === field && one.byId === userId && one.typed !== null)
  const ownUnit = own?.typed ? unitOfTyped(own.typed, units) : undefined
  const said = last && `Last: ${sayMeasure(field, Number(last.value), region)}, ${formatDay(last.on, today)}`
  return {
    ...{ name: field, label, hint: [hint, said].filter(Boolean).join('. ') },
    ...(term !== undefined && { term }),
    units: units.map(({ id, words, minor }) => ({ value: id, words: minor ? `${words}, ${minor.words}` : words })),
    startUnit: (ownUnit ?? unitToStart(units, region))?.id ?? '',
    takesWords: units.some(({ minor }) => minor !== undefined),
    ...basisOf(field),
  }
}

function basisOf(field: string) {
  if (field === 'measures.fvc_pct') return { basis: { label: 'Kind of test', choices: choicesOf('forced', 'slow') } }
  if (field === 'measures.usual_weight_kg')
    return { basis: { label: 'Usual when?', choices: choicesOf('before-illness', 'at-diagnosis') } }
  return {}
}

function choicesOf(...kinds: readonly (keyof typeof BASIS_WORDS)[]) {
  return kinds.map((value) => ({ value, words: BASIS_WORDS[value] }))
}
