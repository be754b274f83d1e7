import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { fieldsFrom } from '@/lib/measures/derived-measures'
import { SIGNS_ASKED } from '@/lib/measures/early-signs'
import { kindOf, type Basis, type OWN_FIELDS } from '@/lib/measures/measure-kinds'
import { problemOf as impossible } from '@/lib/measures/read-measure'
import { updateDisplays } from './displays.data'
import { FIELD_NAMES, readNeedsInput, type FieldName } from './input'

export interface NewObservation {
  readonly field: RecordableField
  readonly value: boolean | number | string
  readonly note: string | null
  /** As it was typed, with its unit. */
  readonly typed?: string
  readonly basis?: Basis | null
  /** Made with the form, so that a second press adds nothing. */
  readonly id?: string
}

/** What is kept here beside the fields of needs.md 3: own measures, and that somebody went through the signs. */
export type RecordableField = FieldName | (typeof OWN_FIELDS)[number] | typeof SIGNS_ASKED

const recordable: ReadonlySet<string> = new Set(
  FIELD_NAMES.filter(
    (field) =>
      field === 'alsfrsr.gastrostomy' || !/^(alsfrsr|kings|mitos)\.|^profile\.(region|bereaved|diagnosed)$/.test(field),
  ),
)

/**
 * Records measures, symptoms, circumstances and choices as they are seen on a day, and brings the plan up to date.
 * Nothing is overwritten: the latest of each counts.
 *
 * @returns one sentence when a value cannot be used; then nothing is saved
 */
export async function recordObservations(
  access: Access,
  observedOn: Temporal.PlainDate,
  observations: readonly NewObservation[],
): Promise<{ readonly problem: string } | 'saved'> {
  access.require('observation:record')
  for (const { field, value } of observations) {
    const problem = problemOf(field, value)
    if (problem !== null) return { problem }
  }
  if (observations.length === 0) return 'saved'
  if (access.isDeceased) return { problem: 'This plan is closed. Nothing was added; what is there stays.' }
  await access.transaction(async (tx) => {
    const { teamId, userId } = access
    const { count } = await tx.observation.createMany({
      data: observations.map(({ field, value, note, typed = null, basis = null, id = randomUUID() }) => ({
        ...{ teamId, id, field, value, note, typed, basis, recordedById: userId },
        observedOn: columnOfDay(observedOn),
      })),
      skipDuplicates: true,
    })
    if (count === 0) return
    await updateDisplays(tx, access, askedAnew(observations))
    await addChange(tx, access, { act: 'observations-recorded' })
  })
  return 'saved'
}

/** What was recorded, and what follows from it. */
function askedAnew(observations: readonly NewObservation[]): ReadonlySet<FieldName> {
  return new Set(observations.flatMap(({ field }) => [...(isKnown(field) ? [field] : []), ...fieldsFrom(field)]))
}

const known: ReadonlySet<string> = new Set(FIELD_NAMES)

function isKnown(field: string): field is FieldName {
  return known.has(field)
}

function problemOf(field: string, value: unknown): string | null {
  if (field === SIGNS_ASKED) return value === true ? null : 'This cannot be recorded here.'
  const kind = kindOf(field)
  if (kind && typeof value === 'number') {
    const problem = impossible(kind, value)
    if (problem !== null || !isKnown(field)) return problem
  }
  if (!recordable.has(field)) return 'This cannot be recorded here.'
  const [group, name] = field.split('.')
  if (group === undefined || name === undefined) return 'This cannot be recorded here.'
  const read = readNeedsInput({ [group]: { [name]: value } })
  return read.ok ? null : read.problem
}
