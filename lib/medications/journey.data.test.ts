import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NotPermitted } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { readToday } from '@/lib/today/today.data'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { listDays } from './day-doses.data'
import { recordDose } from './doses.data'
import { moveHome, readForJourney, takeMoveBack } from './journey.data'
import { addDailyLine, slotOf } from './testing/lines'

const database = await testDatabase()
const newYork = 'America/New_York'

test('a flight from London to New York: the clock of the home changes, keys and records stay, nothing comes twice', async () => {
  const team = await makeTeam(database)
  const london = await team.as('coordinator')
  const regimenId = await addDailyLine(london, ['00:00', '06:00', '12:00', '18:00'])
  const yesterday = slotOf(london, regimenId, '00:00', 0)
  await recordDose(london, { requestId: randomUUID(), regimenId, slotKey: yesterday, kind: 'given' })
  const at = london.clock.now
  expect(await moveHome(london, { requestId: randomUUID(), zone: newYork, at })).toEqual({ result: 'moved' })
  const there = await team.as('caregiver')
  expect(there.clock.zone).toBe(newYork)
  const first = there.clock.now.toZonedDateTimeISO(newYork).toPlainDate().subtract({ days: 1 })
  const { planned } = await listDays(there, first, 4)
  const keys = planned.map(({ slot }) => slot.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(planned.find(({ slot }) => slot.key === yesterday)).toMatchObject({ entry: { kind: 'given' }, state: /given/ })
  for (const { slot } of planned) expect(slot.zone).toBe(slot.dueMs < at.epochMilliseconds ? 'Europe/London' : newYork)
  // Due again at most half the usual gap after the last one: three hours here.
  const due = planned.filter(({ slot }) => slot.isLive).map(({ slot }) => slot.dueMs)
  for (const [i, ms] of due.entries()) if (i > 0) expect(ms - (due[i - 1] ?? 0)).toBeGreaterThanOrEqual(3 * 3_600_000)
})

test('the same request once; not ahead of now, not before the last move, not to the same zone', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const { now } = ana.clock
  const move = { requestId: randomUUID(), zone: newYork, at: now.subtract({ hours: 1 }) }
  expect(await moveHome(ana, { ...move, at: now.add({ minutes: 5 }) })).toEqual({ result: 'ask-time' })
  expect(await moveHome(ana, { ...move, at: now.subtract({ hours: 24 * 8 }) })).toEqual({ result: 'ask-time' })
  expect(await moveHome(ana, { ...move, zone: 'Europe/London' })).toEqual({ result: 'same-zone' })
  expect(await Promise.all([moveHome(ana, move), moveHome(ana, move)])).toEqual([
    { result: 'moved' },
    { result: 'moved' },
  ])
  expect(await team.owner.zoneStay.count({ where: { teamId: team.teamId } })).toBe(1)
  expect(await moveHome(ana, { ...move, zone: 'Asia/Tokyo' })).toEqual({ result: 'other-request' })
  const earlier = { requestId: randomUUID(), zone: 'Asia/Tokyo', at: now.subtract({ hours: 2 }) }
  expect(await moveHome(ana, earlier)).toMatchObject({ result: 'before-last' })
})

test('a move by mistake is taken back; an older one is not', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const at = ana.clock.now.subtract({ hours: 1 })
  await moveHome(ana, { requestId: randomUUID(), zone: newYork, at })
  const regimens = await readForJourney(ana)
  expect(regimens).toEqual([])
  expect(await takeMoveBack(ana, at)).toBe('taken-back')
  expect(await takeMoveBack(ana, at)).toBe('nothing-there')
  expect((await team.as('coordinator')).clock.zone).toBe('Europe/London')
  await moveHome(ana, { requestId: randomUUID(), zone: newYork, at })
  await team.owner.zoneStay.updateMany({
    where: { teamId: team.teamId },
    data: { setAt: new Date(Date.now() - 2 * 86_400_000) },
  })
  expect(await takeMoveBack(ana, at)).toBe('too-late')
})

test('a helper does not move the clock, and nobody that of another team', async () => {
  const [team, other] = [await makeTeam(database), await makeTeam(database)]
  const helper = await team.join('helper', { seesMedication: true, givesMedication: true })
  const move = { requestId: randomUUID(), zone: newYork, at: helper.clock.now.subtract({ hours: 1 }) }
  await expect(moveHome(helper, move)).rejects.toThrow(NotPermitted)
  await moveHome(await team.as('patient'), move)
  expect((await other.as('coordinator')).clock.zone).toBe('Europe/London')
  expect(await takeMoveBack(await other.as('coordinator'), move.at)).toBe('nothing-there')
})

test('nine statements at most, and today costs no more with a journey in it', async () => {
  const team = await makeTeam(database)
  await addDailyLine(await team.as('nurse'), ['08:00'])
  const before = await countStatements(async () => readToday(await team.as('coordinator')))
  const moved = await countStatements(async () => {
    const ana = await team.as('coordinator')
    return moveHome(ana, { requestId: randomUUID(), zone: newYork, at: ana.clock.now })
  })
  const after = await countStatements(async () => readToday(await team.as('coordinator')))
  expect(moved.statements.length).toBeLessThanOrEqual(9)
  expect(after.statements.length).toBe(before.statements.length)
})
