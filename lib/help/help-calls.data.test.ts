import { expect, test } from 'vitest'
import { asUser } from '@/lib/auth/as-user'
import { putIntoEnv } from '@/lib/env'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { answerHelp, callForHelp, endHelp, takeAnswerBack } from './help-calls.data'

const database = await testDatabase()
putIntoEnv({ AUTH_SECRET: 'a secret of this test, long enough' })

/** Half a second and more has gone by for everything that happened so far. */
async function wait({ owner, teamId }: TestTeam): Promise<void> {
  await owner.$executeRaw`
    UPDATE help_calls SET called_at = called_at - interval '1 second', rung_at = rung_at - interval '1 second',
      answered_at = answered_at - interval '1 second' WHERE team_id = ${teamId}::uuid`
}

const actsOf = async ({ owner, teamId }: TestTeam) =>
  (await owner.auditEvent.findMany({ where: { teamId }, orderBy: { id: 'asc' } })).map(({ act }) => act)

async function openCall(team: TestTeam) {
  const [call] = (await team.as('caregiver')).helpCalls
  if (!call) throw new Error('No call is open.')
  return call
}

test('a call stands on the next look of every member, with who called and nobody on duty', async () => {
  const team = await makeTeam(database)
  expect((await team.as('helper')).helpCalls).toEqual([])
  expect(await callForHelp(await team.as('patient'))).toBe('called')
  for (const role of ['patient', 'caregiver', 'coordinator', 'nurse', 'helper'] as const) {
    const { helpCalls } = await team.as(role)
    expect(helpCalls).toMatchObject([{ by: { userId: team.userId.patient }, rings: 1, answer: null, onDuty: [] }])
  }
  expect(await actsOf(team)).toEqual(['help-called'])
  expect(await team.owner.outboxEvent.count({ where: { teamId: team.teamId } })).toBe(1)
})

test('a second activation within half a second is the same one; a later one rings again', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  const both = await Promise.all([callForHelp(patient), callForHelp(patient)])
  expect(both.toSorted()).toEqual(['already-ringing', 'called'])
  await wait(team)
  expect(await callForHelp(patient)).toBe('rung-again')
  expect(await openCall(team)).toMatchObject({ rings: 2 })
  expect(await team.owner.helpCall.count({ where: { teamId: team.teamId } })).toBe(1)
})

test('two say at once that they come: one answers, the other is told by whom', async () => {
  const team = await makeTeam(database)
  await callForHelp(await team.as('patient'))
  const { callId } = await openCall(team)
  const [one, other] = [await team.as('caregiver'), await team.as('coordinator')]
  const answers = await Promise.all([answerHelp(one, callId), answerHelp(other, callId)])
  expect(answers.map(({ result }) => result).toSorted()).toEqual(['already', 'coming'])
  const winner = answers[0].result === 'coming' ? one : other
  expect(answers.find(({ result }) => result === 'already')).toMatchObject({
    call: { answer: { by: { userId: winner.userId } } },
  })
  expect((await openCall(team)).answer?.by.userId).toBe(winner.userId)
  expect(await answerHelp(winner, callId), 'the same press again').toEqual({ result: 'coming' })
})

test('nobody answers their own call', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  await callForHelp(patient)
  const { callId } = await openCall(team)
  expect(await answerHelp(patient, callId)).toEqual({ result: 'over' })
  expect((await openCall(team)).answer).toBeNull()
})

test('"I cannot come after all" rings everyone again', async () => {
  const team = await makeTeam(database)
  const caregiver = await team.as('caregiver')
  await callForHelp(await team.as('patient'))
  const { callId } = await openCall(team)
  await answerHelp(caregiver, callId)
  expect(await takeAnswerBack(await team.as('nurse'), callId), 'not the nurse’s answer').toBe(false)
  expect(await takeAnswerBack(caregiver, callId)).toBe(true)
  expect(await openCall(team)).toMatchObject({ answer: null, rings: 2 })
})

test('called again after an answer, it is a new call that rings', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  await callForHelp(patient)
  const first = await openCall(team)
  await answerHelp(await team.as('caregiver'), first.callId)
  await wait(team)
  expect(await callForHelp(patient)).toBe('called')
  const second = await openCall(team)
  expect(second).toMatchObject({ answer: null, rings: 1 })
  expect(second.callId).not.toBe(first.callId)
})

test('the one who called and the one who came may end it, half a second after it rang at the earliest', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  await callForHelp(patient)
  const { callId } = await openCall(team)
  expect(await endHelp(patient, callId), 'a double activation').toBe('too-soon')
  await wait(team)
  expect(await endHelp(await team.as('nurse'), callId)).toBe('not-yours')
  expect(await endHelp(patient, callId)).toBe('ended')
  expect((await team.as('caregiver')).helpCalls).toEqual([])
  expect(await actsOf(team)).toEqual(['help-called', 'help-ended'])
})

test('an unanswered call never leaves by itself; an answered one after half an hour', async () => {
  const team = await makeTeam(database)
  await callForHelp(await team.as('patient'))
  await team.owner.$executeRaw`
    UPDATE help_calls SET called_at = now() - interval '3 days', rung_at = now() - interval '3 days' WHERE team_id = ${team.teamId}::uuid`
  const { callId } = await openCall(team)
  await answerHelp(await team.as('caregiver'), callId)
  expect((await team.as('nurse')).helpCalls).toHaveLength(1)
  await team.owner
    .$executeRaw`UPDATE help_calls SET answered_at = now() - interval '31 minutes' WHERE team_id = ${team.teamId}::uuid`
  expect((await team.as('nurse')).helpCalls).toEqual([])
})

test('unanswered for a minute it goes out as mail to everyone else; an answer drops it', async () => {
  const team = await makeTeam(database)
  const members = await team.owner.user.findMany({ where: { id: { in: Object.values(team.userId) } } })
  const addressOf = (role: keyof typeof team.userId) => members.find(({ id }) => id === team.userId[role])?.email
  const mails = () =>
    team.owner.$queryRaw<{ recipient: string; wait: number; readable: boolean }[]>`
      SELECT recipient, round(extract(epoch FROM next_try_at - now()))::int AS wait, sealed IS NOT NULL AS readable
      FROM mails WHERE kind = 'help' AND sent_at IS NULL AND recipient = ANY (${members.map(({ email }) => email)}) ORDER BY recipient`
  await callForHelp(await team.as('patient'))
  const queued = await mails()
  expect(queued).toHaveLength(4)
  expect(queued.map(({ recipient }) => recipient)).not.toContain(addressOf('patient'))
  for (const { wait } of queued) expect(wait).toBeGreaterThanOrEqual(55)
  for (const { wait } of queued) expect(wait).toBeLessThanOrEqual(60)
  const { callId } = await openCall(team)
  await answerHelp(await team.as('caregiver'), callId)
  expect(await mails()).toEqual([])
  await takeAnswerBack(await team.as('caregiver'), callId)
  expect(await mails()).toHaveLength(4)
  await wait(team)
  await endHelp(await team.as('patient'), callId)
  expect(await mails()).toEqual([])
})

test('nobody queues or drops mail for a call of another team', async () => {
  const [team, theirs] = [await makeTeam(database), await makeTeam(database)]
  await callForHelp(await team.as('patient'))
  const { callId } = await openCall(team)
  const count = () => team.owner.mail.count({ where: { kind: 'help', sentAt: null } })
  const before = await count()
  await asUser(theirs.userId.coordinator, async (tx) => {
    await tx.$executeRaw`SELECT app_drop_help_mails(${team.teamId}::uuid, ${callId}::uuid)`
    await tx.$executeRaw`SELECT app_queue_help_mails(${team.teamId}::uuid, ${callId}::uuid, ''::bytea, 0)`
    await tx.$executeRaw`SELECT app_queue_help_mails(${theirs.teamId}::uuid, ${callId}::uuid, ''::bytea, 0)`
  })
  expect(await count()).toBe(before)
})

test('another team sees and changes nothing of it', async () => {
  const [team, theirs] = [await makeTeam(database), await makeTeam(database)]
  await callForHelp(await team.as('patient'))
  const { callId } = await openCall(team)
  const stranger = await theirs.as('coordinator')
  expect(stranger.helpCalls).toEqual([])
  expect(await answerHelp(stranger, callId)).toEqual({ result: 'over' })
  expect(await endHelp(stranger, callId)).toBe('not-yours')
  expect(await takeAnswerBack(stranger, callId)).toBe(false)
  const asked = await asUser(
    stranger.userId,
    (tx) =>
      tx.$queryRaw<{ help: unknown }[]>`SELECT app_open_help(${stranger.userId}::uuid, ${team.teamId}::uuid) AS help`,
  )
  expect(asked).toEqual([{ help: null }])
})

test('a call is four statements, and no page pays for it', async () => {
  const team = await makeTeam(database)
  const patient = await team.as('patient')
  expect((await countStatements(() => callForHelp(patient))).statements).toHaveLength(4)
  expect((await countStatements(() => team.as('caregiver'))).statements).toHaveLength(1)
})
