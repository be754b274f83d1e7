import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asUser } from '@/lib/auth/as-user'
import { database as appDatabase } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { listLocalMails, listUndeliveredMails, queueTeamMail, sealLetter } from './mails.data'
import { deliverDueMails } from './worker'

const database = await testDatabase()
const team = await makeTeam(database)
const smtp = await startSmtpServer()
putIntoEnv({ DATABASE_URL: database.appUrl, ALONGSIDE_DEMO: '1', AUTH_SECRET: 'a'.repeat(40), SMTP_URL: smtp.url })
afterAll(() => smtp.close())
beforeEach(async () => {
  await team.owner.mail.deleteMany()
  smtp.received.length = 0
  smtp.answer = '250 taken'
  putIntoEnv({ SMTP_URL: smtp.url })
})

const letter = { subject: 'An invitation', text: 'Open this:\n\nhttps://localhost/links/secret-token' }

async function queue(to: string, usefulSeconds = 600): Promise<string> {
  const id = randomUUID()
  await appDatabase()
    .$executeRaw`SELECT app_queue_mail(${id}::uuid, 'sign-in', ${to}, ${sealLetter(letter)}, ${usefulSeconds}::int)`
  return id
}

const rowOf = (id: string) => team.owner.mail.findUniqueOrThrow({ where: { id } })
const makeDue = (id: string) => team.owner.mail.update({ where: { id }, data: { nextTryAt: new Date(0) } })

/** As little of a mail server as a client needs; what it says to the recipient can be changed. */
async function startSmtpServer() {
  const state = { answer: '250 taken', received: [] as { to: string; data: string }[] }
  const server = createServer((socket: Socket) => {
    let to = ''
    let data: string | undefined
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 here')
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      rest += chunk.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (data !== undefined) {
          if (line !== '.') data += `${line}\n`
          else {
            state.received.push({ to, data })
            data = undefined
            say('250 kept')
          }
        } else if (line.startsWith('DATA')) {
          data = ''
          say('354 go on')
        } else if (line.startsWith('RCPT')) {
          to = /<(.*)>/.exec(line)?.[1] ?? ''
          say(state.answer)
        } else if (line.startsWith('QUIT')) socket.end()
        else say('250 yes')
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?from=care@alongside.example`
  return Object.assign(state, { url, close: () => server.close() })
}

test('a mail goes out once, to one recipient, and its words leave the database', async () => {
  const id = await queue('sam@alongside.example')
  expect(Buffer.from((await rowOf(id)).sealed ?? '').toString('latin1')).not.toContain('secret-token')
  expect(await deliverDueMails()).toBe(1)
  expect(await deliverDueMails()).toBe(0)
  expect(smtp.received).toHaveLength(1)
  expect(smtp.received[0]).toMatchObject({ to: 'sam@alongside.example' })
  expect(smtp.received[0]?.data).toContain('secret-token')
  expect(smtp.received[0]?.data).toMatch(/^From: Alongside <care@alongside.example>/m)
  expect(smtp.received[0]?.data).toMatch(new RegExp(`^Message-ID: <${id}@`, 'm'))
  expect(await rowOf(id)).toMatchObject({ sealed: null, failedAt: null, tries: 1 })
})

test('of two workers at once each mail is in one hand', async () => {
  for (let one = 0; one < 8; one += 1) await queue(`${one}@alongside.example`)
  const counts = await Promise.all([deliverDueMails(), deliverDueMails(), deliverDueMails()])
  expect(counts.reduce((sum, count) => sum + count)).toBe(8)
  expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(8)
  expect(smtp.received).toHaveLength(8)
})

test('a server that is busy is tried again later, and then it goes', async () => {
  smtp.answer = '451 later'
  const id = await queue('sam@alongside.example')
  await deliverDueMails()
  const row = await rowOf(id)
  expect(row).toMatchObject({ sentAt: null, failedAt: null, fault: '451', tries: 1 })
  expect(row.nextTryAt.getTime()).toBeGreaterThan(Date.now())
  expect(await deliverDueMails()).toBe(0)
  smtp.answer = '250 taken'
  await makeDue(id)
  await deliverDueMails()
  expect((await rowOf(id)).sentAt).not.toBeNull()
  expect(smtp.received).toHaveLength(1)
})

test('a server that is not there loses nothing', async () => {
  putIntoEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
  const id = await queue('sam@alongside.example')
  await deliverDueMails()
  expect(await rowOf(id)).toMatchObject({ sentAt: null, failedAt: null })
  expect((await rowOf(id)).sealed).not.toBeNull()
})

test('a mailbox that does not exist is given up at once, and nothing is kept of the words', async () => {
  smtp.answer = '550 no such person'
  const id = await queue('nobody@alongside.example')
  await deliverDueMails()
  expect(await rowOf(id)).toMatchObject({ sealed: null, fault: '550', sentAt: null })
  expect((await rowOf(id)).failedAt).not.toBeNull()
})

test('a mail that is of no more use is not sent', async () => {
  const id = await queue('sam@alongside.example', -1)
  await deliverDueMails()
  expect(smtp.received).toHaveLength(0)
  expect((await rowOf(id)).fault).toBe('too-late')
})

test('a worker that dies with a mail in hand loses it after a minute', async () => {
  const id = await queue('sam@alongside.example')
  await appDatabase().$queryRaw`SELECT id FROM app_claim_mails(1)`
  expect(await deliverDueMails()).toBe(0)
  await makeDue(id) // the minute passed
  expect(await deliverDueMails()).toBe(1)
  expect(smtp.received).toHaveLength(1)
})

test('a change that is rolled back sends nothing', async () => {
  const access = await team.as('coordinator')
  const attempt = access.transaction(async (tx) => {
    await queueTeamMail(tx, access, teamLetter(randomUUID()))
    throw new Error('on second thoughts')
  })
  await expect(attempt).rejects.toThrow('second thoughts')
  expect(await deliverDueMails()).toBe(0)
  expect(await team.owner.teamMail.count({ where: { teamId: team.teamId } })).toBe(0)
})

const teamLetter = (objectId: string) => ({
  ...{ kind: 'invitation' as const, to: 'eli@alongside.example', toName: 'Eli' },
  ...{ objectId, letter, usefulHours: 24 },
})

test('who runs the team hears that an invitation did not arrive, as long as it is open; nobody else does', async () => {
  const access = await team.as('coordinator')
  const invitationId = randomUUID()
  const invitation = { email: 'eli@alongside.example', name: 'Eli', role: 'helper', invitedById: access.userId }
  const endsAt = new Date(Date.now() + 86_400_000)
  await team.owner.invitation.create({
    data: { teamId: team.teamId, id: invitationId, tokenHash: new Uint8Array([7]), endsAt, ...invitation },
  })
  await access.transaction((tx) => queueTeamMail(tx, access, teamLetter(invitationId)))
  expect(await listUndeliveredMails(access)).toEqual([])
  smtp.answer = '550 no such person'
  await deliverDueMails()
  expect(await listUndeliveredMails(access)).toMatchObject([{ toName: 'Eli', objectId: invitationId, isGivenUp: true }])
  await expect(async () => listUndeliveredMails(await team.as('caregiver'))).rejects.toThrow('team:manage')
  const elsewhere = await makeTeam(database)
  const foreign = await asUser(
    elsewhere.userId.coordinator,
    (tx) => tx.$queryRaw<object[]>`SELECT * FROM app_undelivered_mails(${team.teamId}::uuid)`,
  )
  expect(foreign).toEqual([])
  await team.owner.invitation.update({
    where: { teamId_id: { teamId: team.teamId, id: invitationId } },
    data: { revokedAt: new Date() },
  })
  expect(await listUndeliveredMails(access)).toEqual([])
})

test('without a mail server the message stays, sealed, for the local mailbox', async () => {
  putIntoEnv({ SMTP_URL: undefined })
  const id = await queue('sam@alongside.example')
  await deliverDueMails()
  expect((await rowOf(id)).sentAt).not.toBeNull()
  expect(await listLocalMails()).toMatchObject([{ id, to: 'sam@alongside.example', ...letter }])
})

test('the app reads no mail by itself', async () => {
  await expect(appDatabase().mail.findMany()).rejects.toThrow(/permission denied|denied access/)
})
