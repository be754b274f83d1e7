import { randomUUID } from 'node:crypto'
import { dayAt } from '../../furnish'
import { everyone, medicineReaders, noHelper } from '../matrix'
import { today, type ActionRows } from './action-row'

const openDose = ({ regimenId, openSlotKey }: { readonly regimenId: string; readonly openSlotKey: string }) => ({
  regimenId,
  slotKey: openSlotKey,
})

export const day: ActionRows = {
  'teams/[teamId]/today giveDose': {
    allowed: medicineReaders,
    fields: (things) => ({ ...openDose(things), requestId: randomUUID(), expectVersion: '1' }),
  },
  'teams/[teamId]/today sayGiving': { allowed: medicineReaders, fields: openDose },
  'teams/[teamId]/today stopGiving': { allowed: medicineReaders, fields: openDose, isIdle: true, isQuiet: true },
  'teams/[teamId]/today sameDose': { allowed: medicineReaders, fields: () => ({}), isIdle: true },
  'teams/[teamId]/today anotherDose': {
    allowed: medicineReaders,
    fields: ({ regimenId }) => ({ regimenId, requestId: randomUUID() }),
  },
  'teams/[teamId]/today undoDose': {
    allowed: ['caregiver'], // whose it is
    fields: ({ doseRecordId }) => ({ requestId: randomUUID(), recordId: doseRecordId }),
    notThisOne: /^The ten minutes for an undo are over/,
  },
  'teams/[teamId]/today takeTask': {
    allowed: everyone,
    fields: ({ openTaskId }) => ({ taskId: openTaskId, page: 'today' }),
  },
  'teams/[teamId]/today giveTaskBack': {
    allowed: ['helper'], // who took it
    fields: ({ takenTaskId }) => ({ taskId: takenTaskId }),
    notThisOne: /^This was not yours any more/,
  },
  'teams/[teamId]/today taskDone': {
    allowed: everyone,
    fields: ({ openTaskId }) => ({ taskId: openTaskId, version: '1' }),
  },
  'teams/[teamId]/today taskNotDone': {
    allowed: everyone,
    fields: ({ doneTaskId }) => ({ taskId: doneTaskId, version: '1' }),
  },
  'teams/[teamId]/today/record recordWhatHappened': {
    allowed: medicineReaders,
    fields: (things) => ({
      ...{ ...openDose(things), requestId: randomUUID(), kind: 'given', amount: '', notGivenReason: '', reason: '' },
      ...{ expectVersion: '1' },
      ...{ givenOn: dayAt('America/New_York', -1).toString(), givenTime: '08:05' },
    }),
  },
  'teams/[teamId]/today/as-needed giveAsNeeded': {
    allowed: medicineReaders,
    fields: ({ prnRegimenId }) => ({
      ...{ regimenId: prnRegimenId, requestId: randomUUID(), amount: '50', reason: '' },
      ...{ givenOn: today(), givenTime: '12:00', shownAt: `${today()}T12:00` },
    }),
  },
  'teams/[teamId]/tasks/new addTask': {
    allowed: noHelper,
    fields: ({ otherMemberId }) => ({
      ...{ requestId: randomUUID(), title: 'Water the plants', note: '', dueOn: today(), dueTime: '' },
      assigneeId: otherMemberId,
    }),
  },
  'teams/[teamId]/tasks/[taskId] assign': {
    allowed: noHelper,
    fields: ({ openTaskId, otherMemberId }) => ({ taskId: openTaskId, version: '1', assigneeId: otherMemberId }),
  },
}
