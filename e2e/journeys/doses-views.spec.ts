import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expectAccessible } from '../axe'
import type { Owner } from '../database'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold, type Household } from '../household'
import { zoneAtNoon } from '../noon'
import { expect, test } from '../test'

async function withCycle(owner: Owner): Promise<Household> {
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone, region: 'UK' })
  const start = dayAt(zone, -15).toString()
  await addRegimen(owner, household, {
    name: 'Edaravone',
    medicineId: 'edaravone',
    rule: {
      ...{ kind: 'cycle', time: '08:00', start },
      first: { doses: 14, windowDays: 14, offDays: 14 },
      later: { doses: 10, windowDays: 14, offDays: 14, pick: 'ask' },
    },
  })
  await addRegimen(owner, household, {
    name: 'Riluzole',
    medicineId: 'riluzole',
    rule: { kind: 'daily', times: ['08:00', '20:00'] },
  })
  return household
}

async function giveAt(
  owner: Owner,
  { teamId, member }: Household,
  regimenId: string,
  hoursAgo: number,
): Promise<string> {
  const id = randomUUID()
  const at = Temporal.Now.instant()
    .subtract({ minutes: hoursAgo * 60 })
    .toString()
  await owner.add('dose_records', [
    {
      ...{
        team_id: teamId,
        id,
        regimen_id: regimenId,
        version: 1,
        kind: 'given',
        amount: 50,
        unit: 'mg',
        form: 'tablet',
      },
      ...{ route: 'oral', given_at: at, recorded_at: at, recorded_by_id: member.caregiver.userId, flags: [] },
    },
  ])
  return id
}

test('on and off days of a cycle are seen on today’s page, in the week and in the month', async ({ as, owner }) => {
  const household = await withCycle(owner)
  const page = await as(household.member.nurse, { viewport: { width: 1280, height: 900 } })
  await page.goto(household.page('today'))
  await expect(page.getByText(/Cycle 1, day 16 of 28, an off day\. 0 of 14.doses done\. Next cycle/)).toBeVisible()
  await page.goto(household.page('medications/week'))
  await expect(page.getByRole('link', { name: 'Edaravone, cycle 1' })).toBeVisible()
  const grid = page.getByRole('region', { name: 'Doses by day' })
  await expect(grid.getByText('Off', { exact: true })).toHaveCount(5)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Month', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d{4}$/)
  await expect(page.getByText(/^Off: Edaravone, cycle 1, day 16/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Later' }).click()
  await page.getByRole('link', { name: 'Earlier' }).click()
  await expect(page.getByRole('link', { name: 'Month', exact: true })).toBeVisible()
})

test('the record of a month: a box for each dose, remarks for the rest, two sheets on A4 and on Letter', async ({
  as,
  owner,
}) => {
  const household = await withCycle(owner)
  const page = await as(household.member.caregiver)
  await page.goto(household.page('medications/record'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Record of doses')
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  // 297 and 279 mm on their side, less the margins of the sheet.
  for (const width of [1032, 964]) {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await expect(page.getByText(/^Born: _+/)).toBeVisible()
  }
  const sheet = await page.pdf({ preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type \/Page[^s]/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
})

test('as needed: fine from when, given anyway with a reason, asked how it went, seen in its history', async ({
  as,
  owner,
}) => {
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone, region: 'UK' })
  const rule = { kind: 'prn', minIntervalMin: 240, max24h: 200, unit: 'mg' }
  const regimenId = await addRegimen(owner, household, { name: 'Lorazepam', medicineId: 'lorazepam', rule })
  await giveAt(owner, household, regimenId, 2)
  const { caregiver, nurse } = household.member
  const page = await as(caregiver)
  await page.goto(household.page('today/as-needed'))
  await expect(page.getByText(/^Fine again from \d\d:\d\d$/)).toBeVisible()
  await expect(page.getByText(/^50.mg of at most 200.mg in the last 24 hours\.$/)).toBeVisible()
  await page.getByLabel('What is it for?').fill('panic')
  await page.getByLabel('How bad is it?').selectOption('7')
  await page.getByRole('button', { name: 'Record dose of Lorazepam' }).click()
  await expect(page.getByRole('heading', { name: /^It is fine again from \d\d:\d\d$/ })).toBeVisible()
  await page.getByLabel('If it is given anyway: why?').fill('the nurse said so')
  await page.getByRole('button', { name: 'Record Lorazepam anyway' }).click()
  await page.waitForURL(/\/today$/)
  await expect(page.getByText('Given outside the limits of the prescription.')).toBeVisible()

  // The first one is more than an hour ago: how did it go?
  await expectAccessible(page)
  await page.getByRole('button', { name: 'It helped a little' }).click()
  await expect(page.getByRole('button', { name: 'It helped a little' })).toBeHidden()
  const nurses = await as(nurse)
  await nurses.goto(household.page(`medications/record/${regimenId}`))
  await expect(nurses.getByText(/It helped a little/)).toBeVisible()
  await expect(nurses.getByText('panic. Given anyway: the nurse said so, 7 of 10')).toBeVisible()
  await expect(nurses.getByRole('cell', { name: '2', exact: true })).toBeVisible()
  await expectAccessible(nurses)

  // How it is given is written down by whoever prescribes, and stands beside the form.
  await nurses.goto(household.page(`today/as-needed/${regimenId}`))
  await nurses.getByLabel('What to try first').fill('Open the window')
  await nurses.getByRole('button', { name: 'Save how it is given' }).click()
  await expect(nurses.getByText('Open the window')).toBeVisible()
  await expectAccessible(nurses)
})

test('a dose on an off day is written down, marked outside the plan, and the team sees it', async ({ as, owner }) => {
  const household = await withCycle(owner)
  const page = await as(household.member.caregiver)
  await page.goto(household.page('today/outside-plan'))
  await page.getByLabel('Which medicine?').selectOption({ index: 1 })
  await page.getByLabel('What happened?').fill('We noticed too late')
  await page.getByRole('button', { name: 'Record it outside the plan' }).click()
  await page.waitForURL(/\/today$/)
  const other = await as(household.member.nurse)
  await other.goto(household.page('today'))
  await expect(other.getByText('Outside the plan. The team should know.')).toBeVisible()
  await other.goto(household.page('medications/week'))
  await expect(other.getByText(/a dose was given on an off day/)).toBeVisible()
})
