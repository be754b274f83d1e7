import { Temporal } from 'temporal-polyfill'
import { expectAccessible } from '../axe'
import { addRegimen } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow } from '../noon'
import { expect, test } from '../test'

const newYork = 'America/New_York'

test('a flight from New York to London: seen before, said on arrival, one clock for all, no dose lost or twice', async ({
  as,
  owner,
}) => {
  const household = await makeHousehold(owner, { zone: newYork, region: 'UK' })
  const { caregiver, nurse } = household.member
  // In two hours by the clock of New York, which London has passed already: it falls between the two clocks.
  const time = timeFromNow(newYork, 120)
  await addRegimen(owner, household, {
    name: 'Riluzole',
    medicineId: 'riluzole',
    rule: { kind: 'daily', times: [time] },
  })
  const [page, other] = [await as(caregiver), await as(nurse)]
  await other.goto(household.page('today'))
  await page.goto(household.page('today'))
  await page.getByRole('link', { name: 'Travelling to another time zone' }).click()

  // Planned for another day, nothing changes: it only shows.
  const ahead = Temporal.Now.plainDateISO(newYork).add({ days: 20 })
  await page.getByLabel('Where to?').selectOption('Europe/London')
  await page.getByLabel('From which day?').fill(ahead.toString())
  await page.getByLabel('From what time?').fill('17:00')
  await page.getByRole('button', { name: 'Show the doses of the journey' }).click()
  await expect(page.getByText(/^Nothing is changed now/)).toBeVisible()
  await expectAccessible(page)
  const zoneOf = async () =>
    (await owner.rows<{ zone: string }>('SELECT zone FROM care_teams WHERE id = $1', [household.teamId]))[0]?.zone
  expect(await zoneOf()).toBe(newYork)

  const now = Temporal.Now.zonedDateTimeISO(newYork)
  await page.getByLabel('From which day?').fill(now.toPlainDate().toString())
  await page.getByLabel('From what time?').fill(now.toPlainTime().toString({ smallestUnit: 'minute' }))
  await page.getByRole('button', { name: 'Show the doses of the journey' }).click()
  await expect(page.getByText(/^Falls between the two clocks/)).toHaveCount(1)
  await page.getByRole('button', { name: 'We are there: use the clock of London (Europe)' }).click()
  await expect(page.getByText(/^In London \(Europe\) since/)).toBeVisible()
  expect(await zoneOf()).toBe('Europe/London')

  // The other phone follows by itself: the clock, what changed, and the dose with its word of care.
  await expect(other.getByText('The clock at home is that of London (Europe)')).toBeVisible()
  const wall = Temporal.Now.zonedDateTimeISO('Europe/London')
  await expect(other.getByText(new RegExp(`${String(wall.hour).padStart(2, '0')}:\\d\\d at home`))).toBeVisible()
  await expect(other.getByText('The journey changes the time between two doses.')).toBeVisible()
  await other.getByRole('button', { name: /^Mark as given: Riluzole/ }).click()
  await expect(other.getByText(`Given by ${nurse.name} at`).first()).toBeVisible()
  await expect(other.getByRole('button', { name: /^Mark as given: Riluzole/ })).toHaveCount(0)
  const rows = await owner.rows<{ slot_key: string }>('SELECT slot_key FROM live_doses WHERE team_id = $1', [
    household.teamId,
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.slot_key).not.toContain('@')

  // It was a mistake: taken back within the day, the record stays.
  await page.getByRole('button', { name: 'We did not travel: take it back' }).click()
  await expect(page.getByText(/^The clock at home is that of New York/)).toBeVisible()
  expect(await zoneOf()).toBe(newYork)
})
