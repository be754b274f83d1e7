import { randomUUID } from 'node:crypto'
import { expectAccessible } from '../axe'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

// Swallowing falls: riluzole goes from tablet to suspension to the tube (medications.md 11).

test('a tablet becomes a suspension, the suspension goes by the tube, and no dose is lost', async ({ as, owner }) => {
  test.setTimeout(120_000)
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone, region: 'UK' })
  const { teamId, member } = household
  const times = [timeFromNow(zone, -180), timeFromNow(zone, 540)].toSorted()
  const start = dayAt(zone, -400).toString()
  const rule = { kind: 'daily', times, start }
  const regimenId = await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  const nurse = await as(member.nurse)
  const family = await as(member.caregiver, { javaScript: false })

  // The family counts the tablets, without script. A dose uses one.
  await family.goto(household.page(`medications/stock/new?regimen=${regimenId}`))
  await family.getByLabel('One dose of 50 mg uses').fill('1')
  await family.getByLabel('Counted in').selectOption('tablet')
  await family.getByLabel('From ordering to having it').fill('5')
  await family.getByRole('button', { name: 'Start counting' }).click()
  await expect(family.getByText('Write how many there are now.').first()).toBeVisible()
  await family.getByLabel('How many are there now?').fill('40')
  await family.getByRole('button', { name: 'Start counting' }).click()
  await expect(family.getByText('40 tablets.', { exact: true })).toBeVisible()
  await family.getByText('Count what is there').click()
  await family.getByLabel('How many are really there?').fill('38')
  await family.getByRole('button', { name: 'Save the count' }).click()
  await expect(family.getByText(/By the record there should be 40/)).toBeVisible()
  await family.getByLabel('Why is it different?').fill('Two fell into the sink')
  await family.getByRole('button', { name: 'Save the count' }).click()
  await expect(family.getByText('38 tablets.', { exact: true })).toBeVisible()

  // While swallowing is as before, nothing asks.
  await nurse.goto(household.page('medications/tube'))
  await expect(nurse.getByText(/nothing here needs another form/)).toBeVisible()
  await owner.add('assessments', [
    {
      ...{ team_id: teamId, id: randomUUID(), assessed_on: dayAt(zone).toString(), respondent: 'clinician', q3: 2 },
      ...{ gastrostomy: false, niv: false, origin: 'answered', rules_version: 1, derived: {} },
      recorded_by_id: member.nurse.userId,
    },
  ])
  await nurse.reload()
  await expect(nurse.getByText('Riluzole, film-coated tablet: can it still be swallowed?')).toBeVisible()
  await expectAccessible(nurse)

  // The prescriber orders the suspension: a new version from now on, the same medicine and the same test dates.
  await nurse.goto(household.page(`medications/${regimenId}/change`))
  await nurse.getByLabel('Which form?').selectOption('suspension')
  await nurse.getByLabel('Strength, as on the pack').fill('5 mg/mL')
  await nurse.getByLabel('For a liquid: that is').fill('10')
  await nurse.getByRole('button', { name: 'Save the change' }).click()
  await expect(
    nurse.getByText('50 mg (10 mL of 5 mg/mL), thickened oral suspension, by mouth', { exact: true }),
  ).toBeVisible()
  await nurse.goto(household.page(`medications/tests/${regimenId}`))
  await expect(nurse.getByText('12 months after the start')).toBeVisible()
  await family.goto(household.page('medications/stock'))
  await expect(family.getByText(/No planned dose uses this any more/)).toBeVisible()
  await expect(family.getByRole('link', { name: 'Start counting Riluzole' })).toBeVisible()

  // The tube has a date. Each medicine is listed and asked about, without its name in the tasks.
  const changesOn = dayAt(zone, 3)
  await nurse.goto(household.page('medications/tube'))
  await nurse.getByText('The way to give them changes').click()
  await nurse.getByLabel('Which tube?').selectOption('peg')
  await nurse.getByLabel('From which day by the tube?').fill(changesOn.toString())
  await nurse.getByLabel('Water before').fill('30')
  await nurse.getByLabel('Water after').fill('30')
  await nurse.getByRole('button', { name: 'List the medicines' }).click()
  await expect(nurse.getByText('May go by the tube', { exact: true })).toBeVisible()
  await expect(nurse.getByText(/US label: by mouth or PEG/)).toBeVisible()
  await expectAccessible(nurse)
  await family.goto(household.page('tasks'))
  await expect(family.getByText('Ask the pharmacist about medicine 1 of the list for the tube').first()).toBeVisible()

  // What the pharmacist said, without script: its task is done.
  await family.goto(household.page('medications/tube'))
  await family.getByText('What the pharmacist said about Riluzole').click()
  await family.getByLabel('What was said?').selectOption('may_go')
  await family.getByLabel('In their words').fill('Shake for 30 seconds')
  await family.getByRole('button', { name: 'Write it down' }).click()
  await expect(family.getByText('Shake for 30 seconds')).toBeVisible()
  const open = await owner.rows(`SELECT id FROM tasks WHERE team_id = $1 AND state = 'open'`, [teamId])
  expect(open).toEqual([])

  await nurse.reload()
  await nurse.getByRole('button', { name: /^Give Riluzole by the tube from/ }).click()
  await expect(nurse.getByText(/^The plan gives it by the tube from/)).toBeVisible()

  // Every day has its two doses: by mouth until the day before, by the tube from then on.
  const versions = await owner.rows<{ form: string; route: string }>(
    'SELECT form, route FROM regimen_versions WHERE team_id = $1 ORDER BY version',
    [teamId],
  )
  expect(versions.map(({ form, route }) => `${form} ${route}`)).toEqual([
    ...['tablet oral', 'suspension oral', 'suspension peg'],
  ])
  for (const page of ['medications', 'medications/safety', 'medications/stock', 'medications/tests']) {
    await nurse.goto(household.page(page))
    await expectAccessible(nurse)
  }
  for (const [days, way] of [
    [2, 'by mouth'],
    [3, 'by the feeding tube'],
  ] as const) {
    await nurse.goto(`${household.page('medications/day')}?on=${dayAt(zone, days).toString()}`)
    const doses = nurse.getByRole('listitem').filter({ hasText: 'Riluzole' })
    await expect(doses, `${days} days from now, ${way}`).toHaveCount(2)
  }
})
