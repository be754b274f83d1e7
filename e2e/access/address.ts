import type { Things } from './matrix'

/** What stands in brackets in an address. */
function placesIn(things: Things): Readonly<Record<string, string>> {
  return {
    teamId: things.teamId,
    userId: things.otherMemberId,
    token: things.invitationToken,
    taskId: things.openTaskId,
    regimenId: things.regimenId,
    recordId: things.doseRecordId,
    assessmentId: things.assessmentId,
    observationId: things.observationId,
    entryId: things.entryId,
    needId: things.needId,
    itemId: things.itemId,
    productId: things.productId,
    question: 'walking',
  }
}

/** Pages that are about one kind of medicine only. */
const standIns: Readonly<Record<string, (things: Things) => Readonly<Record<string, string>>>> = {
  '/teams/[teamId]/today/as-needed/[regimenId]': ({ prnRegimenId }) => ({ regimenId: prnRegimenId }),
  '/teams/[teamId]/medications/[regimenId]/days': ({ cycleRegimenId }) => ({ regimenId: cycleRegimenId }),
  '/teams/[teamId]/medications/[regimenId]/resume': ({ heldRegimenId }) => ({ regimenId: heldRegimenId }),
}

/** What a page is asked for besides its address. */
const queries: Readonly<Record<string, (things: Things) => string>> = {
  '/teams/[teamId]/medications/stock/new': ({ prnRegimenId }) => `?regimen=${prnRegimenId}`,
  '/teams/[teamId]/today/record': ({ openSlotKey }) => `?dose=${encodeURIComponent(openSlotKey)}`,
}

export function addressOf(pattern: string, things: Things): string {
  const places = { ...placesIn(things), ...standIns[pattern]?.(things) }
  const path = pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const place = places[name]
    if (place === undefined) throw new Error(`What stands for [${name}] in ${pattern}? Add it to address.ts.`)
    return place
  })
  return path + (queries[pattern]?.(things) ?? '')
}

/** A team of one's own, with everything else another team's. */
export function mixed(own: Things, foreign: Things): Things {
  return { ...foreign, teamId: own.teamId, ownId: own.ownId }
}
