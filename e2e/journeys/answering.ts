import { expect, type Page } from '@playwright/test'
import { ALSFRS_R_ITEMS } from '../../lib/staging/alsfrs-r'
import type { Household } from '../household'

/** Of someone who walks with help, whose speech and breathing have changed much: many needs, the hardest among them. */
export const hardSheet = [2, 3, 2, 2, 2, 2, 3, 1, 1, 1, 1, 1] as const

/** From the stage page to the first question. */
export async function startQuestions(page: Page, household: Household): Promise<void> {
  await page.goto(household.page('stage'))
  await page.getByRole('link', { name: 'Answer the questions' }).first().click()
  await page.getByRole('group', { name: 'Is there a feeding tube?' }).getByLabel('No', { exact: true }).check()
  await page
    .getByRole('group', { name: /breathing mask or machine/ })
    .getByLabel('No', { exact: true })
    .check()
  await page.getByRole('button', { name: 'Go to the first question' }).click()
}

const place = (page: Page, number: number) =>
  page.getByRole('main').getByText(`Question ${number} of ${ALSFRS_R_ITEMS.length}`)

/** Answers each question by its key. Before the page's script runs a key does nothing, so it is pressed again. */
export async function answerByKeys(page: Page, answers: readonly number[]): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    await expect(place(page, index + 1)).toBeVisible()
    await expect(async () => {
      if (await place(page, index + 1).isVisible()) await page.keyboard.press(String(answer))
      await expect(place(page, index + 1)).toBeHidden({ timeout: 2000 })
    }).toPass()
  }
}

/** Answers each question by its button, which needs no script. */
export async function answerByButtons(page: Page, answers: readonly number[]): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    await expect(place(page, index + 1)).toBeVisible()
    await page.locator(`button[name=answer][value="${answer}"]`).click()
  }
}

/** Saves the answers; what they change waits to be told. */
export async function finishAnswers(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers' })).toBeVisible()
  await page.getByRole('button', { name: 'Finish and save these answers' }).click()
  await expect(page).toHaveURL(/\/plan\/what-changed/)
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible()
}

/** Having gone through what changed. */
export async function tellTheTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tell the team' }).click()
  await expect(page).toHaveURL(/\/plan$/)
}

export async function finish(page: Page): Promise<void> {
  await finishAnswers(page)
  await tellTheTeam(page)
}
