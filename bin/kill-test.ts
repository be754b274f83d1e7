import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedDatabase } from '../prisma/embedded/database'
import { killRound, Ledger, type Victim } from './kill/round'
import { workloads } from './kill/workloads'

// `npm run test:kill`: kill -9 of the app, of the database and of both, ten times each, in the middle of writes.
const rounds = Number(process.argv[2] ?? 10)
const name = process.argv[3] ?? 'doses'
const workload = workloads[name]
if (!workload || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`Say how many rounds and what to write: npm run test:kill -- 10 ${Object.keys(workloads).join('|')}`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-kill-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, '.data')
const holder = await openEmbeddedDatabase({ dataDir })
await workload.prepare(holder.url('owner'))
await holder.stop()

let failed = 0
const ledger = new Ledger()
for (let round = 1; round <= rounds; round += 1)
  for (const victim of ['app', 'database', 'both'] satisfies Victim[]) {
    const { lost, twice, acknowledged, backAfterMs } = await killRound(name, dataDir, victim, ledger)
    const isGood = lost === 0 && twice === 0 && backAfterMs < 25_000
    if (!isGood) failed += 1
    console.log(
      `${isGood ? 'ok  ' : 'FAIL'} round ${round}, killed ${victim}: ${acknowledged} acknowledged, ${lost} lost, ${twice} twice, back after ${(backAfterMs / 1000).toFixed(1)} s`,
    )
  }
const last = await openEmbeddedDatabase({ dataDir })
await last.stop()
rmSync(folder, { recursive: true })
console.log(`${3 * rounds - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
