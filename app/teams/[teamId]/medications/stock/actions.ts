'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { addStockEntry, askToCollect, changeStock, startStock } from '@/lib/medications/stock-writes.data'
import { todayAt } from '@/lib/time/home-clock'
import { countingWay, entryAnswer } from './stock-answers'
import {
  ChangeStockFields,
  CollectFields,
  CountedFields,
  LostFields,
  OpenedFields,
  ReceivedFields,
  StartStockFields,
} from './stock-schemas'

const gone = 'This is not counted here any more. Nothing was changed.'

export const start = formAction(
  StartStockFields,
  async (access, { teamId, requestId, regimenId, onHand, ...input }) => {
    switch (await startStock(access, { ...countingWay(input), requestId, regimenId, onHand })) {
      case 'started':
        return { goTo: `/teams/${teamId}/medications/stock/${requestId}` as Route }
      case 'already-counted':
        return { refused: 'Somebody counts this form already: see “What is left”. Nothing was added.' }
      case 'not-found':
        return { refused: 'This medicine is not in the plan any more.' }
    }
  },
)

export const changeCounting = formAction(ChangeStockFields, async (access, { productId, version, ...input }) => {
  switch (await changeStock(access, productId, version, countingWay(input))) {
    case 'changed':
      return { done: 'Saved.' }
    case 'changed-meanwhile':
      return {
        refused:
          'Somebody changed this a moment ago. Nothing of yours was saved, and what you typed is still here. Press the button once more to put yours in its place.',
      }
    case 'not-found':
      return { refused: gone }
  }
})

export const receive = formAction(ReceivedFields, async (access, { requestId, productId, amount, reason }) => {
  const at = access.clock.now
  return entryAnswer(await addStockEntry(access, { requestId, productId, kind: 'received', amount, reason, at }))
})

export const count = formAction(CountedFields, async (access, { requestId, productId, amount, reason }) => {
  const at = access.clock.now
  return entryAnswer(await addStockEntry(access, { requestId, productId, kind: 'counted', amount, reason, at }))
})

export const open = formAction(OpenedFields, async (access, { requestId, productId, openedOn }) => {
  const { now, zone } = access.clock
  const noon = openedOn.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  const isToday = openedOn.equals(todayAt(access.clock))
  if (!isToday && noon.epochMilliseconds > now.epochMilliseconds)
    return { refused: 'Please look at the marked answers.', errors: { openedOn: 'Choose today or an earlier day.' } }
  return entryAnswer(await addStockEntry(access, { requestId, productId, kind: 'opened', at: isToday ? now : noon }))
})

export const lose = formAction(LostFields, async (access, { requestId, productId, kind, amount, reason }) => {
  const at = access.clock.now
  return entryAnswer(await addStockEntry(access, { requestId, productId, kind, amount, reason, at }))
})

export const collect = formAction(CollectFields, async (access, { requestId, productId, title, dueOn, assigneeId }) => {
  switch (await askToCollect(access, { requestId, productId, title, dueOn, assigneeId })) {
    case 'asked':
      return { done: 'The task is in the list for everyone.' }
    case 'not-in-team':
      return {
        refused: 'Please look at the marked answers.',
        errors: { assigneeId: 'This person is not in the team any more. Choose somebody else.' },
      }
    case 'not-found':
      return { refused: gone }
  }
})
