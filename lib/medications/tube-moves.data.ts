import 'server-only'
import type { Access } from '@/lib/auth/access'
import { decideOnce, findRegimen } from './dose-writes.data'
import { latestVersion } from './regimen'
import { applyChange, prescriptionOfLatest } from './regimen-writes.data'
import { findDay } from './tube-day.data'
import { tubeLines } from './tube-day'

export interface TubeMove {
  readonly tubeDayId: string
  readonly regimenId: string
  /** The version that was on the screen. */
  readonly expectVersion: number
}

export type MovedLine =
  | 'moved'
  | 'changed-meanwhile'
  /** The tube day has no date yet. */
  | 'no-date'
  /** Neither the medicines list nor the pharmacist says that this form may go by the tube. */
  | 'ask-first'
  /** The plan already changes after that day. */
  | 'starts-too-early'
  | 'not-found'

/**
 * The same medicine, form, amount and times, by the tube from the day that was set: a new version of the plan. Another
 * form is never chosen here: that is a change of the prescription.
 */
export async function moveToTube(
  access: Access,
  { tubeDayId, regimenId, expectVersion }: TubeMove,
): Promise<MovedLine> {
  access.require('medication:see')
  access.require('regimen:change')
  return decideOnce<MovedLine>(access, async (tx) => {
    const day = await findDay(tx, access)
    const regimen = await findRegimen(tx, access, regimenId)
    if (day?.tubeDayId !== tubeDayId || !regimen || regimen.stopped) return 'not-found'
    if (latestVersion(regimen).route === day.route) return 'moved'
    if (!day.changesOn) return 'no-date'
    const [line] = tubeLines([regimen], day.route)
    if (line?.sort !== 'may-go' && day.lines.get(regimenId)?.answer !== 'may_go') return 'ask-first'
    const prescription = {
      ...prescriptionOfLatest(regimen),
      route: day.route,
      why: 'By the feeding tube from this day',
    }
    const applied = await applyChange(tx, access, regimen, {
      ...{ regimenId, expectVersion, fromOn: day.changesOn, prescription },
    })
    if (applied === 'again') return 'again'
    switch (applied.result) {
      case 'changed':
        return 'moved'
      case 'changed-meanwhile':
      case 'starts-too-early':
        return applied.result
      case 'ask-amount':
      case 'stopped':
        return 'not-found'
    }
  })
}
