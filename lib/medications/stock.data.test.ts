import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { columnOfInstant } from '@/lib/db/columns'
import { finishTask } from '@/lib/tasks/change-task.data'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { changeRegimen, createRegimen } from './regimens.data'
import { readProduct, readStock, readStockPage } from './stock.data'
import { addStockEntry, askToCollect, changeStock, startStock, type CountingWay } from './stock-writes.data'
import { tablet } from './testing/lines'

const database = await testDatabase()
let team: TestTeam
let kofi: Access
let regimenId: string
let productId: string

const way: CountingWay = {
  ...{ unit: 'tablet', uses: 1, per: { value: 10, unit: 'mg' }, packSize: 28, inUseDays: null, leadDays: 5 },
  supplier: 'The pharmacy on the corner',
}

beforeEach(async () => {
  team = await makeTeam(database)
  kofi = await team.as('nurse')
  regimenId = await addBaclofen()
  productId = randomUUID()
  expect(await startStock(kofi, { ...way, requestId: productId, regimenId, onHand: 30 })).toBe('started')
})

async function addBaclofen(times = ['08:00', '20:00']): Promise<string> {
  const requestId = randomUUID()
  const prescription = { ...tablet, rule: { kind: 'daily' as const, times } }
  const regimen = { requestId, medicineId: 'baclofen', name: 'Baclofen', startsOn: todayAt(kofi.clock) }
  expect(await createRegimen(kofi, { ...regimen, prescription })).toBe('added')
  return requestId
}

/** As if recorded a minute from now, so that it is after the first count. */
async function give(amount: number, extra: object = {}): Promise<string> {
  const id = randomUUID()
  await team.owner.doseRecord.create({
    data: {
      ...{
        teamId: team.teamId,
        id,
        regimenId,
        version: 1,
        kind: 'given',
        amount,
        unit: 'mg',
        form: 'tablet',
        route: 'oral',
      },
      ...{ givenAt: columnOfInstant(kofi.clock.now.add({ minutes: 1 })), recordedById: team.userId.caregiver },
      ...extra,
    },
  })
  return id
}

const onHand = async () => (await readStock(kofi))[0]?.now.onHand
const entry = (
  kind: 'received' | 'counted' | 'opened' | 'wasted' | 'thrown_away',
  amount?: number,
  reason?: string,
) => ({
  ...{ requestId: randomUUID(), productId, kind, amount, reason, at: kofi.clock.now.add({ minutes: 2 }) },
})

test('given doses use it up, half a dose half; what was taken back or another form does not', async () => {
  await give(10)
  await give(5, { kind: 'partly' })
  await give(10, { form: 'solution' })
  await give(10, { kind: 'not_given', reason: 'asleep' })
  const wrong = await give(10, { kind: 'extra' })
  expect(await onHand()).toBe(27.5)
  await give(10, { kind: 'void', voidsId: wrong, reason: 'x' })
  expect(await onHand()).toBe(28.5)
})

test('a count is the truth from then on, and says why when it differs', async () => {
  await give(10)
  expect(await addStockEntry(kofi, entry('counted', 25))).toEqual({ result: 'ask-reason', expected: 29 })
  expect(await addStockEntry(kofi, entry('counted', 25, 'Some fell into the sink'))).toEqual({
    ...{ result: 'added', onHand: 25 },
  })
  expect(await onHand()).toBe(25)
  expect(await addStockEntry(kofi, entry('counted', 25))).toMatchObject({ result: 'added' })
  await give(10, { givenAt: columnOfInstant(kofi.clock.now.add({ minutes: 5 })) })
  expect(await onHand()).toBe(24)
})

test('packs come, are opened, spilt and thrown away; the same press twice counts once', async () => {
  const packs = entry('received', 28)
  const answers = await Promise.all([addStockEntry(kofi, packs), addStockEntry(kofi, packs)])
  expect(answers.map(({ result }) => result).toSorted()).toEqual(['added', 'already-there'])
  expect(await onHand()).toBe(58)
  await addStockEntry(kofi, entry('opened'))
  await addStockEntry(kofi, entry('wasted', 2, 'Fell down'))
  expect((await readProduct(kofi, productId))?.now.openedOn?.equals(todayAt(kofi.clock))).toBe(true)
  await addStockEntry(kofi, entry('thrown_away', 6, 'Too old'))
  const page = await readProduct(kofi, productId)
  // The open pack is gone: the others are sealed.
  expect(page?.now).toMatchObject({ onHand: 50, openedOn: null })
  expect(page?.ledger.map(({ kind }) => kind).toSorted()).toEqual([
    ...['counted', 'opened', 'received', 'thrown_away', 'wasted'],
  ])
})

test('a second line of the same medicine and strength comes from the same box and is not offered again', async () => {
  const other = await addBaclofen(['13:00'])
  await give(10, { regimenId: other })
  const { counted, uncounted } = await readStockPage(kofi)
  expect(counted.map(({ now }) => now.onHand)).toEqual([29])
  expect(uncounted).toEqual([])
  const prescription = { ...tablet, strength: '20 mg', rule: { kind: 'daily' as const, times: ['13:00'] } }
  await changeRegimen(kofi, { requestId: randomUUID(), regimenId: other, expectVersion: 1, prescription })
  expect((await readStockPage(kofi)).uncounted.map((line) => line.regimenId)).toEqual([other])
})

test('low stock of baclofen is an alarm on the day to order', async () => {
  expect((await readStock(kofi))[0]?.outlook).toMatchObject({ state: 'enough', isAlarm: false })
  await addStockEntry(kofi, entry('counted', 8, 'Counted again'))
  expect((await readStock(kofi))[0]?.outlook).toMatchObject({ state: 'order', isAlarm: true })
})

test('fetching is a task that names no medicine, for whoever takes it', async () => {
  const requestId = randomUUID()
  const ask = { requestId, productId, title: 'Collect from the pharmacy', dueOn: todayAt(kofi.clock) }
  expect(await askToCollect(kofi, { ...ask, assigneeId: randomUUID() })).toBe('not-in-team')
  const twice = [askToCollect(kofi, { ...ask, assigneeId: team.userId.helper }), askToCollect(kofi, ask)]
  expect(await Promise.all(twice)).toEqual(['asked', 'asked'])
  expect(await team.owner.task.count({ where: { id: requestId } })).toBe(1)
  expect(await finishTask(await team.as('helper'), requestId, undefined)).toEqual({ result: 'done' })
  expect((await readStock(kofi))[0]?.now.collection).toMatchObject({ taskId: requestId, state: 'done' })
})

test('who gives medicines may count; only those who plan them say how; a stranger finds nothing', async () => {
  const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
  const looker = await team.join('helper', { seesMedication: true })
  expect(await addStockEntry(joy, entry('received', 28))).toMatchObject({ result: 'added' })
  await expect(addStockEntry(looker, entry('received', 28))).rejects.toThrow(NotPermitted)
  await expect(changeStock(joy, productId, 1, way)).rejects.toThrow(NotPermitted)
  await expect(startStock(joy, { ...way, requestId: randomUUID(), regimenId, onHand: 1 })).rejects.toThrow(NotPermitted)
  await expect(readStock(await team.as('helper'))).rejects.toThrow(NotPermitted)
  const stranger = await (await makeTeam(database)).as('nurse')
  expect(await addStockEntry(stranger, entry('received', 28))).toEqual({ result: 'not-found' })
  expect(await changeStock(stranger, productId, 1, way)).toBe('not-found')
  expect(await startStock(stranger, { ...way, requestId: randomUUID(), regimenId, onHand: 1 })).toBe('not-found')
  expect(await readProduct(stranger, productId)).toBeUndefined()
  const ask = { requestId: randomUUID(), productId, title: 'x', dueOn: todayAt(kofi.clock) }
  expect(await askToCollect(stranger, ask)).toBe('not-found')
  expect(await onHand()).toBe(58)
})

test('a form is counted once; two changes at once do not overwrite each other', async () => {
  expect(await startStock(kofi, { ...way, requestId: productId, regimenId, onHand: 30 })).toBe('started')
  expect(await startStock(kofi, { ...way, requestId: randomUUID(), regimenId, onHand: 30 })).toBe('already-counted')
  const changes = [changeStock(kofi, productId, 1, way), changeStock(kofi, productId, 1, { ...way, leadDays: 9 })]
  expect((await Promise.all(changes)).toSorted()).toEqual(['changed', 'changed-meanwhile'])
  expect(await team.owner.auditEvent.count({ where: { teamId: team.teamId, act: 'stock-changed' } })).toBe(1)
})

test('reading is one statement and its history; writing an entry stays below nine', async () => {
  expect((await countStatements(() => readStockPage(kofi))).statements).toHaveLength(2)
  expect((await countStatements(() => readProduct(kofi, productId))).statements).toHaveLength(2)
  expect((await countStatements(() => addStockEntry(kofi, entry('received', 1)))).statements.length).toBeLessThan(7)
})
