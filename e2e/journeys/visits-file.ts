import { expect, type Page } from '@playwright/test'
import type { Owner } from '../database'
import type { Household } from '../household'

export const columns = 'date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12'

/** Brings a file to the page for it, in place of one that was brought before. */
export async function bring(page: Page, household: Household, name: string, content: string | Buffer): Promise<void> {
  await page.goto(household.page('stage/import'))
  const another = page.getByRole('button', { name: /another/ })
  if (await another.isVisible()) await another.click()
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await page.getByLabel('A file with the answers').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Look through this file' }).click()
  await expect(page.getByText(name).first()).toBeVisible()
}

export interface Choices {
  readonly person?: string
  readonly startDay?: string
  readonly tube?: string
}

/** Says what the file does not, and has it read like this. */
export async function readLikeThis(page: Page, { person, startDay, tube }: Choices): Promise<void> {
  if (person !== undefined) await page.getByLabel(/Whose rows are these/).selectOption(`id:${person}`)
  if (startDay !== undefined) await page.getByLabel(/On which day was|From which day/).fill(startDay)
  if (tube !== undefined) await page.getByLabel(/was there a feeding tube/).selectOption({ label: tube })
  await page.getByRole('button', { name: /^Read the rows/ }).click()
  await expect(page.getByText('The rows below are read this way now.')).toBeVisible()
}

export interface SavedVisit {
  readonly on: string
  readonly answers: readonly (number | null)[]
}

/** The visits of a team as they are saved. */
export function savedVisits(owner: Owner, { teamId }: Household): Promise<SavedVisit[]> {
  return owner.rows<SavedVisit>(
    `SELECT assessed_on::text AS "on", array[q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12]::int[] AS answers
     FROM assessments WHERE team_id = $1 ORDER BY assessed_on, recorded_at`,
    [teamId],
  )
}

/** The rows of the preview, each with what would happen to it. */
export function previewRows(page: Page) {
  return page.getByRole('table', { name: 'Rows of the file' }).locator('tbody').getByRole('row')
}
