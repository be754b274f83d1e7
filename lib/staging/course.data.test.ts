import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { Access, NotPermitted } from '@/lib/auth/access'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { finishAssessment } from './assessments.data'
import { readCourse } from './course.data'
import { recordDeath } from './death.data'
import { saveAnswer, startDraft } from './drafts.data'
import { readSheet } from './sheets.data'
import { voidStageEntry } from './entry-voids.data'
import { enterStage, type NewStage } from './stage-entries.data'
import type { StagePart } from './stage-parts'

const database = await testDatabase()
let team: TestTeam

beforeEach(async () => {
  team = await makeTeam(database)
})

async function addSheet(text: string, daysAgo: number, tube = false): Promise<string> {
  const nurse = await team.as('nurse')
  const requestId = randomUUID()
  const assessedOn = todayAt(nurse.clock).subtract({ days: daysAgo })
  await startDraft(nurse, { requestId, assessedOn, tube, niv: null })
  for (const [index, answer] of [...text.replaceAll(' ', '')].entries())
    await saveAnswer(nurse, requestId, index + 1, Number(answer))
  await finishAssessment(nurse, requestId)
  return requestId
}

async function enter(
  stage: NewStage,
  more: { daysAgo?: number; reason?: string; meansToLower?: boolean; requestId?: string; parts?: StagePart[] } = {},
) {
  const nurse = await team.as('nurse')
  const enteredOn = todayAt(nurse.clock).subtract({ days: more.daysAgo ?? 0 })
  const { requestId = randomUUID(), reason = '', meansToLower = false, parts = null } = more
  return enterStage(nurse, { requestId, stage, parts, enteredOn, reason, meansToLower })
}

const kingsNow = async () => (await readCourse(await team.as('nurse'))).stage?.kings

describe('who sees stage and scores', () => {
  test('a patient who did not choose to sees that and when, and no stage, answer or score', async () => {
    const id = await addSheet('111 232 333 444', 3, true)
    await enter({ scale: 'mitos', value: 2 })
    const patient = await team.as('patient')
    const course = await readCourse(patient)
    expect(course.visits).toMatchObject([{ id, answered: 12, scores: null }])
    expect(course).toMatchObject({ stage: null, entries: null, takenBack: null, measures: null, speed: null })
    expect(await readSheet(patient, id)).toMatchObject({ answered: 12, scores: null })
    expect(JSON.stringify([course, await readSheet(patient, id)])).not.toMatch(/4A|kings|mitos|derived/)

    const choice = { teamId: team.teamId, userId: patient.userId, setting: 'everything', seesStage: true }
    await team.owner.disclosureChoice.create({ data: { ...choice, chosenById: patient.userId } })
    expect((await readCourse(await team.as('patient'))).stage?.kings?.stage).toBe('4A')
  })

  test('speed is for the clinician alone', async () => {
    await addSheet('344 444 444 444', 100)
    await addSheet('244 444 444 444', 2)
    expect((await readCourse(await team.as('nurse'))).speed?.betweenVisits?.perMonth).toBeGreaterThan(0)
    for (const role of ['caregiver', 'coordinator'] as const)
      expect((await readCourse(await team.as(role))).speed).toBeNull()
  })

  test('six statements at most', async () => {
    const { statements } = await countStatements(async () => readCourse(await team.as('nurse')))
    // One of them makes the session of the test.
    expect(statements.length).toBeLessThanOrEqual(7)
  })

  test('each look is in the history', async () => {
    const caregiver = await team.as('caregiver')
    await readCourse(caregiver)
    const seen = await team.owner.auditEvent.findMany({ where: { teamId: team.teamId, act: 'stage-seen' } })
    expect(seen.map(({ userId }) => userId)).toEqual([caregiver.userId])
  })
})

describe('a clinician’s stage', () => {
  test('wins over the derived one of its day, and both are kept', async () => {
    await addSheet('344 444 444 444', 0)
    expect(await enter({ scale: 'kings', value: '3' })).toEqual({ result: 'entered' })
    const { stage } = await readCourse(await team.as('nurse'))
    expect(stage?.days.at(-1)).toMatchObject({ derivedKings: '1', clinicianKings: '3' })
    expect(stage?.kings).toMatchObject({ stage: '3', source: 'clinician' })
  })

  test('lowers King’s only when asked and with a reason; MiToS shows today and asks nothing', async () => {
    await addSheet('111 232 333 444', 10, true)
    const asked = { result: 'ask-why', current: '4A', entered: '3' }
    expect(await enter({ scale: 'kings', value: '3' })).toEqual(asked)
    expect(await enter({ scale: 'kings', value: '3' }, { reason: 'Tube removed' })).toEqual(asked)
    expect(await enter({ scale: 'kings', value: '3' }, { meansToLower: true, reason: '  ' })).toEqual(asked)
    expect((await kingsNow())?.stage).toBe('4A')
    expect(await enter({ scale: 'kings', value: '3' }, { reason: 'Tube removed', meansToLower: true })).toEqual({
      result: 'entered',
    })
    expect((await kingsNow())?.stage).toBe('3')
    expect(await enter({ scale: 'mitos', value: 0 })).toEqual({ result: 'entered' })
  })

  test('a reason given without lowering lowers nothing when an earlier day is filled in later', async () => {
    await enter({ scale: 'kings', value: '2' }, { reason: 'Seen at the clinic' })
    await addSheet('333 333 333 444', 20)
    expect((await kingsNow())?.stage).toBe('3')
  })

  test('4A, then 4B: asked, since it would take 4A away', async () => {
    await enter({ scale: 'kings', value: '4A' }, { daysAgo: 5 })
    expect(await enter({ scale: 'kings', value: '4B' })).toMatchObject({ result: 'ask-why', current: '4A' })
    expect(await enter({ scale: 'kings', value: '4AB' })).toEqual({ result: 'entered' })
  })

  test('two presses add one entry; a day to come is refused', async () => {
    const requestId = randomUUID()
    const both = await Promise.all([1, 2].map(() => enter({ scale: 'kings', value: '2' }, { requestId })))
    expect(both).toEqual([{ result: 'entered' }, { result: 'entered' }])
    expect(await team.owner.stageEntry.count({ where: { teamId: team.teamId } })).toBe(1)
    expect(await enter({ scale: 'kings', value: '2' }, { daysAgo: -1 })).toEqual({ result: 'in-the-future' })
  })

  test('is the nurse’s alone', async () => {
    for (const role of ['patient', 'caregiver', 'coordinator', 'helper'] as const) {
      const access = await team.as(role)
      const entry = {
        requestId: randomUUID(),
        parts: null,
        enteredOn: todayAt(access.clock),
        reason: '',
        meansToLower: false,
      }
      await expect(enterStage(access, { ...entry, stage: { scale: 'kings', value: '1' } })).rejects.toThrow(
        NotPermitted,
      )
    }
  })

  test('keeps the parts that were ticked', async () => {
    await enter({ scale: 'kings', value: '2' }, { parts: ['arms', 'legs'], reason: 'Seen at the clinic' })
    const { entries } = await readCourse(await team.as('nurse'))
    expect(entries).toMatchObject([{ kings: '2', parts: ['arms', 'legs'], reason: 'Seen at the clinic' }])
  })

  test('taken back: stays in the history with who and why, and stages rest on what was there', async () => {
    await addSheet('344 444 444 444', 2)
    const requestId = randomUUID()
    await enter({ scale: 'kings', value: '4B' }, { requestId })
    const nurse = await team.as('nurse')
    const both = await Promise.all([1, 2].map(() => voidStageEntry(nurse, requestId, 'Wrong person')))
    expect(both.toSorted()).toEqual(['already-voided', 'voided'])
    const course = await readCourse(nurse)
    expect(course.stage?.kings).toMatchObject({ stage: '1', source: 'derived' })
    expect(course.entries).toEqual([])
    expect(course.takenBack).toMatchObject([{ id: requestId, kings: '4B', voided: { reason: 'Wrong person' } }])
    expect(await enter({ scale: 'kings', value: '4B' }, { requestId })).toEqual({ result: 'entered' })
    expect((await kingsNow())?.stage).toBe('1')
    const seen = await team.owner.auditEvent.findMany({ where: { teamId: team.teamId, act: 'stage-entry-voided' } })
    expect(seen.map(({ objectId }) => objectId)).toEqual([requestId])
  })

  test('is taken back by a clinician of this team alone', async () => {
    const requestId = randomUUID()
    await enter({ scale: 'mitos', value: 2 }, { requestId })
    for (const role of ['patient', 'caregiver', 'coordinator', 'helper'] as const)
      await expect(voidStageEntry(await team.as(role), requestId, 'x')).rejects.toThrow(NotPermitted)
    const other = await makeTeam(database)
    expect(await voidStageEntry(await other.as('nurse'), requestId, 'x')).toBe('not-found')
    expect((await readCourse(await team.as('nurse'))).stage?.mitos?.stage).toBe(2)
  })

  test('the database holds no stage 5 and no lowering without a reason', async () => {
    const entry = {
      teamId: team.teamId,
      id: randomUUID(),
      scale: 'kings',
      enteredOn: new Date(),
      enteredById: team.userId.nurse,
    }
    await expect(team.owner.stageEntry.create({ data: { ...entry, value: '5', reason: '' } })).rejects.toThrow(/check/i)
    await expect(
      team.owner.stageEntry.create({ data: { ...entry, value: '1', reason: '', lowers: true } }),
    ).rejects.toThrow(/check/i)
  })
})

describe('a death', () => {
  const today = (access: Access) => todayAt(access.clock)

  test('is recorded once, by coordinator or nurse; stages are 5 and nothing more is answered', async () => {
    const draftOf = await team.as('caregiver')
    const requestId = randomUUID()
    await startDraft(draftOf, { requestId, assessedOn: today(draftOf), tube: false, niv: null })
    await saveAnswer(draftOf, requestId, 1, 3)
    const coordinator = await team.as('coordinator')
    const person = await team.personAs('coordinator')
    const both = await Promise.all([1, 2].map(() => recordDeath(coordinator, person, today(coordinator))))
    expect(both.toSorted()).toEqual(['already-recorded', 'recorded'])
    expect(await kingsNow()).toMatchObject({ stage: '5', source: 'death' })
    expect(await enter({ scale: 'kings', value: '3' })).toEqual({ result: 'closed' })
    expect(await finishAssessment(draftOf, requestId)).toBe('closed')
    const caregiver = await team.as('caregiver')
    expect(
      await startDraft(caregiver, { requestId: randomUUID(), assessedOn: today(caregiver), tube: false, niv: null }),
    ).toBe('closed')
    expect((await readCourse(await team.as('patient'))).stage).toBeNull()
  })

  test('needs a fresh sign-in of the same session, and a day that was', async () => {
    const coordinator = await team.as('coordinator')
    const person = await team.personAs('coordinator')
    const nurse = await team.personAs('nurse')
    expect(await recordDeath(coordinator, nurse, today(coordinator))).toBe('sign-in-again')
    expect(await recordDeath(coordinator, person, today(coordinator).add({ days: 1 }))).toBe('in-the-future')
    await team.owner.session.updateMany({
      where: { userId: coordinator.userId },
      data: { signedInAt: new Date(Temporal.Now.instant().subtract({ minutes: 15 }).epochMilliseconds) },
    })
    expect(
      await recordDeath(await team.as('coordinator'), await team.personAs('coordinator'), today(coordinator)),
    ).toBe('sign-in-again')
    expect(await team.owner.death.count({ where: { teamId: team.teamId } })).toBe(0)
  })

  test.each(['patient', 'caregiver', 'helper'] as const)('is not for a %s to record', async (role) => {
    const access = await team.as(role)
    await expect(recordDeath(access, await team.personAs(role), today(access))).rejects.toThrow(NotPermitted)
  })
})
