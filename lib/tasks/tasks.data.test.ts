import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { NotPermitted } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { assignTask, finishTask, handBackTask, undoFinishTask } from './change-task.data'
import { listTasks } from './task-lists.data'
import { claimTask, createTask } from './tasks.data'

const database = await testDatabase()
let team: TestTeam

beforeAll(async () => {
  team = await makeTeam(database)
})

const milk = { title: 'Fetch thickener from the pharmacy', note: 'The tin with the blue lid' }

async function addTask(extra: { needId?: string; needTaskKey?: string; assigneeId?: string } = {}): Promise<string> {
  const requestId = randomUUID()
  expect(await createTask(await team.as('coordinator'), { requestId, ...milk, ...extra })).toBe('added')
  return requestId
}

async function acts(objectId: string): Promise<string[]> {
  const rows = await team.owner.auditEvent.findMany({ where: { objectId }, orderBy: { id: 'asc' } })
  return rows.map((row) => row.act)
}

test('a task is added once, however often the button is pressed', async () => {
  const coordinator = await team.as('coordinator')
  const task = { requestId: randomUUID(), ...milk, dueOn: Temporal.PlainDate.from('2026-11-24'), dueTime: '15:00' }
  const answers = await Promise.all([
    createTask(coordinator, task),
    createTask(coordinator, task),
    createTask(coordinator, task),
  ])
  expect(answers.toSorted()).toEqual(['added', 'already-there', 'already-there'])
  expect(await acts(task.requestId)).toEqual(['task-added'])
  expect(await createTask(coordinator, { ...task, title: 'Something else' })).toBe('other-request')
  const { open } = await listTasks(coordinator)
  expect(open.filter((one) => one.taskId === task.requestId)).toMatchObject([
    { title: milk.title, note: milk.note, dueTime: '15:00', state: 'open', assignee: null, version: 1 },
  ])
})

test('a task goes to members of the team only', async () => {
  const others = await makeTeam(database)
  const coordinator = await team.as('coordinator')
  const answer = await createTask(coordinator, {
    requestId: randomUUID(),
    ...milk,
    assigneeId: others.userId.caregiver,
  })
  expect(answer).toBe('not-in-team')
  const taskId = await addTask()
  expect((await assignTask(coordinator, taskId, 1, others.userId.caregiver)).result).toBe('not-in-team')
  expect((await assignTask(coordinator, taskId, 1, team.userId.helper)).result).toBe('done')
  expect((await assignTask(coordinator, taskId, 1, team.userId.nurse)).result).toBe('changed-meanwhile')
})

test('a helper sees, takes and finishes tasks, and adds or assigns none', async () => {
  const helper = await team.as('helper')
  const taskId = await addTask()
  expect((await listTasks(helper)).open.map((task) => task.taskId)).toContain(taskId)
  expect(await claimTask(helper, taskId)).toEqual({ result: 'yours' })
  expect(await finishTask(helper, taskId, 2)).toEqual({ result: 'done' })
  await expect(createTask(helper, { requestId: randomUUID(), ...milk })).rejects.toThrow(NotPermitted)
  await expect(assignTask(helper, taskId, 3, null)).rejects.toThrow(NotPermitted)
})

test('of eight who take a task at once one has it, and the others are told who and when', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
  for (let round = 0; round < 10; round += 1) {
    const taskId = await addTask()
    const answers = await Promise.all(people.map((access) => claimTask(access, taskId)))
    const winner = people.find((_, index) => answers[index]?.result === 'yours')
    expect(answers.filter((answer) => answer.result === 'yours')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.result === 'yours') continue
      expect(answer).toMatchObject({ result: 'taken', by: { userId: winner?.userId, name: winner?.name } })
      expect(answer.result === 'taken' && answer.at).toBeInstanceOf(Temporal.Instant)
    }
    expect(await acts(taskId)).toEqual(['task-added', 'task-claimed'])
  }
})

test('taking it twice is taking it once; giving it back frees it for others', async () => {
  const taskId = await addTask()
  const [caregiver, nurse] = [await team.as('caregiver'), await team.as('nurse')]
  await claimTask(caregiver, taskId)
  expect(await claimTask(caregiver, taskId)).toEqual({ result: 'yours' })
  expect((await handBackTask(nurse, taskId)).result).toBe('changed-meanwhile')
  expect((await handBackTask(caregiver, taskId)).result).toBe('done')
  expect(await claimTask(nurse, taskId)).toEqual({ result: 'yours' })
})

test('finishing says the version that was seen; undo opens it again', async () => {
  const taskId = await addTask()
  const [caregiver, nurse] = [await team.as('caregiver'), await team.as('nurse')]
  await claimTask(caregiver, taskId)
  expect(await finishTask(nurse, taskId, 1)).toMatchObject({
    result: 'changed-meanwhile',
    task: { version: 2, assignee: { userId: caregiver.userId } },
  })
  expect(await finishTask(nurse, taskId, 2)).toEqual({ result: 'done' })
  expect(await finishTask(nurse, taskId, 2)).toEqual({ result: 'done' })
  expect(await finishTask(caregiver, taskId, 2)).toMatchObject({
    result: 'changed-meanwhile',
    task: { state: 'done', finishedBy: { userId: nurse.userId } },
  })
  expect(await claimTask(nurse, taskId)).toMatchObject({ result: 'finished' })
  expect(await undoFinishTask(nurse, taskId, 3)).toEqual({ result: 'done' })
  expect((await listTasks(nurse)).open.find((task) => task.taskId === taskId)).toMatchObject({
    version: 4,
    assignee: { userId: caregiver.userId },
  })
  expect(await acts(taskId)).toEqual(['task-added', 'task-claimed', 'task-finished', 'task-reopened'])
})

test('another team reads, takes and finishes nothing', async () => {
  const taskId = await addTask()
  const others = await makeTeam(database)
  for (const role of ['coordinator', 'helper'] as const) {
    const stranger = await others.as(role)
    expect((await listTasks(stranger)).open).toEqual([])
    expect(await claimTask(stranger, taskId)).toEqual({ result: 'not-found' })
    expect(await finishTask(stranger, taskId, 1)).toEqual({ result: 'not-found' })
    expect(await undoFinishTask(stranger, taskId, 1)).toEqual({ result: 'not-found' })
    expect(await handBackTask(stranger, taskId)).toEqual({ result: 'not-found' })
  }
  expect(await acts(taskId)).toEqual(['task-added'])
})

test('a task of a need is hidden with the need, from its assignee too', async () => {
  await team.owner.needDisplay.create({
    data: {
      teamId: team.teamId,
      needId: 'cramps-stiffness',
      state: 'expected_now',
      shownUnder: {},
    },
  })
  const taskId = await addTask({ needId: 'cramps-stiffness', needTaskKey: 'family/0', assigneeId: team.userId.helper })
  const helper = await team.as('helper')
  expect((await listTasks(helper)).open.map((task) => task.taskId)).not.toContain(taskId)
  expect(await claimTask(helper, taskId)).toEqual({ result: 'not-found' })
  expect(await finishTask(helper, taskId, 1)).toEqual({ result: 'not-found' })
  const aide = await team.join('helper', { seesPlan: true })
  expect((await listTasks(aide)).open.map((task) => task.taskId)).toContain(taskId)
  const again = { requestId: randomUUID(), ...milk, needId: 'cramps-stiffness', needTaskKey: 'family/0' }
  expect(await createTask(await team.as('nurse'), again)).toBe('already-there')
})

test('the lists cost the same statements for one task and for five hundred', async () => {
  const other = await makeTeam(database)
  const add = (count: number) =>
    other.owner.task.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        teamId: other.teamId,
        id: randomUUID(),
        title: `Task ${index}`,
        createdById: other.userId.nurse,
      })),
    })
  await add(1)
  const one = await countStatements(async () => listTasks(await other.as('helper')))
  await add(499)
  const many = await countStatements(async () => listTasks(await other.as('helper')))
  expect(many.answer.open).toHaveLength(500)
  expect(one.statements).toHaveLength(4)
  expect(many.statements).toHaveLength(4)
})

test('each write keeps to nine statements', async () => {
  const taskId = await addTask()
  const claimed = await countStatements(async () => claimTask(await team.as('helper'), taskId))
  const lost = await countStatements(async () => claimTask(await team.as('nurse'), taskId))
  const finished = await countStatements(async () => finishTask(await team.as('helper'), taskId, 2))
  for (const { statements } of [claimed, lost, finished]) expect(statements.length).toBeLessThanOrEqual(9)
  expect(claimed.statements).toHaveLength(4)
})
