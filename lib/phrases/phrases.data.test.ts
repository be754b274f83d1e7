import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NotPermitted } from '@/lib/auth/access'
import { finishTask } from '@/lib/tasks/change-task.data'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { firstPhrases } from './first-phrases'
import {
  addPhrase,
  listPhrases,
  movePhraseUp,
  removePhrase,
  rewordPhrase,
  sayPhrase,
  takeSayingBack,
} from './phrases.data'

const database = await testDatabase()
const [turn] = firstPhrases
const thanks = firstPhrases.find(({ makesTask }) => !makesTask)
if (!turn || !thanks) throw new Error('The first phrases are gone.')

const later = ({ owner, teamId }: TestTeam) =>
  owner.$executeRaw`UPDATE said_phrases SET said_at = said_at - interval '1 second' WHERE team_id = ${teamId}::uuid`
const tasksOf = ({ owner, teamId }: TestTeam) =>
  owner.task.findMany({ where: { teamId }, orderBy: { createdAt: 'asc' } })
const wordsOf = async (team: TestTeam) => (await listPhrases(await team.as('helper'))).map(({ words }) => words)

test('one activation makes one task for the team, in the words of whoever said it', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const requestId = randomUUID()
  expect(await sayPhrase(patient, turn.phraseId, requestId)).toMatchObject({ result: 'asked', taskId: requestId })
  const tasks = await tasksOf(team)
  expect(tasks).toMatchObject([{ id: requestId, title: 'The says: “Turn me”', state: 'open', assigneeId: null }])
  expect(tasks[0]?.dueTime).toMatch(/^\d\d:\d\d$/)
  const acts = await team.owner.auditEvent.findMany({ where: { teamId: team.teamId } })
  expect(acts.map(({ act }) => act)).toEqual(['task-added'])
})

test('words alone make none', async () => {
  const team = await makeTeam(database)
  expect(await sayPhrase(await team.as('patient'), thanks.phraseId, randomUUID())).toMatchObject({ result: 'said' })
  expect(await tasksOf(team)).toEqual([])
})

test('two activations at once, with two keys: one task', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const both = await Promise.all([0, 1].map(() => sayPhrase(patient, turn.phraseId, randomUUID())))
  expect(await tasksOf(team)).toHaveLength(1)
  const ids = both.map((said) => (said.result === 'asked' ? said.taskId : said.result))
  expect(new Set(ids).size).toBe(1)
})

test('said again while it is open it is the same task; once done, another', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const first = randomUUID()
  await sayPhrase(patient, turn.phraseId, first)
  await later(team)
  expect(await sayPhrase(patient, turn.phraseId, randomUUID())).toMatchObject({ taskId: first })
  expect(await team.owner.saidPhrase.findFirst({ where: { taskId: first } })).toMatchObject({ times: 2 })
  await finishTask(await team.as('caregiver'), first, undefined)
  const second = randomUUID()
  expect(await sayPhrase(patient, turn.phraseId, second)).toMatchObject({ taskId: second })
  // The form of the first, sent again: what it made is there.
  expect(await sayPhrase(patient, turn.phraseId, first)).toMatchObject({ result: 'asked' })
  expect(await tasksOf(team)).toHaveLength(2)
})

test('it can be taken back by who said it, half a second later at the earliest', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const taskId = randomUUID()
  await sayPhrase(patient, turn.phraseId, taskId)
  expect(await takeSayingBack(patient, taskId), 'a double activation').toBe(false)
  await later(team)
  expect(await takeSayingBack(await team.as('nurse'), taskId)).toBe(false)
  expect(await takeSayingBack(patient, taskId)).toBe(true)
  expect(await tasksOf(team)).toMatchObject([{ state: 'skipped' }])
})

test('the team’s own list begins as a copy, and an emptied one stays empty', async () => {
  const team = await makeTeam(database)
  const lead = await team.as('coordinator')
  expect(await wordsOf(team)).toEqual(firstPhrases.map(({ words }) => words))
  const added = { phraseId: randomUUID(), words: 'Scratch my nose', makesTask: true }
  expect(await addPhrase(lead, added)).toBe('changed')
  expect(await addPhrase(lead, added), 'the same form again').toBe('nothing')
  expect(await rewordPhrase(lead, { ...turn, words: 'Roll me over' })).toBe('changed')
  await movePhraseUp(lead, firstPhrases[2]?.phraseId ?? '')
  const words = await wordsOf(team)
  expect(words.slice(0, 3)).toEqual(['Roll me over', firstPhrases[2]?.words, firstPhrases[1]?.words])
  expect(words.at(-1)).toBe('Scratch my nose')
  for (const { phraseId } of [...firstPhrases, added]) await removePhrase(lead, phraseId)
  expect(await wordsOf(team)).toEqual([])
  const gone = await sayPhrase(await team.as('patient'), turn.phraseId, randomUUID())
  expect(gone).toEqual({ result: 'not-found' })
})

test('who leads the team writes the tiles; a helper neither writes nor says them', async () => {
  const team = await makeTeam(database)
  const phrase = { phraseId: randomUUID(), words: 'x', makesTask: true }
  for (const role of ['caregiver', 'nurse', 'helper'] as const)
    await expect(addPhrase(await team.as(role), phrase)).rejects.toThrow(NotPermitted)
  await expect(sayPhrase(await team.as('helper'), turn.phraseId, randomUUID())).rejects.toThrow(NotPermitted)
  expect(await addPhrase(await team.as('patient'), phrase)).toBe('changed')
})

test('another team’s tiles are neither seen nor said', async () => {
  const [team, theirs] = [await makeTeam(database), await makeTeam(database)]
  const phrase = { phraseId: randomUUID(), words: 'Ours alone', makesTask: true }
  await addPhrase(await team.as('coordinator'), phrase)
  const stranger = await theirs.as('coordinator')
  expect((await listPhrases(stranger)).map(({ words }) => words)).not.toContain('Ours alone')
  expect(await sayPhrase(stranger, phrase.phraseId, randomUUID())).toEqual({ result: 'not-found' })
  expect(await rewordPhrase(stranger, phrase)).toBe('nothing')
})

test('saying is four statements', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const said = await countStatements(() => sayPhrase(patient, turn.phraseId, randomUUID()))
  expect(said.statements).toHaveLength(4)
})
