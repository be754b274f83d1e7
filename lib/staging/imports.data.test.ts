import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { voidAssessment } from './assessments.data'
import { readCourse } from './course.data'
import { dropImport, keepChoices, keepImport, readImportDraft } from './import-drafts.data'
import { LARGEST_IMPORT_BYTES } from './import/parse-table'
import { addImported } from './imports.data'
import type { KeptChoices } from './kept-choices'

const database = await testDatabase()
let team: TestTeam

beforeEach(async () => {
  team = await makeTeam(database)
})

const header = 'date,q1,q2,q3,q4,q5a,q5b,q6,q7,q8,q9,q10,q11,q12'
const threeVisits = [
  header,
  '2026-01-10,4,4,4,3,3,,3,4,4,4,4,4,4',
  '2026-04-10,3,4,4,3,3,,3,4,4,4,4,4,4',
  '2026-07-10,3,4,7,3,3,,3,4,4,4,4,4,4',
].join('\n')

async function bring(access: Access, text: string, choices: KeptChoices = {}): Promise<Temporal.Instant> {
  expect(await keepImport(access, { fileName: 'visits.csv', text })).toEqual({ problem: null })
  const seen = await readImportDraft(access)
  if (!seen) throw new Error('The file is not there.')
  expect(await keepChoices(access, seen.savedAt, choices)).toBe(true)
  return (await readImportDraft(access))?.savedAt ?? seen.savedAt
}

const count = () => team.owner.assessment.count({ where: { teamId: team.teamId } })

test('the accepted rows are added in one go, with what they derive; the same file again adds nothing', async () => {
  const nurse = await team.as('nurse')
  const seenAt = await bring(nurse, threeVisits, { respondent: 'self' })
  expect((await readImportDraft(nurse))?.preview).toMatchObject({
    ready: true,
    counts: { accept: 2, reject: 1, duplicate: 0 },
  })
  expect(await addImported(nurse, seenAt)).toEqual({ result: 'added', added: 2, alreadyHere: 0 })
  expect(await readImportDraft(nurse)).toBeUndefined()
  const { visits, stage } = await readCourse(nurse)
  expect(
    visits.map(({ on, origin, respondent, scores }) => [on.toString(), origin, respondent, scores?.derived.total]),
  ).toEqual([
    ['2026-04-10', 'imported', 'self', 44],
    ['2026-01-10', 'imported', 'self', 45],
  ])
  expect(stage?.kings).toMatchObject({ stage: '2' })
  const acts = await team.owner.auditEvent.findMany({ where: { teamId: team.teamId, act: { not: 'stage-seen' } } })
  expect(acts.map(({ act }) => act)).toEqual(['assessments-imported'])

  expect(await addImported(nurse, await bring(nurse, threeVisits))).toEqual({
    result: 'added',
    added: 0,
    alreadyHere: 2,
  })
  expect(await count()).toBe(2)
})

test('two people adding the same file at once add it once', async () => {
  const [nurse, coordinator] = [await team.as('nurse'), await team.as('coordinator')]
  const [one, other] = [await bring(nurse, threeVisits), await bring(coordinator, threeVisits)]
  const answers = await Promise.all([addImported(nurse, one), addImported(coordinator, other)])
  expect(answers.map((answer) => (answer.result === 'added' ? answer.added : -1)).toSorted()).toEqual([0, 2])
  expect(await count()).toBe(2)
})

test('what is added is what was looked at: another file or choice meanwhile adds nothing', async () => {
  const nurse = await team.as('nurse')
  const seenAt = await bring(nurse, threeVisits)
  await bring(nurse, threeVisits.replace('2026-01-10', '2026-02-10'))
  expect(await addImported(nurse, seenAt)).toEqual({ result: 'changed-meanwhile' })
  expect(await keepChoices(nurse, seenAt, { respondent: 'proxy' })).toBe(false)
  await dropImport(nurse)
  expect(await addImported(nurse, seenAt)).toEqual({ result: 'changed-meanwhile' })
  expect(await count()).toBe(0)
})

test('nothing is added while a question is open', async () => {
  const nurse = await team.as('nurse')
  const seenAt = await bring(
    nurse,
    ['id,' + header, 'A,' + threeVisits.split('\n')[1], 'B,' + threeVisits.split('\n')[2]].join('\n'),
  )
  expect(await addImported(nurse, seenAt)).toEqual({ result: 'not-ready' })
  expect(await keepChoices(nurse, seenAt, { person: 'B' })).toBe(true)
  const chosen = await readImportDraft(nurse)
  expect(chosen && (await addImported(nurse, chosen.savedAt))).toMatchObject({ added: 1 })
})

test('rows that fail in the database leave none of the others', async () => {
  const nurse = await team.as('nurse')
  const seenAt = await bring(nurse, threeVisits)
  await team.owner.$executeRawUnsafe(
    `ALTER TABLE assessments ADD CONSTRAINT for_this_test CHECK (assessed_on <> '2026-04-10') NOT VALID`,
  )
  try {
    await expect(addImported(nurse, seenAt)).rejects.toThrow()
  } finally {
    await team.owner.$executeRawUnsafe('ALTER TABLE assessments DROP CONSTRAINT for_this_test')
  }
  expect(await count()).toBe(0)
  expect(await addImported(nurse, seenAt)).toMatchObject({ added: 2 })
})

test('of two sheets on a day the later row counts', async () => {
  const nurse = await team.as('nurse')
  const rows = [header, '2026-01-10,4,4,4,3,3,,3,4,4,4,4,4,4', '2026-01-10,3,4,4,3,3,,3,4,3,4,4,4,4'].join('\n')
  await addImported(nurse, await bring(nurse, rows))
  expect((await readCourse(nurse)).stage?.days.at(-1)).toMatchObject({ derivedKings: '3' })
})

test('a file that cannot be read is kept as the reason; pasted text stays as typed', async () => {
  const nora = await team.as('caregiver')
  await keepImport(nora, { fileName: 'photo.jpg', text: '\u00ff\0\u0001' })
  expect(await readImportDraft(nora)).toMatchObject({
    content: '',
    problem: 'This is not a text file. Bring the table as a CSV file.',
  })
  expect(await keepImport(nora, { fileName: null, text: 'only some words' })).toMatchObject({
    problem: expect.any(String) as string,
  })
  expect(await readImportDraft(nora)).toMatchObject({ content: 'only some words', preview: null })
  expect(await keepImport(nora, { fileName: null, text: 'q1,q2\n'.repeat(LARGEST_IMPORT_BYTES) })).toMatchObject({
    problem: expect.any(String) as string,
  })
  expect(await readImportDraft(nora)).toMatchObject({ content: '' })
})

test('the file is seen by nobody else, and helpers bring none', async () => {
  await bring(await team.as('nurse'), threeVisits)
  expect(await readImportDraft(await team.as('coordinator'))).toBeUndefined()
  const [row] = await (
    await team.as('coordinator')
  ).transaction((tx) => tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM import_drafts`)
  expect(row?.n).toBe(0)
  await expect(keepImport(await team.join('helper', { seesPlan: true }), { fileName: null, text: '' })).rejects.toThrow(
    NotPermitted,
  )
})

test('a patient who does not see scores may bring a file, and gets no stage back', async () => {
  const patient = await team.as('patient')
  await bring(patient, threeVisits)
  const draft = await readImportDraft(patient)
  expect(draft?.preview?.state === 'read' && draft.preview.rows.map(({ derived }) => derived)).toEqual([
    null,
    null,
    null,
  ])
})

test('what was taken back cannot come again by the same file', async () => {
  const nurse = await team.as('nurse')
  await addImported(nurse, await bring(nurse, threeVisits))
  const [first] = (await readCourse(nurse)).visits
  await voidAssessment(nurse, first?.id ?? randomUUID(), 'Wrong person')
  await bring(nurse, threeVisits)
  expect((await readImportDraft(nurse))?.preview).toMatchObject({ counts: { accept: 0, reject: 1, duplicate: 2 } })
})

test('a thousand visits go in by a handful of statements', async () => {
  const nurse = await team.as('nurse')
  const start = Temporal.PlainDate.from('2020-01-01')
  const rows = Array.from({ length: 1000 }, (_, day) => `${start.add({ days: day })},4,4,4,3,3,,3,4,4,4,4,4,${day % 5}`)
  const seenAt = await bring(nurse, [header, ...rows].join('\n'))
  expect(await addImported(nurse, seenAt)).toEqual({ result: 'added', added: 1000, alreadyHere: 0 })
  const second = await bring(
    nurse,
    [header, ...rows.map((row) => row.replace(',4,', ',3,')), ...rows.map((row) => row.replace(',4,', ',2,'))].join(
      '\n',
    ),
  )
  expect(await addImported(nurse, second)).toEqual({ result: 'too-many' })
  expect(await count()).toBe(1000)
})

const outside = fileURLToPath(new URL('../../../shared/data/wknnmi-visits.csv', import.meta.url))

test('visits made elsewhere: one of twelve people, duplicated stretch and all, twice', async (context) => {
  context.skip(!existsSync(outside), 'wknnmi-visits.csv is not beside the project, so nothing is tried on it')
  const nurse = await team.as('nurse')
  const choices: KeptChoices = { person: 'S_149', startDay: '2019-01-01', respondent: 'clinician' }
  const text = readFileSync(outside, 'utf8')
  expect(await addImported(nurse, await bring(nurse, text, choices))).toEqual({
    result: 'added',
    added: 23,
    alreadyHere: 1,
  })
  expect(await addImported(nurse, await bring(nurse, text, choices))).toEqual({
    result: 'added',
    added: 0,
    alreadyHere: 24,
  })
})
