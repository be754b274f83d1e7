import type { Page } from '@playwright/test'
import type { Owner } from '../database'
import { addRegimen } from '../furnish'
import { makeHousehold, type Household } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

interface Recorded {
  readonly kind: string
  readonly flags: string[]
  readonly given_at: string
  readonly name: string
}

const recorded = (owner: Owner, { teamId }: Household): Promise<Recorded[]> =>
  owner.rows<Recorded>(
    `SELECT d.kind, d.flags, d.given_at, m.display_name AS name FROM dose_records d
     JOIN memberships m ON m.team_id = d.team_id AND m.user_id = d.recorded_by_id WHERE d.team_id = $1 ORDER BY d.recorded_at`,
    [teamId],
  )

async function dueNow(owner: Owner): Promise<Household> {
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone, region: 'UK' })
  const rule = { kind: 'daily', times: [timeFromNow(zone, -10)] }
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  return household
}

const phone = { viewport: { width: 390, height: 844 } }
const markAsGiven = (page: Page) => page.getByRole('button', { name: /^Mark as given: Riluzole/ })
const told = (page: Page, name: string) =>
  page.getByRole('heading', { name: new RegExp(`^Already given by ${name} at \\d\\d:\\d\\d\\. Do not give again\\.$`) })

test('two at the bedside, one without signal for a minute: the press is kept, sent once, and told who was faster', async ({
  as,
  owner,
}) => {
  const household = await dueNow(owner)
  const { caregiver: ana, nurse: nora } = household.member
  const [anas, noras] = [await as(ana, phone), await as(nora, phone)]
  await anas.goto(household.page('today'))
  await noras.goto(household.page('today'))

  // Ana says that she is giving it: Nora's phone shows it without a press.
  await anas.getByRole('button', { name: /^I am giving this now: Riluzole/ }).click()
  await expect(noras.getByText(`${ana.name} is giving this now`)).toBeVisible()
  await expect(markAsGiven(noras)).toBeHidden()

  await anas.context().setOffline(true)
  const pressedAt = Date.now()
  await markAsGiven(anas).click()
  const waiting = anas.getByRole('heading', { name: /^Not sent yet: Riluzole, \d\d:\d\d, given \d\d:\d\d$/ })
  await expect(waiting).toBeVisible()
  await expect(anas.getByText('Waiting for signal. See the top of the page.')).toBeVisible()
  await expect(anas.getByText(/^Given by/)).toBeHidden()
  expect(await recorded(owner, household)).toEqual([])

  // Nobody is in the way of what already happened.
  await noras.getByRole('button', { name: /^Record it anyway: Riluzole/ }).click()
  await expect(noras.getByText(`Given by ${nora.name} at`).first()).toBeVisible()

  let sent = 0
  anas.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
  await anas.context().setOffline(false)
  await expect(told(anas, nora.name)).toBeVisible({ timeout: 20_000 })
  await expect(waiting).toBeHidden()
  expect(sent).toBe(1)
  expect(await recorded(owner, household)).toMatchObject([{ kind: 'given', name: nora.name }])

  // It was a second one: written down with the time of the press, and everybody is told.
  await anas.getByRole('button', { name: 'I gave another one' }).click()
  const alarm = /^Riluzole was possibly given twice today$/
  await expect(noras.getByRole('heading', { name: alarm })).toBeVisible()
  const [, extra] = await recorded(owner, household)
  expect(extra).toMatchObject({ kind: 'extra', flags: ['possible_double'], name: ana.name })
  expect(Math.abs(new Date(extra?.given_at ?? 0).getTime() - pressedAt)).toBeLessThan(5_000)
})

test('a press without signal that was the only one is recorded as of the press; one that was dropped is not', async ({
  as,
  owner,
}) => {
  const household = await dueNow(owner)
  const page = await as(household.member.caregiver, phone)
  await page.goto(household.page('today'))
  await page.context().setOffline(true)
  await markAsGiven(page).click()
  await page.getByRole('button', { name: /^It was not given, drop it: Riluzole/ }).click()
  await expect(page.getByRole('heading', { name: /^Not sent yet/ })).toBeHidden()
  const pressedAt = Date.now()
  await markAsGiven(page).click()
  await page.context().setOffline(false)
  await expect(page.getByText(`Given by ${household.member.caregiver.name} at`).first()).toBeVisible({
    timeout: 20_000,
  })
  const [dose, ...others] = await recorded(owner, household)
  expect(others).toEqual([])
  expect(Math.abs(new Date(dose?.given_at ?? 0).getTime() - pressedAt)).toBeLessThan(5_000)
})

test('the long form keeps every word without signal, and after somebody was faster', async ({ as, owner }) => {
  const household = await dueNow(owner)
  const { caregiver: ana, nurse: nora } = household.member
  const [anas, noras] = [await as(ana, phone), await as(nora, phone)]
  await anas.goto(household.page('today'))
  await noras.goto(household.page('today'))
  await anas.getByRole('link', { name: 'Something else happened' }).click()
  await anas.getByRole('radio', { name: 'Part of it was given' }).check()
  await anas.getByLabel('How much?').fill('25')
  await anas.getByLabel('In your own words').fill('Half was spat out')
  await anas.context().setOffline(true)
  await anas.getByRole('button', { name: 'Record what happened' }).click()
  await expect(anas.getByText(/^Not sent: no answer came/)).toBeVisible()
  await expect(anas.getByLabel('In your own words')).toHaveValue('Half was spat out')

  await markAsGiven(noras).click()
  await expect(noras.getByText(`Given by ${nora.name} at`).first()).toBeVisible()

  await anas.context().setOffline(false)
  await anas.getByRole('button', { name: 'Send it now' }).click()
  await expect(told(anas, nora.name)).toBeVisible()
  await expect(anas.getByLabel('In your own words')).toHaveValue('Half was spat out')
  await expect(anas.getByLabel('How much?')).toHaveValue('25')
  expect(await recorded(owner, household)).toHaveLength(1)
  await anas.getByRole('button', { name: 'I gave another one' }).click()
  await anas.waitForURL(/\/today$/)
  const rows = await owner.rows<object>(
    `SELECT kind, amount::float8 AS amount, reason FROM dose_records WHERE team_id = $1 ORDER BY recorded_at`,
    [household.teamId],
  )
  expect(rows).toMatchObject([{ kind: 'given' }, { kind: 'extra', amount: 25, reason: 'Half was spat out' }])
})

test('a plan that changed under the finger is shown first, and then the dose is saved', async ({ as, owner }) => {
  const household = await dueNow(owner)
  const { teamId, member } = household
  const page = await as(member.caregiver, phone)
  await page.goto(household.page('today'))
  await owner.rows(
    `INSERT INTO regimen_versions (team_id, regimen_id, version, from_at, rule, amount, unit, form, route, changed_by_id)
     SELECT team_id, regimen_id, 2, now() - interval '1 hour', rule, 25, unit, form, route, changed_by_id FROM regimen_versions WHERE team_id = $1`,
    [teamId],
  )
  await markAsGiven(page).click()
  await expect(page.getByText('The prescription has changed since your page was drawn')).toBeVisible()
  await expect(page.getByText(/^Now: 25.mg/)).toBeVisible()
  expect(await recorded(owner, household)).toEqual([])
  await page.getByRole('radio', { name: 'It was given', exact: true }).check()
  await page.getByRole('button', { name: 'Record what happened' }).click()
  await page.waitForURL(/\/today$/)
  const rows = await owner.rows<object>(
    `SELECT version, amount::float8 AS amount FROM dose_records WHERE team_id = $1`,
    [teamId],
  )
  expect(rows).toEqual([{ version: 2, amount: 25 }])
})

test('a dose that a changed plan took away is saved outside the plan, with JavaScript off too', async ({
  as,
  owner,
}) => {
  const household = await dueNow(owner)
  const { teamId, member } = household
  const page = await as(member.caregiver, { ...phone, javaScript: false })
  await page.goto(household.page('today'))
  await owner.rows(
    `INSERT INTO regimen_versions (team_id, regimen_id, version, from_at, rule, amount, unit, form, route, changed_by_id)
     SELECT team_id, regimen_id, 2, now() - interval '30 days', '{"kind":"daily","times":["03:33"]}', 50, unit, form, route, changed_by_id
     FROM regimen_versions WHERE team_id = $1`,
    [teamId],
  )
  await markAsGiven(page).click()
  await expect(page.getByText('This dose is not in the plan any more.')).toBeVisible()
  await page.getByRole('radio', { name: 'It was given', exact: true }).check()
  await page.getByRole('button', { name: 'Record what happened' }).click()
  await page.getByRole('button', { name: 'Record it outside the plan' }).click()
  await page.waitForURL(/\/today$/)
  expect(await recorded(owner, household)).toMatchObject([{ kind: 'extra', flags: ['outside-plan'] }])
})
