import { randomUUID } from 'node:crypto'
import { prescribers } from '../matrix'
import { today, type ActionRows } from './action-row'

const move = () => ({ requestId: randomUUID(), expectVersion: '1', on: today() })

/** How the medication plan changes besides its versions. */
export const planChanges: ActionRows = {
  'teams/[teamId]/medications/[regimenId]/hold hold': {
    allowed: prescribers,
    fields: ({ regimenId }) => ({
      ...{ requestId: randomUUID(), regimenIds: regimenId, reason: 'hospital', words: '' },
      ...{ fromOn: today(), fromTime: '23:59', toOn: '', toTime: '' },
    }),
  },
  'teams/[teamId]/medications/[regimenId]/resume resume': {
    allowed: prescribers,
    fields: ({ heldRegimenId }) => ({ regimenId: heldRegimenId, on: today(), time: '23:59', words: '' }),
  },
  'teams/[teamId]/medications/[regimenId]/days pickDays': {
    allowed: prescribers,
    fields: ({ cycleRegimenId }) => ({
      ...{ regimenId: cycleRegimenId, requestId: randomUUID(), expectVersion: '1', cycle: '3' },
    }),
  },
  'teams/[teamId]/medications/[regimenId] replacePatch': {
    allowed: prescribers,
    fields: ({ patchRegimenId }) => ({ ...move(), regimenId: patchRegimenId }),
  },
  'teams/[teamId]/medications/[regimenId] bookVisit': {
    allowed: prescribers,
    fields: ({ visitRegimenId }) => ({ ...move(), regimenId: visitRegimenId }),
  },
  'teams/[teamId]/medications/proposals answerTo': {
    allowed: prescribers,
    fields: ({ proposalId }) => ({ proposalId, answer: 'declined', words: 'Not now' }),
  },
}
