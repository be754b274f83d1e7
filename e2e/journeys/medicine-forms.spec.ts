import { randomUUID } from 'node:crypto'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

// Swallowing falls: riluzole goes from tablet to suspension to the tube, and no dose is lost or doubled
// (medications.md 11, "Change of form").

test('riluzole moves from tablet to suspension to tube', async ({ as, owner }) => {
  test.setTimeout(300_000)
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const { teamId, member } = household
  const [due, later] = [timeFromNow(zone, -5), timeFromNow(zone, 12 * 60 - 5)]
  const rule = { kind: 'daily', times: [due, later], start: dayAt(zone, -30).toString() }
  const regimenId = await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  await owner.add('assessments', [
    {
      ...{ team_id: teamId, id: randomUUID(), assessed_on: dayAt(zone).toString(), respondent: 'clinician' },
      ...{ q1: 2, q2: 2, q3: 2, q4: 3, q5: 3, q6: 3, q7: 4, q8: 3, q9: 3, q10: 4, q11: 4, q12: 4, item5_form: '5a' },
      ...{ gastrostomy: false, niv: false, origin: 'answered', rules_version: 1, recorded_by_id: member.nurse.userId },
      derived: {},
    },
  ])
  const nurse = await as(member.nurse)
  const family = await as(member.caregiver)
  const medicine = household.page(`medications/${regimenId}`)

  // This morning's dose was the tablet.
  await family.goto(household.page('today'))
  await family
    .getByRole('button', { name: /^Mark as given: Riluzole/ })
    .first()
    .click()
  await expect(family.getByText(`Given by ${member.caregiver.name} at`)).toBeVisible()

  // The last answers raise the question; the app swaps nothing.
  await nurse.goto(household.page('medications/tube'))
  await expect(nurse.getByText(/can it still be swallowed\?/)).toBeVisible()
  await nurse.goto(medicine)
  await nurse.getByRole('link', { name: 'Change this medicine' }).click()
  await nurse.getByLabel('Which form?').selectOption({ label: 'thickened oral suspension, 5 mg/mL (50 mg = 10 mL)' })
  await nurse.getByLabel('Strength, as on the pack').fill('5 mg/mL')
  await nurse.getByLabel('For a liquid: that is').fill('10')
  await nurse.getByLabel('Why is it changed?').fill('Tablets are hard to swallow')
  await expect(nurse.getByRole('region', { name: 'The next doses' }).getByRole('listitem')).toHaveCount(10)
  await nurse.getByRole('button', { name: 'Save the change' }).click()
  await expect(nurse.getByText('50 mg (10 mL of 5 mg/mL), thickened oral suspension, by mouth')).toBeVisible()
  const story = nurse.getByRole('group').filter({ has: nurse.getByRole('heading', { name: 'History of the plan' }) })
  await expect(story.getByText('Tablets are hard to swallow.')).toBeVisible()
  await expect(story.getByText(/50\smg, film-coated tablet/)).toBeVisible()

  // The dose that was given stays the tablet; the next one is the suspension, at its usual time.
  await family.goto(household.page('today'))
  await expect(family.getByText(`Given by ${member.caregiver.name} at`)).toBeVisible()
  await family.goto(household.page(`medications/day?on=${dayAt(zone, 1)}`))
  await expect(family.getByText(/thickened oral suspension/).first()).toBeVisible()

  // A tube is placed: the page lists the medicine, and the form that it has now may go by it.
  await nurse.goto(household.page('medications/tube'))
  await nurse.getByText('The way to give them changes').click()
  await nurse.getByLabel('Which tube?').selectOption('peg')
  await nurse.getByLabel('From which day by the tube?').fill(dayAt(zone, 1).toString())
  await nurse.getByLabel('Water before').fill('30')
  await nurse.getByLabel('Water after').fill('30')
  await nurse.getByRole('button', { name: 'List the medicines' }).click()
  await expect(nurse.getByText('May go by the tube', { exact: true })).toBeVisible()
  await nurse.getByRole('button', { name: /^Give Riluzole by the tube from/ }).click()
  await expect(nurse.getByText(/The plan gives it by the tube from/)).toBeVisible()

  // Three versions, one medicine: today by mouth, tomorrow by the tube, with as many doses as ever.
  await nurse.goto(medicine)
  await expect(story.getByText(/by the feeding tube \(PEG\)/)).toBeVisible()
  await expect(story.getByText(/^From /)).toHaveCount(3)
  await family.goto(household.page(`medications/day?on=${dayAt(zone, 1)}`))
  await expect(family.getByRole('heading', { level: 3, name: /^Riluzole/ })).toHaveCount(2)
})
