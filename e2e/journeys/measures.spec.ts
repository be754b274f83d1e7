import { axeFindings } from '../axe'
import { expect, test } from '../test'
import { addMeasures } from './stage-sheets'

test('a weight in stone is kept in kg beside what was typed; an unusual one is asked about, and taken back', async ({
  as,
  household,
}) => {
  const page = await as(household.member.caregiver, { javaScript: false })
  await page.goto(household.page('measures'))
  const weight = page.getByLabel('Weight', { exact: true })
  await weight.fill('11 st 6')
  await page.getByRole('button', { name: 'Save what was measured' }).click()
  await expect(page.getByText('Saved. The plan is up to date.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Weight' }).first()).toContainText('72.6 kg (160 lb)')

  await weight.fill('1600')
  await page.getByRole('button', { name: 'Save what was measured' }).click()
  await expect(page.getByText(/^Weight is from 2 to 500/).first()).toBeVisible()
  await weight.fill('260 lb')
  await page.getByRole('button', { name: 'Save what was measured' }).click()
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible()
  await expect(page.getByText(/260\slb is far from the last one, 11\sst 6\slb/)).toBeVisible()
  await expect(weight).toHaveValue('260 lb')
  await page.getByRole('button', { name: 'It is right: save it' }).click()
  await expect(page.getByText('Saved. The plan is up to date.')).toBeVisible()

  await page.getByRole('row').filter({ hasText: '260 lb' }).getByRole('link').click()
  await expect(page.getByText('117.9 kg (260 lb)')).toBeVisible()
  await page.locator('summary').filter({ hasText: 'This is a mistake' }).click()
  await page.getByLabel('Why?').fill('Wrong scales')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { name: /^Taken back by/ })).toBeVisible()
  await page.goto(household.page('measures'))
  await expect(page.getByRole('listitem').filter({ hasText: 'Weight' }).first()).toContainText('72.6 kg (160 lb)')
  await expect(page.getByRole('row').filter({ hasText: '260 lb' })).toContainText('Taken back by')
})

test('an old normal test is due, an old low one still counts', async ({ as, owner, household }) => {
  await addMeasures(owner, household, [
    [92, 'measures.fvc_pct', 95],
    [400, 'measures.snip_cmh2o', 30],
    [90, 'measures.weight_kg', 72],
  ])
  const page = await as(household.member.coordinator, { viewport: { width: 320, height: 800 } })
  await page.goto(household.page('measures'))
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(line('Breathing test (FVC, per cent)')).toContainText('Test due')
  await expect(line('Sniff test')).toContainText('it still counts')
  await expect(line('Weight')).not.toContainText(/due|again|counts/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await axeFindings(page)).toEqual([])
})

test('a sign that is a red flag says at once whom to call, and asks for fresh answers', async ({ as, household }) => {
  const page = await as(household.member.caregiver)
  await page.goto(household.page('plan/what-we-notice'))
  await page.getByLabel('Being short of breath lying flat').check()
  await page.getByLabel('Weak leg').check()
  await page.getByRole('button', { name: 'Save what we notice' }).click()
  await expect(page.getByRole('heading', { name: /^Call your team today: short of breath lying flat/ })).toBeVisible()
  await expect(page.getByText('Worth a fresh answer')).toBeVisible()
  await expect(page.getByText(/something was noted about:.*walking/)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  await page.getByLabel('Weak leg').uncheck()
  await page.getByRole('button', { name: 'Save what we notice' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'A weak leg' }).first()).toContainText('gone')
})
