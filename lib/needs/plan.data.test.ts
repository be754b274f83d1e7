import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { columnOfDay } from '@/lib/db/columns'
import { deriveStage } from '@/lib/staging/derive'
import { itemFields, updateDisplays } from './displays.data'
import { ITEMS } from './input'
import { NEEDS, getNeed } from './knowledge'
import { chooseTopic } from './need-choices.data'
import { addNeedTask } from './need-tasks.data'
import { recordObservations } from './observations.data'
import { readPlan } from './plan.data'
import { redFlagFields } from './red-flags'
import { setNeedStatus, type StatusChange } from './statuses.data'

const database = await testDatabase()
const team = await makeTeam(database)
const stranger = await makeTeam(database)

/** One sheet, as the stage slice stores it, and the plan brought up to date. */
async function answer(access: Access, answers: readonly (number | null)[]): Promise<void> {
  await access.transaction(async (tx) => {
    const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = answers
    await tx.assessment.createMany({
      data: {
        ...{
          teamId: access.teamId,
          id: randomUUID(),
          assessedOn: columnOfDay(todayAt(access.clock)),
          recordedById: access.userId,
        },
        ...{
          q1,
          q2,
          q3,
          q4,
          q5,
          q6,
          q7,
          q8,
          q9,
          q10,
          q11,
          q12,
          item5Form: '5a',
          respondent: 'clinician',
          origin: 'answered',
        },
        ...{ rulesVersion: 1, derived: { ...deriveStage({ items: answers, q5a: q5 }) } as object },
      },
    })
    await updateDisplays(tx, access, itemFields(answers, ITEMS))
  })
}

const change = (needId: string, more: Partial<StatusChange> = {}): StatusChange => ({
  ...{ needId, status: 'discussing', note: null, askAgainOn: null, version: 0 },
  ...more,
})

const titles = async (access: Access) => (await readPlan(access)).needs.map(({ title }) => title)

beforeAll(async () => {
  await answer(await team.as('nurse'), [1, 2, 1, 1, 2, 2, 2, 2, 2, 0, 1, 1])
})

describe('what each viewer finds in the same plan', () => {
  test('the nurse sees everything, end of life too', async () => {
    const { needs } = await readPlan(await team.as('nurse'))
    expect(needs.map(({ needId }) => needId)).toContain('comfort-medicines-at-home')
    expect(needs.every(({ disclosure }) => disclosure === 'full')).toBe(true)
  })

  test.each(['patient', 'caregiver', 'coordinator'] as const)(
    '%s: until somebody chooses, nothing of the end of life, sensitive ones by their gentle name',
    async (role) => {
      const { needs, forNurse } = await readPlan(await team.as(role))
      expect(needs.filter(({ needId }) => getNeed(needId).sensitivity === 'end-of-life')).toEqual([])
      for (const need of needs.filter(({ needId }) => getNeed(needId).sensitivity === 'sensitive')) {
        expect(need).toMatchObject({ disclosure: 'soft', title: getNeed(need.needId).soft_name })
        expect(JSON.stringify(need)).not.toContain(getNeed(need.needId).name)
      }
      expect(forNurse).toBeNull()
    },
  )

  test('the patient does not see what is only coming up, and no stage until they choose to', async () => {
    const plan = await readPlan(await team.as('patient'))
    expect(plan.needs.filter(({ state }) => state === 'anticipate')).toEqual([])
    expect(plan).toMatchObject({ course: null, derived: null })
    expect(JSON.stringify(plan.needs)).not.toMatch(/King's|MiToS/)
  })

  test('a topic that is opened shows in full, to that viewer only; one put away is gone', async () => {
    expect(await titles(await team.as('patient'))).toContain(getNeed('niv').soft_name)
    expect(await chooseTopic(await team.as('patient'), 'niv', 'opened')).toBe(true)
    expect(await titles(await team.as('patient'))).toContain(getNeed('niv').name)
    expect(await titles(await team.as('coordinator'))).not.toContain(getNeed('niv').name)
    expect(await chooseTopic(await team.as('patient'), 'niv', 'never')).toBe(true)
    const after = await titles(await team.as('patient'))
    expect(after).not.toContain(getNeed('niv').name)
    expect(after).not.toContain(getNeed('niv').soft_name)
  })

  test('a helper needs the flag, and then sees routine needs for now', async () => {
    await expect(team.as('helper').then(readPlan)).rejects.toThrow(NotPermitted)
    const { needs } = await readPlan(await team.join('helper', { seesPlan: true }))
    expect(needs.length).toBeGreaterThan(3)
    expect(
      needs.every(({ needId, state }) => getNeed(needId).sensitivity === 'routine' && state !== 'anticipate'),
    ).toBe(true)
  })

  test('the nurse is asked to talk about what is due and hidden from the patient', async () => {
    const { forNurse } = await readPlan(await team.as('nurse'))
    expect(forNurse?.talks).toContain('comfort-medicines-at-home')
  })
})

describe('where people are with a need', () => {
  test('two who say something at once: one is saved, the other is told', async () => {
    const [one, other] = await Promise.all([team.as('caregiver'), team.as('coordinator')])
    const answers = await Promise.all([
      setNeedStatus(one, change('falls-prevention')),
      setNeedStatus(other, change('falls-prevention', { status: 'in_place' })),
    ])
    expect(answers.toSorted()).toEqual(['changed-meanwhile', 'saved'])
    const { statuses } = await readPlan(one)
    expect(statuses.get('falls-prevention')?.version).toBe(1)
  })

  test('in place moves it, with the day and who; the history has it', async () => {
    const ana = await team.as('coordinator')
    expect(await setNeedStatus(ana, change('walking-aid', { status: 'in_place' }))).toBe('saved')
    const plan = await readPlan(ana)
    expect(plan.needs.find(({ needId }) => needId === 'walking-aid')?.state).toBe('in_place')
    expect(plan.statuses.get('walking-aid')).toMatchObject({ setByName: ana.name, checkedOn: todayAt(ana.clock) })
    expect(
      await team.owner.auditEvent.count({
        where: { teamId: team.teamId, act: 'need-in_place', objectId: 'walking-aid', userId: ana.userId },
      }),
    ).toBe(1)
  })

  test('what is hidden from somebody cannot be changed by them, nor what does not exist', async () => {
    const patient = await team.as('patient')
    expect(await setNeedStatus(patient, change('comfort-medicines-at-home'))).toBe('not-found')
    expect(await setNeedStatus(patient, change('no-such-need'))).toBe('not-found')
    expect(await chooseTopic(patient, 'comfort-medicines-at-home', 'opened')).toBe(false)
  })

  test('a helper cannot change it, with the flag neither', async () => {
    const helper = await team.join('helper', { seesPlan: true })
    await expect(setNeedStatus(helper, change('bathroom-safety'))).rejects.toThrow(NotPermitted)
  })
})

describe('first tasks', () => {
  test('added once, due on the day that the rules compute', async () => {
    const ana = await team.as('coordinator')
    const need = getNeed('bathroom-safety')
    const index = need.tasks.family.findIndex(({ phase }) => phase !== 'anticipate')
    const key = `bathroom-safety/family/${index}`
    const answers = await Promise.all([
      addNeedTask(ana, need.id, key, randomUUID()),
      addNeedTask(await team.as('caregiver'), need.id, key, randomUUID()),
    ])
    expect(answers.toSorted()).toEqual(['added', 'already-there'])
    const rows = await team.owner.task.findMany({ where: { teamId: team.teamId, needId: need.id } })
    const dueOn = todayAt(ana.clock).add({ days: need.tasks.family[index]?.due_days ?? 0 })
    expect(rows).toMatchObject([{ title: need.tasks.family[index]?.text, dueOn: columnOfDay(dueOn) }])
  })

  test('a task of the nurse is not for the family to add, nor one of a closed topic', async () => {
    const ana = await team.as('coordinator')
    expect(await addNeedTask(ana, 'bathroom-safety', 'bathroom-safety/nurse/0', randomUUID())).toBe('not-found')
    expect(await addNeedTask(ana, 'niv', 'niv/family/1', randomUUID())).toBe('not-found')
  })
})

describe('facts', () => {
  test('a symptom raises its need, and is never lost', async () => {
    const nora = await stranger.as('caregiver')
    expect(
      await recordObservations(nora, todayAt(nora.clock), [{ field: 'sym.constipation', value: true, note: null }]),
    ).toBe('saved')
    const { needs } = await readPlan(nora)
    expect(needs.find(({ needId }) => needId === 'bowel-bladder')?.state).toBe('expected_now')
  })

  test.each([
    ['measures.fvc_pct', 900],
    ['measures.falls_3mo', 1.5],
    ['kings.level', 4],
    ['profile.bereaved', true],
    ['sym.cramps', 'yes'],
  ] as const)('%s = %s is refused with a sentence, and nothing is saved', async (field, value) => {
    const nora = await stranger.as('caregiver')
    const before = await stranger.owner.observation.count()
    const answer = await recordObservations(nora, todayAt(nora.clock), [
      { field: 'sym.pain', value: true, note: null },
      { field, value, note: null },
    ])
    expect(answer).toMatchObject({ problem: expect.stringMatching(/\.$/) as string })
    expect(await stranger.owner.observation.count()).toBe(before)
  })
})

test('the red flags that every member sees rest on the very facts that the rules ask about', async () => {
  const rows = await team.owner.$queryRaw<
    { source: string }[]
  >`SELECT prosrc AS source FROM pg_proc WHERE proname LIKE 'app\_red\_flag\_facts%'`
  const fields = rows.flatMap(({ source }) => [...source.matchAll(/'((?:sym|measures)\.[a-z0-9_]+)'/g)])
  expect(fields.map(([, field]) => field).toSorted()).toEqual(redFlagFields().toSorted())
})

test('what is told in confidence stays with those it was told to', async () => {
  const told = await makeTeam(database)
  const patient = await told.as('patient')
  await recordObservations(patient, todayAt(patient.clock), [
    { field: 'sym.self_harm_thoughts', value: true, note: null },
  ])
  expect(JSON.stringify([...(await readPlan(await told.as('coordinator'))).facts])).not.toContain('self_harm')
  expect((await readPlan(patient)).redFlags.map(({ lineId }) => lineId)).toContain('self-harm')
  expect((await readPlan(await told.as('caregiver'))).redFlags).toEqual([])
})

test('the other team has nothing of this', async () => {
  const plan = await readPlan(await stranger.as('nurse'))
  expect(plan.lastAnswers).toBeNull()
  expect(plan.tasks).toEqual([])
  expect(plan.statuses.size).toBe(0)
})

test('a need that got better once stays; better twice in a row it goes', async () => {
  const fresh = await makeTeam(database)
  const kofi = await fresh.as('nurse')
  const state = async () => (await readPlan(kofi)).needs.find(({ needId }) => needId === 'power-wheelchair')?.state
  await answer(kofi, [4, 4, 4, 4, 4, 4, 4, 2, 2, 4, 4, 4])
  expect(await state()).toBe('expected_now')
  await answer(kofi, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
  expect(await state()).toBe('expected_now')
  await answer(kofi, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
  expect(await state()).not.toBe('expected_now')
})

test('every need of the knowledge base has a place in the stored display', async () => {
  expect(await team.owner.needDisplay.count({ where: { teamId: team.teamId } })).toBe(NEEDS.length)
  expect(Temporal.PlainDate.compare(todayAt((await team.as('nurse')).clock), '2026-01-01')).toBe(1)
})
