import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { connect, type Database } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '@/prisma/embedded/database'
import { migrate } from '@/prisma/migrate'
import { households, people } from '@/prisma/seed/cast'
import { seed } from '@/prisma/seed/seed'
import { root, withServerCode } from '@/bin/serve/programs'
import { ask } from './drive'

/** A household made for measuring, with one member who may do everything the benchmark does. */
export interface BenchTeam {
  readonly teamId: string
  readonly regimenIds: readonly string[]
  /** Slots of the last days that nobody has recorded yet. */
  readonly freeSlots: { readonly regimenId: string; readonly slotKey: string; readonly givenAt: string }[]
}

export interface World {
  readonly port: number
  readonly token: string
  readonly userId: string
  readonly cookie: string
  readonly appUrl: string
  readonly ownerUrl: string
  readonly owner: Database
  readonly small: BenchTeam
  readonly large: BenchTeam
  close(): Promise<void>
}

const zone = 'Europe/London'

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** A real database with its usual durability, the production build, and two households: one row of each kind, and 500. */
export async function openWorld(): Promise<World> {
  const cluster = await openEmbeddedDatabase({ dataDir: join(root, '.data-bench') })
  const name = `bench_${process.pid}`
  await cluster.databases.create(name)
  const ownerUrl = cluster.url('owner', name)
  const appUrl = cluster.url('app_rw', name)
  await migrate(ownerUrl)
  const owner = connect(ownerUrl, 4)
  const now = Temporal.Now.instant()
  await seed(owner, now, randomBytes(24).toString('base64url'))
  const token = randomBytes(32).toString('base64url')
  const userId = people.ana.userId
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest())
  await owner.session.create({
    data: { tokenHash, userId, device: 'own', endsAt: columnOfInstant(now.add({ hours: 24 })) },
  })
  const small = await makeTeam(owner, userId, now, 1)
  const large = await makeTeam(owner, userId, now, 500)
  await owner.$executeRaw`CREATE TABLE bench_doses (LIKE dose_records INCLUDING ALL)`
  await owner.$executeRaw`GRANT INSERT ON bench_doses TO app_rw`
  const port = await freePort()
  const app = startApp(port, appUrl, ownerUrl)
  await untilReady(port, app)
  return {
    ...{ port, token, userId, cookie: `alongside-session=${token}`, appUrl, ownerUrl, owner, small, large },
    close: () => closeAll(app, owner, cluster, name),
  }
}

async function closeAll(app: ChildProcess, owner: Database, cluster: EmbeddedDatabase, name: string): Promise<void> {
  const ended = new Promise((done) => app.once('exit', done))
  app.kill('SIGTERM')
  await ended
  await owner.$disconnect()
  await cluster.databases.drop(name)
  await cluster.stop()
}

function startApp(port: number, appUrl: string, ownerUrl: string): ChildProcess {
  const settings = {
    ...{
      PORT: String(port),
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      ALONGSIDE_URL: `http://localhost:${port}`,
    },
    ...{ ALONGSIDE_DEMO: '1', ALONGSIDE_RATE_FACTOR: '999999', ALONGSIDE_DATA_DIR: join(root, '.data-bench') },
    AUTH_SECRET: randomBytes(33).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  return spawn(process.execPath, [...withServerCode, 'bin/start.ts'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function untilReady(port: number, app: ChildProcess): Promise<void> {
  let isGone = false
  app.once('exit', () => (isGone = true))
  for (;;) {
    if (isGone) throw new Error('The app ended before it was ready.')
    const ready = await ask(port, { path: '/readyz' }).catch(() => undefined)
    if (ready?.status === 200) return
    await new Promise((later) => setTimeout(later, 500))
  }
}

const timesOfDay = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
)
const daysBack = [1, 2, 3, 4, 5, 6]

/** @param rows how many tasks are open, and how many doses were given in the last days */
async function makeTeam(owner: Database, userId: string, now: Temporal.Instant, rows: number): Promise<BenchTeam> {
  const teamId = randomUUID()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  await owner.careTeam.create({ data: { id: teamId, patientName: households.okafor.patientName, zone, region: 'UK' } })
  await owner.membership.create({
    data: { teamId, userId, displayName: people.ana.name, role: 'coordinator', position: 0 },
  })
  await owner.task.createMany({
    data: Array.from({ length: rows }, (_, index) => ({
      teamId,
      id: randomUUID(),
      title: `Task ${index + 1}`,
      createdById: userId,
    })),
  })
  // The same three lines in both households for reading; twenty busy lines that are not due today for writing.
  const regimenIds: string[] = []
  for (let index = 0; index < 3; index += 1)
    regimenIds.push(await addRegimen(owner, teamId, userId, now, { kind: 'daily', times: ['08:00', '20:00'] }))
  const given = Array.from({ length: rows }, (_, index) => ({
    teamId,
    id: randomUUID(),
    regimenId: regimenIds[0] ?? '',
    version: 1,
    kind: 'extra',
    amount: 50,
    unit: 'mg',
    givenAt: columnOfInstant(now.subtract({ hours: 48 + index })),
    recordedById: userId,
  }))
  await owner.doseRecord.createMany({ data: given })
  const freeSlots: { regimenId: string; slotKey: string; givenAt: string }[] = []
  const end = today.subtract({ days: 1 }).toString()
  for (let index = 0; index < 12; index += 1) {
    const regimenId = await addRegimen(owner, teamId, userId, now, { kind: 'daily', times: timesOfDay, end })
    for (const back of daysBack) {
      for (const time of timesOfDay) {
        const on = today.subtract({ days: back })
        const givenAt = on.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
        freeSlots.push({ regimenId, slotKey: `${regimenId}/${on.toString()}/${time}`, givenAt })
      }
    }
  }
  return { teamId, regimenIds, freeSlots }
}

async function addRegimen(
  owner: Database,
  teamId: string,
  userId: string,
  now: Temporal.Instant,
  rule: object,
): Promise<string> {
  const id = randomUUID()
  await owner.regimen.create({ data: { teamId, id, medicineId: 'riluzole', name: 'Riluzole', createdById: userId } })
  const version = { version: 1, rule, amount: 50, unit: 'mg', form: 'tablet', route: 'oral', changedById: userId }
  await owner.regimenVersion.create({
    data: { teamId, regimenId: id, ...version, fromAt: columnOfInstant(now.subtract({ hours: 24 * 30 })) },
  })
  return id
}
