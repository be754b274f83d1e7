import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '@/lib/auth/access'
import { getNeed } from '@/lib/needs/knowledge'
import { chooseTopic } from '@/lib/needs/need-choices.data'
import { setNeedStatus } from '@/lib/needs/statuses.data'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { addItem } from './add-item.data'
import { changeDetails } from './details.data'
import { listEquipment, listThingNeeds, readItem } from './equipment.data'
import { readPack } from './pack.data'
import { takeUpOffer } from './settle-need.data'
import { recordStep, takeBackStep } from './steps.data'
import { answer } from './testing/answer'

const database = await testDatabase()
const team = await makeTeam(database)

/** Needs that are things, by how they stand and how sensitive they are, for the answers below. */
const things = {
  /** routine, worth doing now */
  walker: 'walking-aid',
  /** routine, coming up */
  bed: 'hospital-bed',
  /** sensitive, worth doing now */
  chair: 'power-wheelchair',
  /** sensitive, coming up */
  backup: 'daytime-breathing-and-backup',
} as const
type Thing = keyof typeof things

const marker = (thing: Thing) => `marker-${thing}`
const ids = {} as Record<Thing, string>

beforeAll(async () => {
  const kofi = await team.as('nurse')
  await answer(kofi, { walking: 2, stairs: 2, turning: 2, respiratory: 2 })
  for (const thing of Object.keys(things) as Thing[]) {
    ids[thing] = randomUUID()
    const first = { kind: 'delivered', on: Temporal.PlainDate.from('2026-01-05'), words: marker(thing) } as const
    expect([
      thing,
      await addItem(kofi, { requestId: ids[thing], name: marker(thing), needId: things[thing], first }),
    ]).toEqual([thing, 'added'])
  }
})

async function choose(access: Access, setting: 'now' | 'coming' | 'everything'): Promise<void> {
  const key = { teamId: team.teamId, userId: access.userId }
  await team.owner.disclosureChoice.upsert({
    where: { teamId_userId: key },
    create: { ...key, setting, seesStage: false, chosenById: team.userId.patient },
    update: { setting },
  })
}

/** Everything that a viewer can get hold of about equipment, as text. */
async function everythingFor(access: Access): Promise<string> {
  const all = [
    await listEquipment(access),
    await listThingNeeds(access),
    ...(await Promise.all(Object.values(ids).map((id) => readItem(access, id)))),
    ...(access.may('sheet:read')
      ? await Promise.all(Object.values(ids).map((id) => readPack(access, id, 'with-stage')))
      : []),
  ]
  return JSON.stringify(all)
}

async function shown(access: Access) {
  const text = await everythingFor(access)
  const { items, closed } = await listEquipment(access)
  return {
    full: (Object.keys(things) as Thing[]).filter((thing) => text.includes(marker(thing))).toSorted(),
    listed: items.map(({ name }) => name.replace('marker-', '')).toSorted(),
    closed: closed.map(({ title }) => title).toSorted(),
    text,
  }
}

const [softChair, softBackup] = [getNeed(things.chair).soft_name, getNeed(things.backup).soft_name]

describe('a thing is hidden with its need', () => {
  test.each([
    ['patient', 'now', ['walker'], [softChair]],
    ['patient', 'coming', ['bed', 'walker'], [softBackup, softChair]],
    ['patient', 'everything', ['backup', 'bed', 'chair', 'walker'], []],
    ['caregiver', 'now', ['walker'], [softChair]],
    ['coordinator', 'coming', ['bed', 'walker'], [softBackup, softChair]],
    ['nurse', 'now', ['backup', 'bed', 'chair', 'walker'], []],
  ] as const)('%s who sees "%s"', async (role, setting, full, closed) => {
    const before = await team.as(role)
    await choose(before, setting)
    const seen = await shown(await team.as(role))
    expect(seen).toMatchObject({ full, listed: full, closed: [...closed].toSorted() })
    for (const thing of Object.keys(things) as Thing[]) {
      if (!(full as readonly Thing[]).includes(thing)) expect(seen.text).not.toContain(getNeed(things[thing]).name)
    }
    await team.owner.disclosureChoice.deleteMany({ where: { teamId: team.teamId } })
  })

  test('a helper with the plan sees routine things for now, until the patient chooses', async () => {
    const seen = await shown(await team.join('helper', { seesPlan: true }))
    expect(seen).toMatchObject({ listed: ['walker'], closed: [] })
  })

  test('opened by a tap it is there; put away for good it is nowhere, for that viewer only', async () => {
    const patient = await team.join('caregiver')
    await chooseTopic(patient, things.chair, 'opened')
    expect((await shown(patient)).full).toContain('chair')
    await chooseTopic(patient, things.chair, 'never')
    const after = await shown(patient)
    expect(after.full).not.toContain('chair')
    expect(after.closed).not.toContain(softChair)
    expect((await shown(await team.as('nurse'))).full).toContain('chair')
  })

  test('a topic that a nurse opened for one caregiver shows its thing to that one', async () => {
    const [one, other] = [await team.join('caregiver'), await team.join('caregiver')]
    await team.owner.disclosureGrant.create({
      data: { teamId: team.teamId, userId: one.userId, needId: things.backup, grantedById: team.userId.nurse },
    })
    expect((await shown(one)).full).toContain('backup')
    expect((await shown(other)).full).not.toContain('backup')
  })

  test('who does not see it cannot touch it, and learns nothing from trying', async () => {
    const patient = await team.as('patient')
    const stepId = (await readItem(await team.as('nurse'), ids.bed))?.steps[0]?.stepId ?? ''
    const on = todayAt(patient.clock)
    const details = { name: 'x', supplierName: null, supplierPhone: null, serial: null, lender: null, returnOn: null }
    const more = { batteryHours: null, nextCheckOn: null, powerCutSteps: null, note: null }
    for (const itemId of [ids.bed, ids.chair, ids.backup, randomUUID()]) {
      expect([
        await recordStep(patient, itemId, { requestId: randomUUID(), kind: 'returned', on, words: null }),
        await takeBackStep(patient, itemId, { requestId: randomUUID(), stepId, reason: 'x' }),
        await changeDetails(patient, itemId, 1, { ...details, ...more }),
        await takeUpOffer(patient, itemId, 'in_place', 0),
        await readPack(patient, itemId, 'without-stage'),
      ]).toEqual([{ result: 'not-found' }, 'not-found', 'not-found', 'not-found', undefined])
    }
    for (const needId of [things.bed, things.chair, 'no-such-need', 'genetic-counseling'])
      expect(await addItem(patient, { requestId: randomUUID(), name: 'x', needId, first: null })).toBe('not-found')
    expect((await readItem(await team.as('nurse'), ids.bed))?.state).toBe('delivered')
  })
})

describe('the pack', () => {
  test('names what the rules of its need rest on, with days and people, and nothing else of the person', async () => {
    const kofi = await team.as('nurse')
    const pack = await readPack(kofi, ids.chair, 'without-stage')
    expect(pack?.answers.map(({ question, now, byName }) => [question, now.score, byName])).toEqual([
      ['Walking', 2, kofi.name],
      ['Stairs', 2, kofi.name],
    ])
    expect(pack?.reason?.lines.map(({ words }) => words)).toEqual(['Walking is 2: walks with help or with an aid'])
    expect(pack?.reason?.first).toMatchObject({ on: todayAt(kofi.clock), knowledgeVersion: 1 })
    expect(pack?.reason?.content.sources.length).toBeGreaterThan(3)
  })

  test('no stage unless it was chosen, and never for those who do not see stages', async () => {
    const kofi = await team.as('nurse')
    expect(JSON.stringify(await readPack(kofi, ids.chair, 'without-stage'))).not.toMatch(/King's \d|MiToS|"kings"/)
    expect((await readPack(kofi, ids.chair, 'with-stage'))?.stage).not.toBeNull()
    const patient = await team.as('patient')
    await chooseTopic(patient, things.chair, 'opened')
    const theirs = await readPack(await team.as('patient'), ids.chair, 'with-stage')
    expect(theirs?.stage).toBeNull()
    expect(theirs?.answers.map(({ now }) => now.score)).toEqual([null, null])
    expect(JSON.stringify(theirs)).not.toMatch(/King's|MiToS|is 2/)
  })

  test('a helper has no pack, with the plan neither', async () => {
    await expect(readPack(await team.join('helper', { seesPlan: true }), ids.walker, 'without-stage')).rejects.toThrow()
  })
})

test('pages and writes keep to their statements, for one thing and for three hundred', async () => {
  const counts = async () => {
    const ana = () => team.as('nurse')
    const on = todayAt((await ana()).clock)
    const step = { requestId: randomUUID(), kind: 'trained', on, words: randomUUID() } as const
    const walker = ids.walker
    return {
      list: (await countStatements(async () => listEquipment(await ana()))).statements.length,
      item: (await countStatements(async () => readItem(await ana(), walker))).statements.length,
      choices: (await countStatements(async () => listThingNeeds(await ana()))).statements.length,
      pack: (await countStatements(async () => readPack(await ana(), walker, 'with-stage'))).statements.length,
      step: (await countStatements(async () => recordStep(await ana(), walker, step))).statements.length,
    }
  }
  const few = await counts()
  expect(few).toEqual({ list: 4, item: 3, choices: 3, pack: 5, step: 5 })
  const row = () => ({
    id: randomUUID(),
    name: 'One of many',
    createdById: team.userId.nurse,
    changedById: team.userId.nurse,
  })
  const rows = Array.from({ length: 300 }, row)
  await team.owner.equipmentItem.createMany({ data: rows.map((one) => ({ teamId: team.teamId, ...one })) })
  expect(await counts()).toEqual(few)
  expect((await listEquipment(await team.as('nurse'))).items.length).toBeGreaterThan(300)
})

test('declined in the plan: the thing stays with those who see the need', async () => {
  const kofi = await team.as('nurse')
  await setNeedStatus(kofi, { needId: things.walker, status: 'declined', note: null, askAgainOn: null, version: 0 })
  expect((await listEquipment(await team.as('patient'))).items.map(({ name }) => name)).toContain(marker('walker'))
})
