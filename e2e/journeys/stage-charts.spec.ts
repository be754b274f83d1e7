import { axeFindings } from '../axe'
import { expect, test } from '../test'
import { addMeasures, addSheets } from './stage-sheets'

const visits = [
  [400, '444 333 444 444'],
  [200, '434 323 433 444'],
  [100, '333 322 33? 444'],
  [10, '323 222 322 434'],
] as const
const measures = [
  [300, 'measures.usual_weight_kg', 80],
  [200, 'measures.weight_kg', 78],
  [10, 'measures.weight_kg', 74],
  [200, 'measures.fvc_pct', 84],
  [10, 'measures.fvc_pct', 72],
  [10, 'measures.snip_cmh2o', 52],
  [10, 'measures.falls_3mo', 1],
  [200, 'sym.cramps', true],
  [10, 'sym.cramps', false],
] as const

test('a nurse walks the points of the charts with the arrow keys, and the table says the same', async ({
  as,
  owner,
  household,
}) => {
  await addSheets(owner, household, visits)
  await addMeasures(owner, household, measures)
  const page = await as(household.member.nurse, { viewport: { width: 320, height: 800 } })
  await page.goto(household.page('stage'))
  const total = page.getByRole('figure', { name: /All twelve answers together/ })
  const chart = total.getByRole('application', { name: /^Chart: All twelve answers together/ })
  await total.scrollIntoViewIfNeeded()
  await chart.focus()
  const said = total.getByRole('status')
  await expect(said).toContainText(/, 45 of 48, King's 1, MiToS 0$/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText(/, no total, 11 of 12 answered, King's 3, MiToS 0$/)
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText(/, 32 of 48, King's 3, MiToS 0$/)

  await total.getByText('These numbers as a table').click()
  const table = total.getByRole('table', { name: 'Total and stages, newest first' })
  await expect(table.getByRole('row')).toHaveCount(visits.length + 1)
  await expect(table.getByRole('row').nth(1)).toContainText('32')
  for (const name of ['Breathing test', 'Sniff test', 'Weight', 'Below the usual weight', 'Falls', 'Signs'])
    await expect(page.getByRole('application', { name: new RegExp(`^Chart: ${name}\\.`) })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(page.getByRole('heading', { name: /^Speed so far/ })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/stage \d of \d/i)
  expect(await axeFindings(page)).toEqual([])
})

test('on paper the charts stand in black', async ({ as, owner, household }) => {
  await addSheets(owner, household, visits)
  const page = await as(household.member.coordinator)
  await page.goto(household.page('stage'))
  const line = page.locator('.recharts-line-curve').first()
  await expect(line).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(line).toBeVisible()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe('rgb(255, 255, 255)')
})

test('without JavaScript the tables are there', async ({ as, owner, household }) => {
  await addSheets(owner, household, visits)
  await addMeasures(owner, household, measures)
  const page = await as(household.member.caregiver, { javaScript: false })
  await page.goto(household.page('stage'))
  const total = page.getByRole('figure', { name: /All twelve answers together/ })
  await total.getByText('These numbers as a table').click()
  await expect(total.getByRole('row').nth(1)).toContainText('32')
  await expect(page.getByRole('application')).toHaveCount(0)
  await expect(page.getByText('Speed so far')).toHaveCount(0)
})

test('a patient who did not choose to see stage and scores is sent none of it', async ({ as, owner, household }) => {
  await addSheets(owner, household, visits)
  await addMeasures(owner, household, measures)
  const page = await as(household.member.patient)
  const answer = await page.goto(household.page('stage'))
  expect(await answer?.text()).not.toMatch(/of 48|King.s \d|MiToS|points a month|kings|fvc/)
  await expect(page.getByRole('application')).toHaveCount(0)
})

test('a nurse enters King’s by its parts beside what the answers give, and takes it back', async ({
  as,
  owner,
  household,
}) => {
  await addSheets(owner, household, [[20, '344 444 444 444']])
  const page = await as(household.member.nurse, { javaScript: false })
  await page.goto(household.page('stage'))
  const form = page.locator('form').filter({ hasText: 'Parts that are affected' })
  await page.locator('summary').filter({ hasText: 'King’s' }).click()
  await expect(form).toContainText("give King's 1: mouth and throat")
  await form.getByLabel('What it rests on').fill('Mask offered and refused')
  await form.getByRole('button', { name: 'Enter this stage' }).click()
  await expect(page.getByText('Tick at least one part, or choose a stage.').first()).toBeVisible()

  await form.getByLabel('Mouth and throat').check()
  await form.getByLabel('Breathing machine needed').check()
  await expect(form.getByLabel('What it rests on')).toHaveValue('Mask offered and refused')
  await form.getByRole('button', { name: 'Enter this stage' }).click()
  await expect(
    page.getByText('A breathing machine is used, now and then or more, or is being considered.').first(),
  ).toBeVisible()

  const row = page.getByRole('row').filter({ hasText: 'Mask offered and refused' })
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText("King's 4B")
  await expect(page.getByText('mouth and throat and breathing machine needed')).toBeVisible()
  await page.locator('summary').filter({ hasText: 'This stage is a mistake' }).click()
  await page.getByLabel('Why?').fill('Wrong person')
  await page.getByRole('button', { name: 'Take this stage back' }).click()
  await expect(page.getByRole('heading', { name: /^Taken back by/ })).toBeVisible()
  await page.goto(household.page('stage'))
  await expect(page.getByText('ALS affects one part of the body').first()).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Taken back by' })).toContainText('Wrong person')
})
