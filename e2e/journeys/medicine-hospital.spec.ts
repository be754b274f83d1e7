import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

// A stay in hospital: everything is paused at once, nothing counts as missed, and each medicine goes on as its shape
// says; steps ask the clinic first (medications.md 11).

test('a stay in hospital pauses the plan, and it goes on as the clinic says', async ({ as, owner }) => {
  test.setTimeout(300_000)
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const { member } = household
  const start = dayAt(zone, -3).toString()
  const due = timeFromNow(zone, -10)
  await addRegimen(owner, household, {
    name: 'Riluzole',
    medicineId: 'riluzole',
    rule: { kind: 'daily', times: [due] },
  })
  const steps = [
    { days: 7, times: [due] },
    { days: null, times: [due, timeFromNow(zone, 60)] },
  ]
  const stepsId = await addRegimen(owner, household, { name: 'Amitriptyline', rule: { kind: 'steps', start, steps } })
  const nurse = await as(member.nurse)
  const family = await as(member.caregiver)
  await family.goto(household.page('today'))
  await expect(family.getByRole('button', { name: /^Mark as given: Riluzole/ })).toBeVisible()

  // A caregiver cannot pause: the page is not there for them.
  await family.goto(household.page(`medications/${stepsId}/hold`))
  await expect(family.getByRole('heading', { name: 'There is nothing here for you to see' })).toBeVisible()
  await family.goto(household.page('today'))

  // The nurse pauses both from this morning on; the family's open page hears of it.
  await nurse.goto(household.page(`medications/${stepsId}`))
  await nurse.getByRole('link', { name: 'Pause it' }).click()
  await nurse.getByRole('checkbox', { name: /^Riluzole/ }).check()
  await nurse.getByLabel('Why?').selectOption({ label: 'In hospital' })
  await nurse.getByLabel('At', { exact: true }).first().fill(timeFromNow(zone, -30))
  await nurse.getByRole('button', { name: 'Pause these' }).click()
  await expect(nurse.getByText('Paused', { exact: true })).toHaveCount(2)
  await expect(family.getByRole('button', { name: /^Mark as given/ })).toHaveCount(0)
  await family.goto(household.page('medications/day'))
  await expect(family.getByText(/on hold|paused/i).first()).toBeVisible()
  await expect(family.getByText(/missed/i)).toHaveCount(0)

  // Home again: the steps ask what the clinic said; the other goes on with them.
  await nurse.goto(household.page(`medications/${stepsId}`))
  await nurse.getByRole('link', { name: 'Go on with it' }).click()
  await nurse.getByLabel('At', { exact: true }).fill(timeFromNow(zone, -1))
  await nurse.getByRole('button', { name: 'Go on with it' }).click()
  await expect(
    nurse.getByRole('link', { name: 'Say what the clinic said, or that it is not known yet.' }),
  ).toBeVisible()
  await nurse.getByRole('radio', { name: /Not known yet/ }).check()
  await nurse.getByRole('button', { name: 'Go on with it' }).click()
  await expect(nurse.getByRole('heading', { level: 1, name: 'Amitriptyline' })).toBeVisible()
  await expect(nurse.getByText('How do the steps go on after the pause?')).toBeVisible()

  // The clinic rings: by the calendar.
  await nurse.getByRole('link', { name: 'Say what the clinic said' }).click()
  await nurse.getByRole('radio', { name: /By the calendar/ }).check()
  await nurse.getByRole('button', { name: 'Go on with it' }).click()
  await expect(nurse.getByText('After the hold the steps carry on by the calendar.')).toBeVisible()
  await expect(nurse.getByText('How do the steps go on after the pause?')).toHaveCount(0)
  await expect(nurse.getByText(/^Ended by/)).toBeVisible()

  // Tomorrow both are due again, at their times.
  await family.goto(household.page(`medications/day?on=${dayAt(zone, 1)}`))
  for (const name of ['Riluzole', 'Amitriptyline'])
    await expect(family.getByRole('listitem').filter({ hasText: name })).toHaveCount(1)
})
