import type { Page } from '@playwright/test'
import { expectAccessible } from '../axe'
import { makeHousehold } from '../household'
import { expect, test } from '../test'
import { answerByKeys, finish, startQuestions } from './answering'

/** Walks with early trouble, unsteady on the stairs: nothing else has changed. */
const walkingAt3 = [4, 4, 4, 4, 4, 4, 4, 3, 2, 4, 4, 4] as const
const walkingAt2 = [4, 4, 4, 4, 4, 4, 4, 2, 2, 4, 4, 4] as const

/** The next step of the thing on the page. */
async function step(page: Page, link: string, words?: string): Promise<void> {
  const usual = page.getByRole('link', { name: link, exact: true })
  if (!(await usual.first().isVisible())) await page.getByText('Something else happened').click()
  await usual.first().click()
  if (words) await page.locator('textarea[name=words]').fill(words)
  await page.getByRole('button', { name: 'Save this step' }).click()
  await expect(page.getByRole('button', { name: 'Save this step' })).toHaveCount(0)
}

test('a power chair: talked about at walking 3, worth doing at walking 2, in place at last', async ({ as, owner }) => {
  test.setTimeout(180_000)
  const household = await makeHousehold(owner)
  const [nurse, family] = [await as(household.member.nurse), await as(household.member.caregiver)]
  await startQuestions(nurse, household)
  await answerByKeys(nurse, walkingAt3)
  await finish(nurse)

  // Coming up, by its gentle name; opened by a tap.
  await family.goto(`${household.page('plan')}?all=coming`)
  await family.getByRole('heading', { name: 'A talk about getting around' }).click()
  await family.getByRole('button', { name: 'Open: A talk about getting around' }).click()
  const card = family.locator('#power-wheelchair')
  await expect(card.getByRole('heading', { name: 'Power wheelchair' })).toBeVisible()
  await expect(card.getByText('7 to 26 weeks').last()).toBeVisible()
  await expect(card.getByText('This month').last()).toBeVisible()
  await expect(card).toContainText('Because walking is 3')
  await expect(card).toContainText(/Shown since .* because walking was 3 on .*\. Rule of knowledge version \d+\./)
  await expect(card.getByText('First, in this order')).toBeVisible()
  await expect(card.getByText('Then, usually in this order')).toBeVisible()
  await expect(card.getByText('You have this when')).toBeVisible()
  await card.getByRole('button', { name: /^Add task: Ask for a seating clinic visit/ }).click()
  await expect(card.getByText('Among the tasks.').first()).toBeVisible()
  await expectAccessible(family)

  // Walking needs help: worth doing now.
  await startQuestions(nurse, household)
  await answerByKeys(nurse, walkingAt2)
  await finish(nurse)
  await family.goto(`${household.page('plan')}?all=now`)
  await card.getByRole('heading', { name: 'Power wheelchair' }).click()
  await expect(card).toContainText('Because walking is 2')
  await expect(card.getByText('This week').last()).toBeVisible()

  // The need becomes the thing.
  await card.getByRole('link', { name: 'Add it to the equipment' }).click()
  await family.getByLabel('What happened last?').selectOption('asked')
  await family.getByRole('button', { name: 'Add to the equipment' }).click()
  await family.getByRole('button', { name: 'Say “On its way” in the plan' }).click()
  await expect(family.getByRole('button', { name: 'Say “On its way” in the plan' })).toHaveCount(0)
  await step(family, 'It was approved')
  await step(family, 'It was ordered')
  await step(family, 'It came')
  await step(family, 'Somebody was shown how to use it', 'Carol and Pat')
  await family.getByRole('button', { name: 'Say “We have this” in the plan' }).click()
  await expect(family.getByRole('button', { name: 'Say “We have this” in the plan' })).toHaveCount(0)

  // In place, with the day to look at it again; nothing about it is worth doing now.
  await family.goto(`${household.page('plan')}?all=now`)
  const have = family.getByRole('complementary')
  await expect(have.getByRole('heading', { name: 'Power wheelchair' })).toBeVisible()
  await expect(have.getByText(/Good to look at again on/).first()).toBeVisible()
  await have.getByRole('heading', { name: 'Power wheelchair' }).click()
  await expect(have.locator('#power-wheelchair').getByText(/^Delivered \d/)).toBeVisible()
})
