import { beforeAll, expect, test } from 'vitest'
import type { Access } from '@/lib/auth/access'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { recordDose } from './doses.data'
import { recordPrnDose } from './prn-doses.data'
import { addSlots, lookThenGive, lookThenRecord, raceForLimits, raceForSlots } from './testing/dose-races'

/** The short form of `npm run test:races`, which has 1,500 slots and 300 rounds. */
const database = await testDatabase()
let team: TestTeam
let people: readonly Access[]

beforeAll(async () => {
  team = await makeTeam(database)
  people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
})

test('eight writers, sixty slots: each has one entry', { timeout: 120_000 }, async () => {
  const slots = await addSlots(await team.as('coordinator'), 60)
  expect(await raceForSlots(people, slots, recordDose, team.owner)).toEqual({ saved: 60, doubles: 0, missing: 0 })
})

test(
  'the control, which looks first and inserts after, makes doubles in the same race',
  { timeout: 120_000 },
  async () => {
    const slots = await addSlots(await team.as('coordinator'), 60)
    const race = await raceForSlots(people, slots, lookThenRecord, team.owner)
    expect(race.doubles).toBeGreaterThan(0)
  },
)

test(
  'eight give at once, five times: two doses each, no limit passed without a word',
  { timeout: 120_000 },
  async () => {
    const givers = [await team.as('coordinator'), ...people.slice(1)]
    const race = await raceForLimits(givers, 5, recordPrnDose, team.owner)
    expect(race).toEqual({ saved: 10, warned: 30, passedSilently: 0 })
  },
)

test('the control, which decides without a lock, passes the limit in silence', { timeout: 120_000 }, async () => {
  const givers = [await team.as('coordinator'), ...people.slice(1)]
  expect((await raceForLimits(givers, 5, lookThenGive, team.owner)).passedSilently).toBeGreaterThan(0)
})
