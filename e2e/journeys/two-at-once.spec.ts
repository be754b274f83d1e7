import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Caller } from '../access/call'
import { startSession, type Owner } from '../database'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

/** Holds the presses of several pages until all have been made, then lets them go together. */
function startingLine(count: number): (page: Page) => Promise<void> {
  let arrived = 0
  let go = () => {}
  const together = new Promise<void>((resolve) => (go = resolve))
  return async (page) => {
    await page.route('**/*', async (route) => {
      if (route.request().method() === 'POST') {
        arrived += 1
        if (arrived === count) go()
        await together
      }
      await route.continue()
    })
  }
}

interface Recorded {
  readonly slot_key: string
  readonly live: number
  readonly given: number
}

function recordedDoses(owner: Owner, teamId: string): Promise<Recorded[]> {
  return owner.rows<Recorded>(
    `SELECT r.slot_key, count(*)::int AS given,
       (SELECT count(*)::int FROM live_doses l WHERE l.team_id = $1 AND l.slot_key = r.slot_key) AS live
     FROM dose_records r WHERE r.team_id = $1 GROUP BY r.slot_key`,
    [teamId],
  )
}

test('two people press "Mark as given" at the same moment: one has given it, the other is told who', async ({
  as,
  owner,
}) => {
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const { caregiver, nurse } = household.member
  const rule = { kind: 'daily', times: [timeFromNow(zone, -10)] }
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  const two = [
    { page: await as(caregiver), other: nurse },
    { page: await as(nurse), other: caregiver },
  ]
  const hold = startingLine(two.length)
  for (const { page } of two) {
    await hold(page)
    await page.goto(household.page('today'))
  }
  await Promise.all(two.map(({ page }) => page.getByRole('button', { name: /^Mark as given: Riluzole/ }).click()))

  const told = (page: Page) => page.getByText(/^Already given by .+\. Do not give again\.$/)
  await expect(told(two[0]!.page).or(two[0]!.page.getByText(/^Given by/))).not.toHaveCount(0)
  await expect
    .poll(async () => (await Promise.all(two.map(({ page }) => told(page).isVisible()))).filter(Boolean).length)
    .toBe(1)
  const [first, second] = two
  const loser = (await told(first!.page).isVisible()) ? first! : second!
  await expect(told(loser.page)).toContainText(`Already given by ${loser.other.name} at`)
  await expect(loser.page.getByRole('button', { name: 'It was the same dose' })).toBeVisible()
  expect(await recordedDoses(owner, household.teamId)).toMatchObject([{ live: 1, given: 1 }])

  await loser.page.getByRole('button', { name: 'It was the same dose' }).click()
  await expect(told(loser.page)).toBeHidden()
  await expect(loser.page.getByText(`Given by ${loser.other.name} at`)).toBeVisible()
  expect(await recordedDoses(owner, household.teamId)).toMatchObject([{ live: 1, given: 1 }])
})

test('of two who record the same dose at once, 200 times, one always has it and the other is always told', async ({
  owner,
  appUrl,
}) => {
  test.setTimeout(120_000)
  const household = await makeHousehold(owner)
  const { teamId, member } = household
  const times = Array.from(
    { length: 40 },
    (_, index) => `${String(6 + Math.floor(index / 4)).padStart(2, '0')}:${(index % 4) * 15 || '00'}`,
  )
  const regimenId = await addRegimen(owner, household, {
    name: 'Water by the tube',
    rule: { kind: 'daily', times },
    unit: 'mL',
  })
  const slotKeys = [-1, -2, -3, -4, -5].flatMap((days) =>
    times.map((time) => `${regimenId}/${dayAt('America/New_York', days)}/${time}`),
  )
  expect(slotKeys).toHaveLength(200)
  const two = [member.caregiver, member.nurse]
  const callers = await Promise.all(
    two.map(async ({ userId }) => new Caller(appUrl, await startSession(owner, userId))),
  )
  const won = [0, 0]
  for (const slotKey of slotKeys) {
    const answers = await Promise.all(
      callers.map((caller) =>
        caller.post(`/api/teams/${teamId}/doses`, { requestId: randomUUID(), regimenId, slotKey, kind: 'given' }),
      ),
    )
    const winner = answers.findIndex(({ status }) => status === 201)
    const loser = answers[1 - winner]
    expect(answers.map(({ status }) => status).sort(), slotKey).toEqual([201, 409])
    expect(JSON.parse(loser?.body ?? '{}')).toMatchObject({
      result: 'already',
      entry: { kind: 'given' },
      words: expect.stringMatching(
        new RegExp(`^Already given by ${two[winner]?.name} at .+\\. Do not give again\\.$`),
      ) as unknown,
    })
    won[winner] = (won[winner] ?? 0) + 1
  }
  const recorded = await recordedDoses(owner, teamId)
  expect(recorded).toHaveLength(200)
  expect(recorded.filter(({ live, given }) => live !== 1 || given !== 1)).toEqual([])
  console.log(`200 doses recorded twice at once: 200 times one 201 and one 409 (won ${won.join(' and ')}).`)
})
