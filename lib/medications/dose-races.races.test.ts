import { beforeAll, expect, test } from 'vitest'
import type { Access } from '@/lib/auth/access'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { recordDose } from './doses.data'
import { recordPrnDose } from './prn-doses.data'
import { addSlots, lookThenGive, lookThenRecord, raceForLimits, raceForSlots } from './testing/dose-races'

const database = await testDatabase()
const patience = { timeout: 900_000 }
let team: TestTeam
let people: readonly Access[]

beforeAll(async () => {
  team = await makeTeam(database)
  people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
})

test('eight writers, 1,500 slots: each has one entry', patience, async () => {
  const slots = await addSlots(await team.as('coordinator'), 1500)
  expect(await raceForSlots(people, slots, recordDose, team.owner)).toEqual({ saved: 1500, doubles: 0, missing: 0 })
})

test('the control makes doubles in the same race', patience, async () => {
  const slots = await addSlots(await team.as('coordinator'), 1500)
  expect((await raceForSlots(people, slots, lookThenRecord, team.owner)).doubles).toBeGreaterThan(0)
})

test('eight give at once, 300 times: two doses each, no limit passed without a word', patience, async () => {
  const givers = [await team.as('coordinator'), ...people.slice(1)]
  const race = await raceForLimits(givers, 300, recordPrnDose, team.owner)
  expect(race).toEqual({ saved: 600, warned: 1800, passedSilently: 0 })
})

test('the control passes the limit in silence', patience, async () => {
  const givers = [await team.as('coordinator'), ...people.slice(1)]
  expect((await raceForLimits(givers, 30, lookThenGive, team.owner)).passedSilently).toBeGreaterThan(0)
})
