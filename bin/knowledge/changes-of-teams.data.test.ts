import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../lib/db/client'
import { columnOfDay } from '../../lib/db/columns'
import { NEEDS } from '../../lib/needs/knowledge'
import { editionOf } from '../../lib/needs/knowledge-changes'
import { deriveStage } from '../../lib/staging/derive'
import { testDatabase } from '../../prisma/testing/database'
import { makeTeam } from '../../prisma/testing/team'
import { changesOfTeams } from './changes-of-teams'

const database = await testDatabase()
const walks = await makeTeam(database)
const other = await makeTeam(database)
const owner = connect(database.ownerUrl, 1)
afterAll(() => owner.$disconnect())

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const served = editionOf(NEEDS)
const earlier = editionOf(
  NEEDS.map((need) =>
    need.id === 'power-wheelchair'
      ? { ...need, triggers: { ...need.triggers, expected_now: { field: 'alsfrsr.walking', op: '<=', value: 3 } } }
      : need,
  ),
)

const linesFor = async (after: typeof served) => Array.fromAsync(changesOfTeams(owner, now, served, after))

test('the team that stands between the lines is named by its id, and nothing is written', async () => {
  const answers = [4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4]
  const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = answers
  await owner.assessment.create({
    data: {
      ...{ teamId: walks.teamId, id: randomUUID(), assessedOn: columnOfDay(Temporal.PlainDate.from('2026-11-20')) },
      ...{ q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, item5Form: '5a', respondent: 'self', origin: 'answered' },
      ...{ rulesVersion: 1, derived: { ...deriveStage({ items: answers, q5a: q5 }) } as object },
      recordedById: walks.userId.nurse,
    },
  })
  const count = async () => [
    await owner.needDisplay.count(),
    await owner.auditEvent.count(),
    await owner.outboxEvent.count(),
  ]
  const before = await count()

  const lines = await linesFor(earlier)
  expect(lines).toEqual([
    'Needs with other rules: power-wheelchair',
    `Team ${walks.teamId}`,
    '  power-wheelchair: not shown → worth doing now',
    '1 of 2 teams would see a change.',
  ])
  expect(lines.join('\n')).not.toContain('Pat Example')
  expect(lines.join('\n')).not.toContain(other.teamId)
  expect(await count()).toEqual(before)
})

test('the same file changes nobody', async () => {
  expect(await linesFor(editionOf(NEEDS))).toEqual([
    'The file says the same as the one that is served.',
    '0 of 2 teams would see a change.',
  ])
})
