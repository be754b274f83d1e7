import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { medicineReaders, noHelper, prescribers } from '../matrix'
import { today, type ActionRows } from './action-row'

const now = () => Temporal.Now.instant().toString({ smallestUnit: 'second' })

/** What goes with the doses of a day: effects, the care plan of as-needed lines, doses outside the plan, journeys. */
export const doses: ActionRows = {
  'teams/[teamId]/today/as-needed noteWhatItDid': {
    allowed: medicineReaders,
    fields: ({ doseRecordId }) => ({ recordId: doseRecordId, requestId: randomUUID(), effect: 'worked' }),
  },
  'teams/[teamId]/today/as-needed changePlan': {
    allowed: prescribers,
    fields: ({ prnRegimenId }) => ({
      ...{ regimenId: prnRegimenId, requestId: randomUUID(), expectVersion: '0', place: '', reviewOn: '' },
      ...{ tryFirst: 'Sit up', lookFor: '', callWhen: '', askAfterMin: '60' },
    }),
  },
  'teams/[teamId]/today/outside-plan recordOutsidePlan': {
    allowed: medicineReaders,
    fields: ({ regimenId }) => ({
      ...{ regimenId, requestId: randomUUID(), amount: '', reason: 'It was an off day' },
      ...{ givenOn: today(), givenTime: '00:01' },
    }),
  },
  'teams/[teamId]/today/travel arrive': {
    allowed: noHelper,
    fields: () => ({ requestId: randomUUID(), zone: 'Europe/London', at: now() }),
  },
  'teams/[teamId]/today/travel takeArrivalBack': {
    allowed: noHelper,
    fields: () => ({ at: now() }),
    isIdle: true,
    isQuiet: true,
  },
}
