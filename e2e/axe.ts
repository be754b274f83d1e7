import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules that ask for colours; every other one finds the same in light and in dark. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page: the rule, and where. Empty is right. */
export async function axeFindings(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules === 'all' ? axe : axe.withRules(colourRules)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.flat().join(' ')}`),
  )
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), `axe on ${new URL(page.url()).pathname}`).toEqual([])
}
