import { boundsOfDay, type HomeClock } from '@/lib/time/home-clock'
import { startOfVersion } from './change-start'
import type { Proposal } from './proposal'
import type { Regimen, RegimenVersion } from './regimen'

/** The medicine as it would be if the proposal were accepted now; undefined when what it is about is gone. */
export function draftOf(proposal: Proposal, regimen: Regimen | undefined, clock: HomeClock): Regimen | undefined {
  const { content, proposalId } = proposal
  if (content.kind === 'stop') return regimen
  const { prescription } = content
  const words = { strength: prescription.strength ?? null, instructions: prescription.instructions ?? null, why: null }
  const shape = {
    rule: prescription.rule,
    amount: prescription.amount,
    form: prescription.form,
    route: prescription.route,
  }
  const rest = { volumeMl: prescription.volumeMl, isTimeCritical: prescription.isTimeCritical, ...words }
  if (content.kind === 'new') {
    const fromAt = boundsOfDay(content.startsOn, clock.zone).from
    const version: RegimenVersion = { version: 1, fromAt, ...shape, ...rest }
    const { name, medicineId = null } = content
    return { regimenId: proposalId, medicineId, name, versions: [version], stopped: null }
  }
  if (!regimen) return undefined
  const [first, ...later] = regimen.versions
  const version: RegimenVersion = {
    ...{ version: regimen.versions.length + 1, fromAt: startOfVersion(content, clock), ...shape, ...rest },
  }
  return { ...regimen, versions: [first, ...later, version] }
}
