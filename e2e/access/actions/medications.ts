import { randomUUID } from 'node:crypto'
import { noHelper, prescribers } from '../matrix'
import { today, type ActionRows } from './action-row'

const prescription = {
  ...{ amount: '50', unit: 'mg', form: 'tablet', route: 'oral', strength: '50 mg', how: 'daily', everyDays: '1' },
  ...{ time1: '08:00', time2: '', time3: '', time4: '', time5: '', time6: '' },
  ...{ gapHours: '', max24h: '', maxUnit: 'doses', instructions: '', why: '', intent: 'save' },
}

export const medications: ActionRows = {
  'teams/[teamId]/medications/new addRegimen': {
    allowed: prescribers,
    fields: () => ({
      ...{ ...prescription, requestId: randomUUID(), medicineId: '', name: 'A vitamin', startsOn: today() },
    }),
  },
  'teams/[teamId]/medications/new proposeRegimen': {
    allowed: noHelper,
    fields: () => ({
      ...{ ...prescription, requestId: randomUUID(), medicineId: '', name: 'A vitamin', startsOn: today() },
    }),
  },
  'teams/[teamId]/medications/[regimenId]/change proposeChange': {
    allowed: noHelper,
    fields: ({ regimenId }) => ({
      ...{ ...prescription, regimenId, requestId: randomUUID(), expectVersion: '1', fromOn: today(), time1: '09:00' },
    }),
  },
  'teams/[teamId]/medications/[regimenId]/change change': {
    allowed: prescribers,
    fields: ({ regimenId }) => ({
      ...{ ...prescription, regimenId, requestId: randomUUID(), expectVersion: '1', fromOn: today(), time1: '09:00' },
    }),
  },
  'teams/[teamId]/medications/[regimenId] stop': {
    allowed: prescribers,
    fields: ({ regimenId }) => ({ regimenId, requestId: randomUUID(), reason: 'finished', words: '' }),
  },
  'teams/[teamId]/medications/[regimenId] proposeStop': {
    allowed: noHelper,
    fields: ({ regimenId }) => ({ regimenId, requestId: randomUUID(), reason: 'finished', words: '' }),
  },
  'teams/[teamId]/medications/[regimenId] takeBack': {
    allowed: noHelper, // the caregiver because it is their own
    fields: ({ doseRecordId }) => ({ requestId: randomUUID(), recordId: doseRecordId, reason: 'Wrong line' }),
    notThisOne: /^Only the coordinator, the nurse or the patient/,
  },
}
