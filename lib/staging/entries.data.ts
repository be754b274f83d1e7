import 'server-only'
import { isUuid, type Access } from '@/lib/auth/access'
import { addToHistory } from '@/lib/history/history.data'
import { stageCourse } from './course'
import type { KingsStage } from './kings'
import type { MitosStage } from './mitos'
import { readStageRecord, type RecordedEntry } from './stage-record.data'

/** One entry of a clinician with what the answers of its day gave beside it. */
export interface EntryBeside {
  readonly entry: RecordedEntry
  readonly derivedKings: KingsStage | null
  readonly derivedMitos: MitosStage | null
  readonly mayVoid: boolean
}

/** One clinician's entry, also one that was taken back. */
export async function readStageEntry(access: Access, entryId: string): Promise<EntryBeside | undefined> {
  access.require('stage:see')
  if (!isUuid(entryId)) return undefined
  return access.transaction(async (tx) => {
    const { visits, entries, takenBack, diedOn } = await readStageRecord(tx, access.teamId)
    const entry = [...entries, ...takenBack].find(({ id }) => id === entryId)
    if (!entry) return undefined
    await addToHistory(tx, access, { act: 'stage-seen', objectId: entryId })
    const day = stageCourse(visits, entries, diedOn).days.find(({ on }) => on.equals(entry.on))
    return {
      entry,
      derivedKings: day?.derivedKings ?? null,
      derivedMitos: day?.derivedMitos ?? null,
      mayVoid: entry.voided === null && access.may('stage:enter'),
    }
  })
}
