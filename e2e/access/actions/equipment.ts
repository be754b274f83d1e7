import { randomUUID } from 'node:crypto'
import { noHelper } from '../matrix'
import { today, type ActionRows } from './action-row'

const noDetails = {
  ...{ supplierName: '', supplierPhone: '', serial: '', lender: '', returnOn: '', batteryHours: '' },
  ...{ nextCheckOn: '', powerCutSteps: '', note: '' },
}

export const equipment: ActionRows = {
  'teams/[teamId]/equipment addItemAction': {
    allowed: noHelper,
    fields: ({ needId }) => ({ requestId: randomUUID(), name: 'Cushion', needId, kind: '', on: '', words: '' }),
  },
  'teams/[teamId]/equipment recordStepAction': {
    allowed: noHelper,
    fields: ({ itemId }) => ({ itemId, requestId: randomUUID(), kind: 'ordered', on: today(), words: 'The shop' }),
  },
  'teams/[teamId]/equipment takeBackAction': {
    allowed: noHelper,
    fields: ({ itemId, stepId }) => ({ itemId, stepId, requestId: randomUUID(), reason: 'Wrong thing' }),
  },
  'teams/[teamId]/equipment changeDetailsAction': {
    allowed: noHelper,
    fields: ({ itemId }) => ({ ...noDetails, itemId, version: '1', name: 'Hand splint, left' }),
  },
  'teams/[teamId]/equipment changePowerCutAction': {
    allowed: noHelper,
    fields: () => ({ version: '0', steps: 'Plug in the spare battery', practisedOn: '' }),
  },
  'teams/[teamId]/equipment takeUpOfferAction': {
    allowed: noHelper,
    fields: ({ itemId }) => ({ itemId, status: 'in_progress', version: '0' }),
  },
}
