import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { Caller } from '../access/call'
import { addressOf } from '../access/address'
import { gatherCrew } from '../access/crew'
import { actions } from '../access/matrix-actions'
import { readOperations } from '../access/operations'
import { standOf, writtenBetween } from '../access/stand'
import { startSession } from '../database'
import { addRegimen, dayAt } from '../furnish'
import { expect, test } from '../test'
import { bring, columns, previewRows, readLikeThis } from './visits-file'

// Each is refused with a sentence, and nothing of it is saved.

function actionNamed(name: string) {
  const action = readOperations().actions.find((one) => one.name === `teams/[teamId]/${name}`)
  if (!action) throw new Error(`The build has no action ${name}.`)
  return action
}

const tomorrow = () => dayAt('America/New_York', 2).toString()

const refusals: readonly { readonly action: string; readonly fields: Readonly<Record<string, string>> }[] = [
  ...['5', '-1', '2.5', '"3"', ' 3', '3,', '٣', '', 'NaN'].map((answer) => ({
    action: 'stage/questions answerQuestion',
    fields: { answer },
  })),
  { action: 'stage/questions answerQuestion', fields: { item: '13' } },
  { action: 'stage/questions answerQuestion', fields: { item: '0' } },
  { action: 'stage/questions startSheet', fields: { assessedOn: tomorrow() } },
  { action: 'stage/questions startSheet', fields: { assessedOn: '2026-02-30' } },
  { action: 'stage enterStageAction', fields: { enteredOn: tomorrow() } },
  { action: 'stage enterStageAction', fields: { stage: 'kings:5' } },
  { action: 'plan/what-we-notice recordFacts', fields: { observedOn: tomorrow() } },
  { action: 'measures writeMeasures', fields: { 'measures.fvc_pct': 'seventy' } },
  { action: 'measures writeMeasures', fields: { 'measures.falls_3mo': '1.5' } },
  { action: 'measures writeMeasures', fields: { observedOn: tomorrow() } },
  { action: 'plan setStatus', fields: { status: 'cured' } },
]

test('answers, days and numbers that cannot be: a clear sentence, and nothing saved', async ({ owner, appUrl }) => {
  const crew = await gatherCrew(owner, appUrl)
  const things = crew.thingsOf('nurse')
  const nurse = await crew.callerOf('nurse')
  const before = await standOf(owner, things.teamId)
  for (const { action, fields } of refusals) {
    const built = actionNamed(action)
    const right = actions[built.name]?.fields(things) ?? {}
    const sent = { ...right, ...fields, teamId: things.teamId }
    const answer = await nurse.act(addressOf(built.page, things), built.id, sent)
    const what = `${action} ${JSON.stringify(fields)}`
    expect(answer.outcome, what).toBe('refused')
    expect(answer.message, what).not.toBe('')
    expect(writtenBetween(before, await standOf(owner, things.teamId)), what).toEqual([])
  }
})

test('doses that cannot be', async ({ owner, appUrl, household }) => {
  const { teamId, member } = household
  const rule = { kind: 'daily', times: ['08:00'] }
  const regimenId = await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  const slotKey = `${regimenId}/${dayAt('America/New_York', -1)}/08:00`
  const right = { requestId: randomUUID(), regimenId, slotKey, kind: 'given' }
  const nurse = new Caller(appUrl, await startSession(owner, member.nurse.userId))
  const before = await standOf(owner, teamId)
  const wrong: readonly object[] = [
    { ...right, amount: '3' },
    { ...right, amount: -1 },
    { ...right, amount: 0 },
    { ...right, slotKey: `${regimenId}/${dayAt('America/New_York', -1)}/09:00` },
    { ...right, slotKey: `${regimenId}/${dayAt('America/New_York', 40)}/08:00` },
    { ...right, givenAt: new Date(Date.now() + 3_600_000).toISOString() },
    { ...right, givenAt: 'yesterday' },
    { ...right, kind: 'not_given' },
    { ...right, regimenId: randomUUID() },
    { ...right, teamId: randomUUID() },
    [right],
  ]
  for (const body of wrong) {
    const answer = await nurse.post(`/api/teams/${teamId}/doses`, body)
    expect([400, 404, 422], JSON.stringify(body)).toContain(answer.status)
    expect((JSON.parse(answer.body) as { error?: string }).error ?? '', JSON.stringify(body)).not.toBe('')
    expect(writtenBetween(before, await standOf(owner, teamId)), JSON.stringify(body)).toEqual([])
  }
})

test('rows of a file that cannot be answers are shown with what is wrong, and never saved', async ({
  as,
  owner,
  household,
}) => {
  const nurse = await as(household.member.nurse)
  const before = await standOf(owner, household.teamId)
  const file = [
    columns,
    '2024-01-01,5,4,4,4,4,4,4,4,4,4,4,4',
    '2024-01-02,-1,4,4,4,4,4,4,4,4,4,4,4',
    '2024-01-03,2.5,4,4,4,4,4,4,4,4,4,4,4',
    '2024-01-04,three,4,4,4,4,4,4,4,4,4,4,4',
    '2024-01-05,4,4,4,4,4,4,4,4,4,4,4,4,4', // thirteen answers
    `${tomorrow()},4,4,4,4,4,4,4,4,4,4,4,4`,
  ].join('\n')
  await bring(nurse, household, 'wrong.csv', file)
  await readLikeThis(nurse, { tube: 'Not known' })
  await expect(previewRows(nurse)).toHaveCount(6)
  await expect(previewRows(nurse).filter({ hasText: 'Not added' })).toHaveCount(6)
  await expect(nurse.getByRole('button', { name: /^Add \d+ visit/ })).toHaveCount(0)
  const written = writtenBetween(before, await standOf(owner, household.teamId))
  expect(written.filter((table) => table !== 'import_drafts')).toEqual([])
})

test('a file that is none says so', async ({ as, owner, household }) => {
  const nurse = await as(household.member.nurse)
  const before = await standOf(owner, household.teamId)
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  for (const [name, content] of [
    ['photo.csv', picture],
    ['empty.csv', Buffer.alloc(0)],
    ['words.csv', Buffer.from('Dear all,\nhere is what I wrote down.\n')],
  ] as const) {
    await bring(nurse, household, name, content)
    await expect(nurse.getByRole('alert').or(nurse.getByText('This file cannot be used')).first()).toBeVisible()
    const written = writtenBetween(before, await standOf(owner, household.teamId))
    expect(written.filter((table) => table !== 'import_drafts')).toEqual([])
  }
})

/** Sends so many bytes as a form's file, as fast as the server takes them. Ends when the server has answered. */
function sendLargeFile(
  url: string,
  cookie: string,
  origin: string,
  bytes: number,
): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    const boundary = 'a-line-between-the-parts'
    const upload = request(url, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        Origin: origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
      },
    })
    let sent = 0
    let isOver = false
    upload.once('response', (response) => {
      isOver = true
      response.resume()
      resolve({ status: response.statusCode ?? 0, sent })
      upload.destroy()
    })
    upload.on('error', (error) => (isOver ? undefined : reject(error)))
    upload.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="huge.csv"\r\n\r\n`)
    const part = Buffer.alloc(64 * 1024, '2024-01-01,4,4,4,4,4,4,4,4,4,4,4,4\n')
    const pour = (): void => {
      while (!isOver && sent < bytes) {
        sent += part.length
        if (!upload.write(part)) return void upload.once('drain', pour)
      }
      if (!isOver) upload.end(`\r\n--${boundary}--\r\n`)
    }
    pour()
  })
}

test('a file of 100 MB is turned away before it is read, and the page says why', async ({
  as,
  owner,
  appUrl,
  household,
}) => {
  const before = await standOf(owner, household.teamId)
  const token = await startSession(owner, household.member.nurse.userId)
  const url = `${appUrl}${household.page('stage/import/file')}`
  const { status } = await sendLargeFile(url, `alongside-session=${token}`, appUrl, 100 * 1024 * 1024)
  expect(status).toBe(303)
  const nurse = await as(household.member.nurse)
  await nurse.goto(household.page('stage/import'))
  await expect(nurse.getByText(/larger than 1 MB/).first()).toBeVisible()
  const written = writtenBetween(before, await standOf(owner, household.teamId))
  expect(written.filter((table) => table !== 'import_drafts')).toEqual([])
})
