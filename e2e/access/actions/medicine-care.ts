import { randomUUID } from 'node:crypto'
import { medicineReaders, noHelper, prescribers } from '../matrix'
import { today, type ActionRows } from './action-row'

const at = 'teams/[teamId]/medications'
const counting = {
  ...{ unit: 'tablet', uses: '1', perAmount: '50', perUnit: 'mg', packSize: '56', inUseDays: '', leadDays: '5' },
  supplier: '',
}
const water = { flushBeforeMl: '30', flushAfterMl: '30' }

/** Notes, stock, tests and the tube day. */
export const medicineCare: ActionRows = {
  [`${at}/safety markPairAction`]: {
    allowed: noHelper,
    fields: ({ regimenId }) => ({
      ...{ first: 'riluzole', second: 'tobacco-smoke', versions: `${regimenId}:1`, kind: 'seen' },
    }),
  },
  [`${at}/safety setBeside`]: { allowed: noHelper, fields: () => ({ productId: 'alcohol', use: 'used' }) },
  [`${at}/safety addMealTime`]: {
    allowed: noHelper,
    fields: () => ({
      ...{ requestId: randomUUID(), name: 'Breakfast', food: 'unknown', startTime: '07:00', endTime: '07:30' },
    }),
  },
  [`${at}/safety removeMealTime`]: { allowed: noHelper, isQuiet: true, fields: ({ mealId }) => ({ mealId }) },
  [`${at}/stock start`]: {
    allowed: noHelper,
    fields: ({ prnRegimenId }) => ({ ...counting, requestId: randomUUID(), regimenId: prnRegimenId, onHand: '10' }),
  },
  [`${at}/stock changeCounting`]: {
    allowed: noHelper,
    fields: ({ productId }) => ({ ...counting, productId, version: '1' }),
  },
  [`${at}/stock receive`]: {
    allowed: medicineReaders,
    fields: ({ productId }) => ({ productId, requestId: randomUUID(), amount: '56', reason: '' }),
  },
  [`${at}/stock count`]: {
    allowed: medicineReaders,
    fields: ({ productId }) => ({ productId, requestId: randomUUID(), amount: '12', reason: 'Counted again' }),
  },
  [`${at}/stock open`]: {
    allowed: medicineReaders,
    fields: ({ productId }) => ({ productId, requestId: randomUUID(), openedOn: today() }),
  },
  [`${at}/stock lose`]: {
    allowed: medicineReaders,
    fields: ({ productId }) => ({
      ...{ productId, requestId: randomUUID(), kind: 'wasted', amount: '1', reason: 'It fell down' },
    }),
  },
  [`${at}/stock collect`]: {
    allowed: noHelper,
    fields: ({ productId }) => ({
      ...{ productId, requestId: randomUUID(), title: 'Collect from the pharmacy', dueOn: today(), assigneeId: '' },
    }),
  },
  [`${at}/tests addTestResult`]: {
    allowed: noHelper,
    fields: ({ regimenId }) => ({
      ...{ regimenId, requestId: randomUUID(), test: 'ALT/AST (liver)', testedOn: today(), value: '30', note: '' },
    }),
  },
  [`${at}/tests takeBackResult`]: {
    allowed: noHelper,
    fields: ({ testResultId }) => ({ resultId: testResultId, reason: 'Another report' }),
  },
  [`${at}/tests setFirstDay`]: {
    allowed: noHelper,
    fields: ({ regimenId }) => ({ regimenId, startedOn: today(), version: '0' }),
  },
  [`${at}/tests setClinicDate`]: {
    allowed: noHelper,
    fields: ({ regimenId }) => ({ regimenId, requestId: randomUUID(), test: 'Potassium', dueOn: today() }),
  },
  [`${at}/tube startDay`]: {
    allowed: prescribers,
    fields: ({ tubeDayId }) => ({ requestId: tubeDayId, route: 'peg', changesOn: '', ...water }),
    // One runs already: the same request again is answered, and adds nothing.
    isIdle: true,
  },
  [`${at}/tube changeDay`]: {
    allowed: prescribers,
    fields: ({ tubeDayId }) => ({ tubeDayId, version: '1', intent: 'save', changesOn: '', ...water }),
  },
  [`${at}/tube answerLine`]: {
    allowed: noHelper,
    fields: ({ tubeDayId, regimenId }) => ({ tubeDayId, regimenId, answer: 'stays', words: '' }),
  },
  [`${at}/tube moveLine`]: {
    allowed: prescribers,
    fields: ({ tubeDayId, regimenId }) => ({ tubeDayId, regimenId, expectVersion: '1' }),
  },
}
