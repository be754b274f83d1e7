import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { readPlan } from '@/lib/needs/plan.data'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { addItem, type NewItem } from './add-item.data'
import { changeDetails, changePowerCutPlan } from './details.data'
import { listEquipment, listThingNeeds, readItem } from './equipment.data'
import type { ItemDetails } from './equipment-item'
import { takeUpOffer } from './settle-need.data'
import { recordStep, takeBackStep, type NewStep } from './steps.data'
import { answer } from './testing/answer'

const database = await testDatabase()
const team = await makeTeam(database)
const other = await makeTeam(database)

const newItem = (more: Partial<NewItem> = {}): NewItem => ({
  ...{ requestId: randomUUID(), name: 'Suction machine', needId: null, first: null },
  ...more,
})

async function add(access: Access, more: Partial<NewItem> = {}): Promise<string> {
  const item = newItem(more)
  expect(await addItem(access, item)).toBe('added')
  return item.requestId
}

const newStep = (kind: NewStep['kind'], access: Access, more: Partial<NewStep> = {}): NewStep => ({
  ...{ requestId: randomUUID(), kind, on: todayAt(access.clock), words: null },
  ...more,
})

const details = (more: Partial<ItemDetails> = {}): ItemDetails => ({
  ...{ name: 'Suction machine', supplierName: null, supplierPhone: null, serial: null, lender: null, returnOn: null },
  ...{ batteryHours: null, nextCheckOn: null, powerCutSteps: null, note: null },
  ...more,
})

const acts = (itemId: string) =>
  team.owner.auditEvent
    .findMany({ where: { teamId: team.teamId, objectId: itemId }, select: { act: true }, orderBy: { id: 'asc' } })
    .then((rows) => rows.map(({ act }) => act))

/** Starts all of them while the table takes no new rows, and lets go once each of them is waiting. */
async function whileNobodyCanWriteSteps<T>(start: () => readonly Promise<T>[]): Promise<readonly T[]> {
  let started: readonly Promise<T>[] = []
  await team.owner.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE equipment_steps IN SHARE MODE`
    started = start()
    for (let waiting = 0; waiting < started.length;) {
      const [row] = await tx.$queryRaw<{ waiting: number }[]>`
        SELECT count(DISTINCT l.pid)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE NOT l.granted AND a.datname = current_database()`
      waiting = row?.waiting ?? 0
    }
  })
  return Promise.all(started)
}

beforeAll(async () => {
  await answer(await team.as('nurse'), { walking: 2, stairs: 1, turning: 1 })
})

describe('adding a thing and its steps', () => {
  test('a second press adds nothing; the same form with other words is refused', async () => {
    const ana = await team.as('coordinator')
    const item = newItem({ name: 'Table', first: { kind: 'asked', on: todayAt(ana.clock), words: 'The clinic' } })
    expect(await Promise.all([addItem(ana, item), addItem(ana, item)])).toEqual(['added', 'added'])
    expect(await addItem(ana, { ...item, name: 'Chair' })).toBe('other-request')
    const read = await readItem(ana, item.requestId)
    expect(read).toMatchObject({ name: 'Table', state: 'asked' })
    expect(read?.steps).toHaveLength(1)
    expect(await acts(item.requestId)).toEqual(['equipment-added', 'equipment-seen'])
  })

  test('two who tell the same step at once: one is written, the other hears who was first', async () => {
    const [ana, nora] = await Promise.all([team.as('coordinator'), team.as('caregiver')])
    const itemId = await add(ana)
    const told = await whileNobodyCanWriteSteps(() => [
      recordStep(ana, itemId, newStep('delivered', ana)),
      recordStep(nora, itemId, newStep('delivered', nora, { words: 'In two boxes' })),
    ])
    expect(told.map(({ result }) => result).toSorted()).toEqual(['already-there', 'recorded'])
    const item = await readItem(ana, itemId)
    expect(item?.steps).toHaveLength(1)
    expect(told.find(({ result }) => result === 'already-there')).toMatchObject({
      step: { byName: item?.steps[0]?.byName },
    })
  })

  test('the same press twice is one step', async () => {
    const ana = await team.as('coordinator')
    const itemId = await add(ana)
    const step = newStep('trained', ana, { words: 'Nora' })
    expect((await recordStep(ana, itemId, step)).result).toBe('recorded')
    expect((await recordStep(ana, itemId, step)).result).toBe('recorded')
    expect((await recordStep(ana, itemId, { ...step, words: 'Ben' })).result).toBe('other-request')
    expect((await recordStep(ana, itemId, newStep('trained', ana, { words: 'Ben' }))).result).toBe('recorded')
    expect((await readItem(ana, itemId))?.steps.map(({ words }) => words)).toEqual(['Nora', 'Ben'])
  })

  test('a day to come, a refusal without a reason, a lesson without people', async () => {
    const ana = await team.as('coordinator')
    const itemId = await add(ana)
    const tomorrow = todayAt(ana.clock).add({ days: 1 })
    expect((await recordStep(ana, itemId, newStep('ordered', ana, { on: tomorrow }))).result).toBe('in-the-future')
    expect((await recordStep(ana, itemId, newStep('refused', ana, { words: ' ' }))).result).toBe('words-missing')
    expect((await recordStep(ana, itemId, newStep('trained', ana))).result).toBe('words-missing')
    expect((await readItem(ana, itemId))?.steps).toEqual([])
  })

  test('a step that was wrong is taken back once, stays readable and counts no more', async () => {
    const ana = await team.as('coordinator')
    const nora = await team.as('caregiver')
    const itemId = await add(ana)
    await recordStep(ana, itemId, newStep('ordered', ana))
    const delivered = newStep('delivered', ana)
    await recordStep(ana, itemId, delivered)
    const back = (access: Access) =>
      takeBackStep(access, itemId, { requestId: randomUUID(), stepId: delivered.requestId, reason: 'Another parcel' })
    expect((await Promise.all([back(ana), back(nora)])).toSorted()).toEqual(['already-taken-back', 'taken-back'])
    const item = await readItem(ana, itemId)
    expect(item?.state).toBe('ordered')
    expect(item?.steps).toHaveLength(2)
    expect(item?.steps.find(({ kind }) => kind === 'delivered')?.takenBack).toMatchObject({ reason: 'Another parcel' })
    expect(await acts(itemId)).toContain('equipment-step-taken-back')
  })

  test('the app cannot change or delete a step, whatever it tries', async () => {
    const ana = await team.as('coordinator')
    const itemId = await add(ana, { first: { kind: 'asked', on: todayAt(ana.clock), words: null } })
    await expect(ana.transaction((tx) => tx.$executeRaw`UPDATE equipment_steps SET kind = 'dropped'`)).rejects.toThrow()
    await expect(ana.transaction((tx) => tx.$executeRaw`DELETE FROM equipment_steps`)).rejects.toThrow()
    expect((await readItem(ana, itemId))?.state).toBe('asked')
  })
})

describe('what is known about a thing', () => {
  test('two who change it at once: one is saved, the other is told', async () => {
    const [ana, nora] = await Promise.all([team.as('coordinator'), team.as('caregiver')])
    const itemId = await add(ana)
    const answers = await Promise.all([
      changeDetails(ana, itemId, 1, details({ supplierName: 'Acme', batteryHours: 2.5 })),
      changeDetails(nora, itemId, 1, details({ supplierName: 'Bell' })),
    ])
    expect(answers.toSorted()).toEqual(['changed-meanwhile', 'saved'])
    const item = await readItem(ana, itemId)
    expect(item?.version).toBe(2)
    expect(['Acme', 'Bell']).toContain(item?.supplierName)
  })

  test('everything comes back as it was written', async () => {
    const ana = await team.as('coordinator')
    const itemId = await add(ana)
    const day = Temporal.PlainDate.from('2027-02-28')
    const written = details({
      ...{ name: 'Loan chair', supplierName: 'Acme', supplierPhone: '+44 20 7946 0018', serial: 'A-1' },
      ...{ lender: 'The hospice', returnOn: day, batteryHours: 0.5, nextCheckOn: day.add({ days: 1 }) },
      ...{ powerCutSteps: 'Use the hand crank.', note: 'Blue' },
    })
    expect(await changeDetails(ana, itemId, 1, written)).toBe('saved')
    expect(await readItem(ana, itemId)).toMatchObject(written)
    expect(await changeDetails(ana, itemId, 2, { ...written, lender: null })).toBe('saved')
    expect(await readItem(ana, itemId)).toMatchObject({ lender: null, returnOn: null })
  })

  test('the plan for a power cut: written once, then changed by one at a time', async () => {
    const [ana, nora] = await Promise.all([team.as('coordinator'), team.as('caregiver')])
    const change = { steps: 'Torch: top drawer.', practisedOn: null, version: 0 }
    const first = await Promise.all([changePowerCutPlan(ana, change), changePowerCutPlan(nora, change)])
    expect(first.toSorted()).toEqual(['changed-meanwhile', 'saved'])
    const next = { ...change, version: 1, practisedOn: todayAt(ana.clock) }
    expect(await changePowerCutPlan(nora, next)).toBe('saved')
    expect((await listEquipment(ana)).powerCutPlan).toMatchObject({ version: 2, changedByName: nora.name })
  })
})

describe('who may', () => {
  test.each(['patient', 'caregiver', 'coordinator', 'nurse'] as const)('%s reads and writes', async (role) => {
    const access = await team.as(role)
    const itemId = await add(access, { name: `Of the ${role}` })
    expect((await listEquipment(access)).items.map((item) => item.itemId)).toContain(itemId)
  })

  test('a helper sees nothing, with the flag only what is there, and writes nothing', async () => {
    const itemId = await add(await team.as('coordinator'))
    await expect(team.as('helper').then(listEquipment)).rejects.toThrow(NotPermitted)
    const helper = await team.join('helper', { seesPlan: true })
    expect(await readItem(helper, itemId)).toBeDefined()
    const writes: (() => Promise<unknown>)[] = [
      () => addItem(helper, newItem()),
      () => recordStep(helper, itemId, newStep('asked', helper)),
      () => takeBackStep(helper, itemId, { requestId: randomUUID(), stepId: randomUUID(), reason: 'x' }),
      () => changeDetails(helper, itemId, 1, details()),
      () => changePowerCutPlan(helper, { steps: 'x', practisedOn: null, version: 0 }),
      () => takeUpOffer(helper, itemId, 'in_place', 0),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow(NotPermitted)
  })

  test('the policies keep a helper out as well, whatever the code asks for', async () => {
    const helper = await team.as('helper')
    await add(await team.as('coordinator'))
    const rows = await helper.transaction((tx) => tx.$queryRaw<unknown[]>`SELECT id FROM equipment_items`)
    expect(rows).toEqual([])
  })

  test('another team: nothing is there, and nothing can be done to it', async () => {
    const itemId = await add(await team.as('coordinator'), {
      first: { kind: 'asked', on: Temporal.PlainDate.from('2026-01-01'), words: null },
    })
    const stepId = (await readItem(await team.as('coordinator'), itemId))?.steps[0]?.stepId ?? ''
    const nora = await other.as('coordinator')
    expect(await readItem(nora, itemId)).toBeUndefined()
    expect(await listEquipment(nora)).toEqual({ items: [], closed: [], powerCutPlan: null })
    expect(await recordStep(nora, itemId, newStep('returned', nora))).toEqual({ result: 'not-found' })
    expect(await takeBackStep(nora, itemId, { requestId: randomUUID(), stepId, reason: 'x' })).toBe('not-found')
    expect(await changeDetails(nora, itemId, 1, details())).toBe('not-found')
    expect(await takeUpOffer(nora, itemId, 'in_place', 0)).toBe('not-found')
    expect((await readItem(await team.as('coordinator'), itemId))?.state).toBe('asked')
  })
})

describe('from the plan to the thing and back', () => {
  test('a power chair, from asked for to in place', async () => {
    const fresh = await makeTeam(database)
    const kofi = await fresh.as('nurse')
    const stateInPlan = async () =>
      (await readPlan(kofi)).needs.find(({ needId }) => needId === 'power-wheelchair')?.state
    await answer(kofi, { walking: 3, stairs: 2 })
    expect(await stateInPlan()).toBe('anticipate')
    const today = todayAt(kofi.clock)
    const itemId = await add(kofi, {
      ...{ name: 'Power wheelchair', needId: 'power-wheelchair' },
      first: { kind: 'asked', on: today.subtract({ days: 100 }), words: 'Seating clinic' },
    })
    expect(await takeUpOffer(kofi, itemId, 'in_place', 0)).toBe('changed-meanwhile')
    expect(await takeUpOffer(kofi, itemId, 'in_progress', 0)).toBe('saved')
    expect(await stateInPlan()).toBe('expected_now')
    await recordStep(kofi, itemId, newStep('delivered', kofi, { on: today.subtract({ days: 2 }) }))
    expect(await stateInPlan()).toBe('expected_now')
    await recordStep(kofi, itemId, newStep('trained', kofi, { words: 'Nora and Ben' }))
    expect(await takeUpOffer(kofi, itemId, 'in_place', 1)).toBe('saved')
    expect(await stateInPlan()).toBe('in_place')
  })

  test('what people noted about the need stays when the offer is taken up', async () => {
    const ana = await team.as('nurse')
    const itemId = await add(ana, {
      ...{ name: 'Walker', needId: 'walking-aid' },
      first: { kind: 'asked', on: todayAt(ana.clock), words: null },
    })
    await team.owner.needStatus.create({
      data: { teamId: team.teamId, needId: 'walking-aid', status: 'discussing', note: 'Blue one', setById: ana.userId },
    })
    expect(await takeUpOffer(ana, itemId, 'in_progress', 1)).toBe('saved')
    expect((await readPlan(ana)).statuses.get('walking-aid')).toMatchObject({ status: 'in_progress', note: 'Blue one' })
  })

  test('a machine that comes costs at most nine statements, with a thing that is new or there already', async () => {
    const fresh = await makeTeam(database)
    await answer(await fresh.as('nurse'), { walking: 2, salivation: 1, swallowing: 1 })
    const first = { kind: 'delivered', on: todayAt((await fresh.as('nurse')).clock), words: null } as const
    const thing = { requestId: randomUUID(), name: 'Suction', needId: 'suction-machine' }
    const added = await countStatements(async () => addItem(await fresh.as('nurse'), { ...thing, first }))
    expect(added.answer).toBe('added')
    expect(added.statements.length).toBeLessThanOrEqual(9)
    const back = newStep('returned', await fresh.as('nurse'))
    const returned = await countStatements(async () => recordStep(await fresh.as('nurse'), thing.requestId, back))
    expect(returned.answer).toEqual({ result: 'recorded' })
    expect(returned.statements.length).toBeLessThanOrEqual(9)
    expect(await fresh.owner.observation.count({ where: { teamId: fresh.teamId } })).toBe(2)
  })

  test('a machine that comes is known to the rules, and one that goes no longer', async () => {
    const fresh = await makeTeam(database)
    const kofi = await fresh.as('nurse')
    await answer(kofi, { walking: 2, salivation: 1, swallowing: 1 })
    const powerCut = async () =>
      (await readPlan(kofi)).needs.find(({ needId }) => needId === 'power-outage-plan')?.state
    expect((await listThingNeeds(kofi)).map(({ needId }) => needId)).toContain('suction-machine')
    const before = await powerCut()
    const itemId = await add(kofi, { needId: 'suction-machine' })
    expect(await fresh.owner.observation.count({ where: { teamId: fresh.teamId } })).toBe(0)
    await recordStep(kofi, itemId, newStep('delivered', kofi))
    expect([before, await powerCut()]).toEqual(['anticipate', 'expected_now'])
    await recordStep(kofi, itemId, newStep('returned', kofi))
    const last = await fresh.owner.observation.findMany({
      where: { teamId: fresh.teamId },
      orderBy: { recordedAt: 'asc' },
      select: { field: true, value: true },
    })
    expect(last).toEqual([
      { field: 'device.suction', value: true },
      { field: 'device.suction', value: false },
    ])
  })
})
