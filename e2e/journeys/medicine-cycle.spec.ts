import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Page } from '@playwright/test'
import { daysPass } from '../days-pass'
import type { Owner } from '../database'
import { dayAt } from '../furnish'
import { makeHousehold, type Household } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

// From the prescription of edaravone to the days of its second cycle (medications.md 5).

interface Line {
  readonly regimenId: string
  readonly time: string
}

/** The nurse copies the prescription; the usual schedule fills in the shape of the cycles. */
async function prescribe(nurse: Page, household: Household, time: string): Promise<string> {
  await nurse.goto(household.page('medications/new?medicine=edaravone'))
  await nurse.getByRole('link', { name: /First cycle 14 days on/ }).click()
  await expect(nurse.getByText(/^Filled in: First cycle/)).toBeVisible()
  await nurse.getByLabel('Which form?').selectOption({ label: 'oral suspension, 21 mg/mL (105 mg = 5 mL)' })
  await nurse.getByLabel('Strength, as on the pack').fill('21 mg/mL')
  await nurse.getByLabel('One dose is').first().fill('105')
  await nurse.getByLabel('Unit').selectOption('mg')
  await nurse.getByLabel('How is it given?').selectOption('oral')
  await nurse.getByLabel('Time of the dose').fill(time)
  // A liquid without its mL, and days that nobody has said anything about, are asked for; nothing typed is lost.
  await nurse.getByRole('button', { name: 'Add to the medicines' }).click()
  await expect(nurse.getByRole('link', { name: 'Write how many mL one dose is.' })).toBeVisible()
  await expect(nurse.getByRole('link', { name: 'Say who chooses the days.' })).toBeVisible()
  await nurse.getByLabel('For a liquid: that is').fill('5')
  await nurse.getByRole('radio', { name: /Chosen for each cycle/ }).check()
  const next = nurse.getByRole('region', { name: 'The next doses' })
  await expect(next.getByText(/105\smg; cycle 1, day 1$/)).toBeVisible()
  await expect(next.getByText(/cycle 1, day 10/)).toBeVisible()
  await nurse.getByRole('button', { name: 'Add to the medicines' }).click()
  await expect(nurse.getByRole('heading', { level: 1, name: 'Edaravone' })).toBeVisible()
  await expect(nurse.getByText('105 mg (5 mL of 21 mg/mL), oral suspension, by mouth')).toBeVisible()
  return new URL(nurse.url()).pathname.split('/').at(-1) ?? ''
}

/** What the family recorded on days of the cycle, the same way as the first. */
async function giveOn(
  owner: Owner,
  { teamId, member }: Household,
  { regimenId, time }: Line,
  days: readonly Temporal.PlainDate[],
) {
  const records = days.map((day) => {
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
    return {
      ...{
        team_id: teamId,
        id: randomUUID(),
        regimen_id: regimenId,
        version: 1,
        slot_key: `${regimenId}/${day}/${time}`,
      },
      ...{ kind: 'given', amount: 105, unit: 'mg', form: 'ors', route: 'oral', given_at: at, recorded_at: at },
      ...{ recorded_by_id: member.caregiver.userId, flags: [] },
    }
  })
  await owner.add('dose_records', records)
  await owner.add(
    'live_doses',
    records.map(({ id, team_id, regimen_id, slot_key }) => ({ team_id, regimen_id, slot_key, dose_record_id: id })),
  )
}

const zone = zoneAtNoon()

test('a first edaravone cycle, from the prescription through day 28 to the days of the second', async ({
  as,
  owner,
}) => {
  test.setTimeout(300_000)
  const household = await makeHousehold(owner, { zone })
  const { teamId, member } = household
  const nurse = await as(member.nurse)
  const family = await as(member.caregiver)
  const time = timeFromNow(zone, -5)
  const line = { regimenId: await prescribe(nurse, household, time), time }
  const page = `medications/${line.regimenId}`

  // Day 1: the family gives it.
  await family.goto(household.page('today'))
  await family.getByRole('button', { name: /^Mark as given: Edaravone/ }).click()
  await expect(family.getByText(`Given by ${member.caregiver.name} at`)).toBeVisible()

  // Day 14: the last of the first cycle.
  await daysPass(owner, teamId, 13)
  await giveOn(
    owner,
    household,
    line,
    Array.from({ length: 12 }, (_, i) => dayAt(zone, i - 12)),
  )
  await family.goto(household.page('today'))
  await expect(family.getByRole('button', { name: /^Mark as given: Edaravone/ })).toBeVisible()
  await giveOn(owner, household, line, [dayAt(zone)])

  // Day 15 and day 28 are off, and from now on the next cycle is asked about.
  await daysPass(owner, teamId, 1)
  await family.goto(household.page('today'))
  await expect(family.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(family.getByRole('button', { name: /^Mark as given: Edaravone/ })).toHaveCount(0)
  await daysPass(owner, teamId, 13)
  await nurse.goto(household.page(page))
  await expect(nurse.getByText('Choose 10 days for cycle 2')).toBeVisible()
  await expect(nurse.getByText('Next dose')).toHaveCount(0)

  // The clinic and the family choose ten days.
  await nurse.getByRole('link', { name: 'Choose the days' }).click()
  await expect(nurse.getByRole('heading', { level: 1, name: 'Choose the days of cycle 2' })).toBeVisible()
  await nurse.getByRole('link', { name: 'Tick the first 10' }).click()
  const boxes = nurse.getByRole('group', { name: 'Days of cycle 2' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(14)
  await expect(boxes.nth(9)).toBeChecked()
  await boxes.nth(11).check()
  await nurse.getByRole('button', { name: 'Save these days' }).click()
  await expect(nurse.getByText(/These are 11.days\. The prescription says 10.days/)).toBeVisible()
  await expect(boxes.nth(11)).toBeChecked()
  await boxes.nth(9).uncheck()
  await nurse.getByRole('button', { name: 'Save these days' }).click()
  await expect(nurse.getByRole('heading', { level: 1, name: 'Edaravone' })).toBeVisible()
  await expect(nurse.getByText('Choose 10 days for cycle 2')).toHaveCount(0)
  await expect(nurse.getByText('The days of cycle 2 were chosen.')).toBeVisible()

  // Cycle 2 begins: its first day has a dose, the tenth has none, the twelfth has one.
  await daysPass(owner, teamId, 1)
  await family.goto(household.page('today'))
  await expect(family.getByRole('button', { name: /^Mark as given: Edaravone/ })).toBeVisible()
  for (const [days, count] of [
    [9, 0],
    [11, 1],
    [12, 0],
    [14, 0],
  ] as const) {
    await family.goto(household.page(`medications/day?on=${dayAt(zone, days)}`))
    await expect(family.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(family.getByRole('listitem').filter({ hasText: '105' })).toHaveCount(count)
  }
})
