import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { addChange } from '@/lib/history/history.data'
import { updateDisplays } from './displays.data'
import { FIELD_NAMES, readNeedsInput, type FieldName } from './input'

export interface NewObservation {
  readonly field: FieldName
  readonly value: boolean | number | string
  readonly note: string | null
}

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
  await access.transaction(async (tx) => {
    const { teamId, userId } = access
    await tx.observation.createMany({
      data: observations.map(({ field, value, note }) => ({
        ...{ teamId, id: randomUUID(), field, value, note, observedOn: columnOfDay(observedOn), recordedById: userId },
      })),
    })
    await updateDisplays(tx, access, new Set(observations.map(({ field }) => field)))
    await addChange(tx, access, { act: 'observations-recorded' })
  })
  return 'saved'
}

function problemOf(field: string, value: unknown): string | null {
  if (!recordable.has(field)) return 'This cannot be recorded here.'
  const [group, name] = field.split('.')
  if (group === undefined || name === undefined) return 'This cannot be recorded here.'
  const read = readNeedsInput({ [group]: { [name]: value } })
  return read.ok ? null : read.problem
}
