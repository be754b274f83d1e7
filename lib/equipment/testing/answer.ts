import { randomUUID } from 'node:crypto'
import type { Access } from '@/lib/auth/access'
import { columnOfDay } from '@/lib/db/columns'
import { itemFields, updateDisplays } from '@/lib/needs/displays.data'
import { ITEMS, type Item } from '@/lib/needs/input'
import { deriveStage } from '@/lib/staging/derive'
import { todayAt } from '@/lib/time/home-clock'

/** One sheet of answers, 4 where nothing else is said, and the plan brought up to date. */
export async function answer(access: Access, low: Partial<Record<Item, number>>): Promise<void> {
  const answers = ITEMS.map((item) => low[item] ?? 4)
  const columns = Object.fromEntries(answers.map((score, index) => [`q${index + 1}`, score]))
  await access.transaction(async (tx) => {
    await tx.assessment.createMany({
      data: {
        ...{ teamId: access.teamId, id: randomUUID(), recordedById: access.userId, ...columns },
        ...{ assessedOn: columnOfDay(todayAt(access.clock)), item5Form: '5a', respondent: 'clinician' },
        ...{ origin: 'answered', rulesVersion: 1 },
        derived: { ...deriveStage({ items: answers, q5a: answers[4] }) } as object,
      },
    })
    await updateDisplays(tx, access, itemFields(answers, ITEMS))
  })
}
