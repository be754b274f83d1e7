import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { recordDose } from '@/lib/medications/doses.data'
import { recordPrnDose } from '@/lib/medications/prn-doses.data'
import { addDailyLine, addLine, slotToday } from '@/lib/medications/testing/lines'
import { finishTask } from '@/lib/tasks/change-task.data'
import { createTask } from '@/lib/tasks/tasks.data'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import type { DayItem } from './arrange-day'
import { countStatements } from './testing/count-statements'
import { readToday, type Today } from './today.data'

const database = await testDatabase()
let team: TestTeam
let ana: Access

beforeAll(async () => {
  team = await makeTeam(database)
  ana = await team.as('coordinator')
})

const all = ({ day }: Today): readonly DayItem[] => [...day.stillToDo, ...day.now, ...day.later, ...day.done]

test('doses, tasks and who does them come in one look, each once', async () => {
  const regimenId = await addDailyLine(ana, ['00:00', '23:59'])
  const slotKey = slotToday(ana, regimenId, '00:00')
  await recordDose(ana, { requestId: randomUUID(), regimenId, slotKey, kind: 'given' })
  const rescueId = await addLine(ana, { kind: 'prn', minIntervalMin: 60 })
  await recordPrnDose(ana, { requestId: randomUUID(), regimenId: rescueId })
  const [open, done] = [randomUUID(), randomUUID()]
  for (const requestId of [open, done])
    await createTask(ana, { requestId, title: 'Stretches', dueOn: todayAt(ana.clock) })
  await finishTask(ana, done, 1)
  const today = await readToday(await team.as('caregiver'))
  expect(today.day.done.map((item) => (item.kind === 'task' ? item.task.taskId : item.kind))).toEqual(
    expect.arrayContaining(['dose', 'other', done]),
  )
  const mine = all(today).filter((item) => item.kind === 'dose' && item.dose.regimen.regimenId === regimenId)
  expect(mine).toHaveLength(2)
  expect(all(today).filter((item) => item.kind === 'task' && item.task.taskId === open)).toHaveLength(1)
  expect(today.people).toHaveLength(5)
  expect(today.asNeeded.map((line) => [line.regimen.regimenId, line.lately.length])).toContainEqual([rescueId, 1])
  expect(today.next?.slot.date).toBe(todayAt(ana.clock).add({ days: 1 }).toString())
})

test('a helper sees the tasks and no word of medicines, in the news either; with the flag both', async () => {
  const helper = await team.join('helper')
  const aide = await team.join('helper', { seesMedication: true })
  for (const one of [helper, aide]) {
    const at = new Date(Date.now() - 86_400_000)
    await team.owner.auditEvent.create({
      data: { teamId: team.teamId, userId: one.userId, role: 'helper', act: 'today-seen', at },
    })
  }
  const regimenId = await addDailyLine(ana, ['12:00'])
  await recordDose(ana, {
    requestId: randomUUID(),
    regimenId,
    slotKey: slotToday(ana, regimenId, '12:00'),
    kind: 'given',
  })
  await createTask(ana, { requestId: randomUUID(), title: 'Water the plants' })
  const seen = await readToday(helper)
  expect(all(seen).every((item) => item.kind === 'task')).toBe(true)
  expect([seen.asNeeded, seen.next]).toEqual([[], null])
  expect(seen.news.map(({ subject }) => subject)).toContain('Water the plants')
  expect(JSON.stringify(seen)).not.toContain('Baclofen')
  const more = await readToday(aide)
  expect(more.news).toEqual(
    expect.arrayContaining([expect.objectContaining({ act: 'dose-recorded', subject: 'Baclofen' })]),
  )
  expect(all(more).some((item) => item.kind === 'dose')).toBe(true)
})

test('news begins where the viewer was last away for half an hour, without their own acts', async () => {
  const own = await makeTeam(database)
  const [viewer, other] = [await own.as('caregiver'), await own.as('nurse')]
  const event = (userId: string, act: string, minutesAgo: number, objectId?: string) =>
    own.owner.auditEvent.create({
      data: {
        teamId: own.teamId,
        userId,
        role: 'nurse',
        act,
        objectId,
        at: new Date(Date.now() - minutesAgo * 60_000),
      },
    })
  const [before, since] = [randomUUID(), randomUUID()]
  for (const [id, title] of [
    [before, 'Old'],
    [since, 'New'],
  ] as const)
    await own.owner.task.create({ data: { teamId: own.teamId, id, title, createdById: other.userId } })
  await event(viewer.userId, 'today-seen', 300)
  await event(other.userId, 'task-added', 290, before)
  await event(viewer.userId, 'today-seen', 200)
  await event(other.userId, 'task-added', 100, since)
  await event(viewer.userId, 'today-seen', 5)
  await event(viewer.userId, 'task-added', 4, before)
  const { news, lastHereAt } = await readToday(viewer)
  expect(news.map(({ subject, by }) => [subject, by.userId])).toEqual([['New', other.userId]])
  expect(Math.round((Date.now() - (lastHereAt?.epochMilliseconds ?? 0)) / 60_000)).toBe(200)
})

test('another team’s day is not in it', async () => {
  await addDailyLine(ana, ['12:00'])
  await createTask(ana, { requestId: randomUUID(), title: 'Ours', dueOn: todayAt(ana.clock) })
  expect(all(await readToday(await (await makeTeam(database)).as('coordinator')))).toEqual([])
})

test('six statements at most, for one row and for five hundred', async () => {
  const own = await makeTeam(database)
  const nurse = await own.as('nurse')
  const addTasks = (count: number) =>
    own.owner.task.createMany({
      data: Array.from({ length: count }, () => ({
        teamId: own.teamId,
        id: randomUUID(),
        title: 'Task',
        createdById: nurse.userId,
        dueOn: columnOfDay(todayAt(nurse.clock)),
      })),
    })
  await addDailyLine(nurse, ['12:00'])
  await addTasks(1)
  const few = await countStatements(async () => readToday(await own.as('coordinator')))
  for (let line = 0; line < 25; line += 1)
    await addDailyLine(
      nurse,
      Array.from({ length: 20 }, (_, hour) => `${String(hour).padStart(2, '0')}:15`),
    )
  await addTasks(499)
  const many = await countStatements(async () => readToday(await own.as('coordinator')))
  expect(all(few.answer)).toHaveLength(2)
  expect(all(many.answer)).toHaveLength(1001)
  expect([few.statements.length, many.statements.length]).toEqual([6, 6])
})
