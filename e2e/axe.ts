import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds wrong with a page: the rule, and where. Empty is right. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.flat().join(' ')}`),
  )
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page), `axe on ${new URL(page.url()).pathname}`).toEqual([])
}
