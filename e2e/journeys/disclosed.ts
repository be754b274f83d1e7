import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Owner } from '../database'
import { root } from '../server'

/** The needs that a team's plan holds, whoever may see them. */
export async function needsInPlan(owner: Owner, teamId: string): Promise<ReadonlySet<string>> {
  const rows = await owner.rows<{ need_id: string }>(
    `SELECT need_id FROM need_displays WHERE team_id = $1 AND state IN ('expected_now', 'anticipate')`,
    [teamId],
  )
  return new Set(rows.map(({ need_id }) => need_id))
}

interface Need {
  readonly id: string
  readonly name: string
  readonly plain: string
  readonly soft_name: string | null
  readonly audience: readonly string[]
  readonly sensitivity: 'routine' | 'sensitive' | 'end-of-life'
}

const needs = JSON.parse(readFileSync(join(root, 'lib/needs/needs.json'), 'utf8')) as readonly Need[]

export function needsOf(sensitivity: Need['sensitivity']): readonly Need[] {
  return needs.filter((need) => need.sensitivity === sensitivity)
}

export function needNamed(id: string): Need {
  const need = needs.find((one) => one.id === id)
  if (!need) throw new Error(`The knowledge base has no need ${id}.`)
  return need
}

/** Looks for words in all that the server sent, what the page keeps for its script included. */
export async function expectNowhere(page: Page, words: readonly string[]): Promise<void> {
  const html = await page.content()
  expect(
    words.filter((word) => html.includes(word)),
    `in ${new URL(page.url()).pathname}`,
  ).toEqual([])
}
