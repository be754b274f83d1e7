import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { todayAt } from '@/lib/time/home-clock'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { finishAssessment, voidAssessment } from './assessments.data'
import { readCourse } from './course.data'
import { dropDraft, findDraft, readQuestion, readStart, saveAnswer, startDraft } from './drafts.data'
import { readSheet } from './sheets.data'

const database = await testDatabase()
let team: TestTeam

beforeEach(async () => {
  team = await makeTeam(database)
})

const sheet = (text: string) => [...text.replaceAll(' ', '')].map((answer) => (answer === '?' ? null : Number(answer)))

async function answerAll(
  access: Access,
  text: string,
  start: { tube?: boolean; niv?: boolean | null; daysAgo?: number } = {},
) {
  const requestId = randomUUID()
  const assessedOn = todayAt(access.clock).subtract({ days: start.daysAgo ?? 0 })
  await dropDraft(access)
  expect(await startDraft(access, { requestId, assessedOn, tube: start.tube ?? false, niv: start.niv ?? null })).toBe(
    'started',
  )
  for (const [index, answer] of sheet(text).entries()) await saveAnswer(access, requestId, index + 1, answer)
  return requestId
}

const stored = (id: string) => team.owner.assessment.findFirst({ where: { teamId: team.teamId, id } })

describe('answering', () => {
  test('answers are saved as they are given, and wait until somebody goes on', async () => {
    const nora = await team.as('caregiver')
    const requestId = randomUUID()
    await startDraft(nora, { requestId, assessedOn: todayAt(nora.clock), tube: false, niv: false })
    await saveAnswer(nora, requestId, 1, 3)
    await saveAnswer(nora, requestId, 2, null)
    const draft = await findDraft(await team.as('caregiver'))
    expect(draft).toMatchObject({ requestId, tube: false, niv: false })
    expect(draft?.answers.slice(0, 3)).toEqual([3, null, undefined])
    expect(await findDraft(await team.as('coordinator'))).toBeUndefined()
  })

  test('two answers at once are both kept', async () => {
    const nora = await team.as('caregiver')
    const requestId = randomUUID()
    await startDraft(nora, { requestId, assessedOn: todayAt(nora.clock), tube: false, niv: null })
    await Promise.all([1, 2, 3, 4, 5, 6].map((item) => saveAnswer(nora, requestId, item, item % 5)))
    expect((await findDraft(nora))?.answers.slice(0, 6)).toEqual([1, 2, 3, 4, 0, 1])
  })

  test('a page of an older sheet changes nothing in the newer one', async () => {
    const nora = await team.as('caregiver')
    const old = await answerAll(nora, '444 444 444 444')
    await answerAll(nora, '333 333 333 333')
    expect(await saveAnswer(nora, old, 1, 0)).toBeUndefined()
    expect((await findDraft(nora))?.answers[0]).toBe(3)
  })

  test('another tube asks question 5 anew; another day long after keeps no answers', async () => {
    const nora = await team.as('caregiver')
    const requestId = await answerAll(nora, '444 444 444 444')
    const today = todayAt(nora.clock)
    await startDraft(nora, { requestId: randomUUID(), assessedOn: today, tube: true, niv: null })
    const changed = await findDraft(nora)
    expect(changed).toMatchObject({ requestId, tube: true })
    expect(changed?.answers[4]).toBeUndefined()
    expect(changed?.answers[5]).toBe(4)

    await team.owner.assessmentDraft.updateMany({ data: { startedAt: new Date(Date.now() - 30 * 86_400_000) } })
    await startDraft(nora, { requestId: randomUUID(), assessedOn: today.subtract({ days: 1 }), tube: true, niv: null })
    expect((await findDraft(nora))?.answers.every((answer) => answer === undefined)).toBe(true)
  })

  test('what is on record about a tube is offered, and the last answers to those who see scores', async () => {
    const nurse = await team.as('nurse')
    await finishAssessment(nurse, await answerAll(nurse, '432 104 444 444', { tube: true, daysAgo: 9 }))
    const patient = await team.as('patient')
    expect((await readStart(patient)).tube).toMatchObject({ value: true })
    await answerAll(nurse, '???')
    expect((await readQuestion(nurse, 3))?.previous).toEqual({
      answer: 2,
      on: todayAt(nurse.clock).subtract({ days: 9 }),
    })
    // Without a tube question 5 is another question: the answer about the feeding kit is not offered.
    expect((await readQuestion(nurse, 5))?.previous).toBeNull()
    await answerAll(patient, '???')
    expect((await readQuestion(patient, 3))?.previous).toBeNull()
  })
})

describe('finishing', () => {
  test('the sheet, its stages, what is new about tube and machine, history and plan are one story', async () => {
    const nurse = await team.as('nurse')
    const requestId = await answerAll(nurse, '111 232 333 444', { tube: true, niv: false })
    expect(await finishAssessment(nurse, requestId)).toBe('finished')
    expect(await stored(requestId)).toMatchObject({
      ...{
        q1: 1,
        q5: 3,
        q12: 4,
        item5Form: '5b',
        gastrostomy: true,
        niv: false,
        respondent: 'clinician',
        rulesVersion: 1,
      },
      derived: { kings: '4A', mitos: 1, total: 31 },
    })
    const noted = await team.owner.observation.findMany({ where: { teamId: team.teamId }, orderBy: { field: 'asc' } })
    expect(noted.map(({ field, value }) => [field, value])).toEqual([
      ['alsfrsr.gastrostomy', true],
      ['niv', false],
    ])
    expect(await findDraft(nurse)).toBeUndefined()
    const acts = await team.owner.auditEvent.findMany({ where: { teamId: team.teamId, objectId: requestId } })
    expect(acts.map(({ act, userId }) => [act, userId])).toEqual([['assessment-finished', nurse.userId]])
    expect(await team.owner.needDisplay.count({ where: { teamId: team.teamId } })).toBeGreaterThan(0)
    expect(await team.owner.outboxEvent.count({ where: { teamId: team.teamId } })).toBe(1)

    await finishAssessment(nurse, await answerAll(nurse, '111 232 333 444', { tube: true, niv: false }))
    expect(await team.owner.observation.count({ where: { teamId: team.teamId } })).toBe(2)
  })

  test('three presses at once add one sheet and are answered alike, and so is a press much later', async () => {
    const nora = await team.as('caregiver')
    const requestId = await answerAll(nora, '444 444 444 444')
    const answers = await Promise.all([1, 2, 3].map(() => finishAssessment(nora, requestId)))
    expect(answers).toEqual(['finished', 'finished', 'finished'])
    await answerAll(nora, '333 333 333 333')
    expect(await finishAssessment(nora, requestId)).toBe('finished')
    expect(await team.owner.assessment.count({ where: { teamId: team.teamId } })).toBe(1)
    const acts = await team.owner.auditEvent.count({ where: { teamId: team.teamId, act: 'assessment-finished' } })
    expect(acts).toBe(1)
  })

  test('a sheet with open questions is kept as it is: nothing is guessed, nothing is carried on', async () => {
    const nora = await team.as('caregiver')
    await finishAssessment(nora, await answerAll(nora, '344 444 444 444', { daysAgo: 30 }))
    const requestId = await answerAll(nora, '344 444 4?4 444')
    expect(await finishAssessment(nora, requestId)).toBe('finished')
    expect(await stored(requestId)).toMatchObject({
      q8: null,
      derived: { kings: null, kingsRange: [1, 2], total: null },
    })
    const { stage } = await readCourse(nora)
    expect(stage?.kings).toMatchObject({ stage: '1', openSince: todayAt(nora.clock) })
  })

  test('nothing answered, a day to come, a day before symptoms began, no sheet under way: refused, nothing saved', async () => {
    const nora = await team.as('caregiver')
    expect(await finishAssessment(nora, await answerAll(nora, '???'))).toBe('no-answers')
    expect(await finishAssessment(nora, randomUUID())).toBe('no-draft')
    const start = { requestId: randomUUID(), tube: false, niv: null }
    const today = todayAt(nora.clock)
    expect(await startDraft(nora, { ...start, assessedOn: today.add({ days: 1 }) })).toBe('in-the-future')

    const requestId = await answerAll(nora, '444', { daysAgo: 40 })
    await team.owner.careTeam.update({
      where: { id: team.teamId },
      data: { onsetOn: columnOfDay(today.subtract({ days: 20 })) },
    })
    expect(await finishAssessment(nora, requestId)).toBe('before-onset')
    expect(await startDraft(nora, { ...start, assessedOn: today.subtract({ days: 21 }) })).toBe('before-onset')
    expect(await team.owner.assessment.count({ where: { teamId: team.teamId } })).toBe(0)
    expect((await findDraft(nora))?.requestId).toBe(requestId)
  })

  test('who answered goes with the role', async () => {
    for (const [role, respondent] of [
      ['patient', 'self'],
      ['caregiver', 'proxy'],
      ['coordinator', 'proxy'],
      ['nurse', 'clinician'],
    ] as const) {
      const access = await team.as(role)
      const requestId = await answerAll(access, '444 444 444 444')
      await finishAssessment(access, requestId)
      expect(await stored(requestId)).toMatchObject({ respondent, recordedById: access.userId })
    }
  })

  test('a helper answers nothing, also one who may see the plan', async () => {
    for (const helper of [await team.as('helper'), await team.join('helper', { seesPlan: true })]) {
      await expect(findDraft(helper)).rejects.toThrow(NotPermitted)
      await expect(readCourse(helper)).rejects.toThrow(NotPermitted)
      await expect(finishAssessment(helper, randomUUID())).rejects.toThrow(NotPermitted)
    }
  })
})

describe('taking back', () => {
  test('a sheet that was a mistake stays, with who took it back and why, and stages no longer rest on it', async () => {
    const nora = await team.as('caregiver')
    const requestId = await answerAll(nora, '000 000 000 000')
    await finishAssessment(nora, requestId)
    const answers = await Promise.all([1, 2].map(() => voidAssessment(nora, requestId, 'Answered for somebody else')))
    expect(answers.toSorted()).toEqual(['already-voided', 'voided'])
    expect((await readCourse(nora)).visits).toEqual([])
    expect(await readSheet(nora, requestId)).toMatchObject({
      voided: { reason: 'Answered for somebody else' },
      mayVoid: false,
    })
  })

  test('family take back their own; coordinator and nurse anyone’s', async () => {
    const nurse = await team.as('nurse')
    const requestId = await answerAll(nurse, '444 444 444 444')
    await finishAssessment(nurse, requestId)
    for (const role of ['caregiver', 'patient'] as const)
      expect(await voidAssessment(await team.as(role), requestId, 'Wrong')).toBe('not-yours')
    expect(await voidAssessment(await team.as('coordinator'), requestId, 'Wrong')).toBe('voided')
  })

  test('a sheet of another team does not exist', async () => {
    const others = await makeTeam(database)
    const theirs = await others.as('nurse')
    const nurse = await team.as('nurse')
    const requestId = await answerAll(nurse, '444 444 444 444')
    await finishAssessment(nurse, requestId)
    expect(await voidAssessment(theirs, requestId, 'Wrong')).toBe('not-found')
    expect(await readSheet(theirs, requestId)).toBeUndefined()
    expect(await readSheet(nurse, requestId)).toMatchObject({ answered: 12, byName: nurse.name })
  })
})

describe('statements', () => {
  test('reading stays within six, for one sheet and for many', async () => {
    const nurse = await team.as('nurse')
    await finishAssessment(nurse, await answerAll(nurse, '444 444 444 444'))
    await answerAll(nurse, '44')
    const reads = [() => readCourse(nurse), () => readQuestion(nurse, 3), () => readStart(nurse)]
    const count = async () => {
      const counts: number[] = []
      for (const read of reads) counts.push((await countStatements<unknown>(read)).statements.length)
      return counts
    }
    const few = await count()
    const row = await team.owner.assessment.findFirstOrThrow({ where: { teamId: team.teamId } })
    const copies = Array.from({ length: 500 }, (_, index) => ({
      ...{ ...row, derived: row.derived ?? {}, id: randomUUID() },
      assessedOn: columnOfDay(Temporal.PlainDate.from('2020-01-01').add({ days: index })),
    }))
    await team.owner.assessment.createMany({ data: copies })
    expect(await count()).toEqual(few)
    // One more looks up the access.
    expect(Math.max(...few)).toBeLessThanOrEqual(5)
  })

  test('finishing a sheet', async () => {
    const nurse = await team.as('nurse')
    const requestId = await answerAll(nurse, '444 444 444 444')
    const { statements } = await countStatements(() => finishAssessment(nurse, requestId))
    // One more looks up the access.
    expect(statements.length).toBeLessThanOrEqual(8)
  })
})
