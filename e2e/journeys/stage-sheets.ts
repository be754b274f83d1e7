import { randomUUID } from 'node:crypto'
import { deriveStage } from '../../lib/staging/derive'
import type { Owner } from '../database'
import { dayAt } from '../furnish'
import type { Household } from '../household'

/** Visits of the nurse, as the app derives them: "444 333 444 444", "?" for no answer. */
export async function addSheets(
  owner: Owner,
  { teamId, member }: Household,
  sheets: readonly (readonly [daysAgo: number, answers: string])[],
): Promise<void> {
  const rows = sheets.map(([daysAgo, text]) => {
    const items = [...text.replaceAll(' ', '')].map((answer) => (answer === '?' ? null : Number(answer)))
    const answers = Object.fromEntries(items.map((answer, index) => [`q${index + 1}`, answer]))
    return {
      ...{ team_id: teamId, id: randomUUID(), assessed_on: dayAt('America/New_York', -daysAgo).toString() },
      ...{ ...answers, item5_form: '5a', gastrostomy: false, niv: null, respondent: 'clinician', origin: 'answered' },
      ...{ rules_version: 1, recorded_by_id: member.nurse.userId },
      derived: deriveStage({ items, gastrostomy: false, q5a: items[4] ?? null }),
    }
  })
  await owner.add('assessments', rows)
}

export async function addMeasures(
  owner: Owner,
  { teamId, member }: Household,
  measures: readonly (readonly [daysAgo: number, field: string, value: number | boolean])[],
): Promise<void> {
  await owner.add(
    'observations',
    measures.map(([daysAgo, field, value]) => ({
      ...{ team_id: teamId, id: randomUUID(), field, value, recorded_by_id: member.nurse.userId },
      observed_on: dayAt('America/New_York', -daysAgo).toString(),
    })),
  )
}
