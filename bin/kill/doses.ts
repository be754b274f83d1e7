import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { Access } from '@/lib/auth/access'
import { hashOfToken } from '@/lib/auth/token'
import { connect } from '@/lib/db/client'
import { columnOfInstant } from '@/lib/db/columns'
import { putIntoEnv } from '@/lib/env'
import { recordDose } from '@/lib/medications/doses.data'
import { migrate } from '@/prisma/migrate'
import { generateClient } from '../serve/build'
import type { Workload } from './workload'

/** The real thing: planned doses recorded through the app's own data functions, rights and policies included. */

const token = 'a session of the kill test only'
const teamId = 'a1050003-0000-4000-8000-000000000001'
const userId = 'a1050003-0000-4000-8000-000000000002'
const lines = 60
const times = Array.from(
  { length: 48 },
  (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
)
const regimenIdOf = (line: number) => `a1050003-0000-4000-8001-${String(line).padStart(12, '0')}`

/** The slots of the last five days are far more than a test writes; two ids that meet in one go on to the next. */
function slotFor(id: string, attempt: number, now: Temporal.Instant) {
  const number = createHash('sha256').update(`${id} ${attempt}`).digest().readUInt32BE()
  const on = now
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .subtract({ days: 1 + (number % 5) })
  const time = times[(number >>> 3) % times.length] ?? '00:00'
  const regimenId = regimenIdOf((number >>> 10) % lines)
  const givenAt = on.toZonedDateTime({ timeZone: 'UTC', plainTime: time }).toInstant()
  return { regimenId, slotKey: `${regimenId}/${on.toString()}/${time}`, givenAt }
}

/** The day of the first round: a slot has to stay the same one, also past midnight. */
const started = Temporal.Instant.from(process.env.KILL_TEST_STARTED ?? Temporal.Now.instant().toString())
process.env.KILL_TEST_STARTED = started.toString()

export const doses: Workload = {
  async prepare(ownerUrl) {
    await generateClient()
    await migrate(ownerUrl)
    const owner = connect(ownerUrl, 1)
    await owner.user.create({ data: { id: userId, email: 'kill-test@alongside.example', name: 'A writer' } })
    const endsAt = columnOfInstant(started.add({ hours: 48 }))
    await owner.session.create({
      data: { tokenHash: hashOfToken(token), userId, device: 'own', strength: 'two', endsAt },
    })
    await owner.careTeam.create({ data: { id: teamId, patientName: 'Nobody', zone: 'UTC', region: 'other' } })
    await owner.membership.create({
      data: { teamId, userId, displayName: 'A writer', role: 'coordinator', position: 0 },
    })
    for (let line = 0; line < lines; line += 1) {
      const regimenId = regimenIdOf(line)
      await owner.regimen.create({ data: { teamId, id: regimenId, name: 'A medicine', createdById: userId } })
      const version = {
        version: 1,
        rule: { kind: 'daily', times },
        amount: 1,
        unit: 'mg',
        form: 'tablet',
        route: 'oral',
      }
      const fromAt = columnOfInstant(started.subtract({ hours: 240 }))
      await owner.regimenVersion.create({ data: { teamId, regimenId, ...version, fromAt, changedById: userId } })
    }
    await owner.$disconnect()
  },
  open(appUrl) {
    putIntoEnv({ DATABASE_URL: appUrl, ALONGSIDE_RATE_FACTOR: '999999' })
    return {
      async write(id) {
        const access = await Access.open(token, teamId, 'dose')
        if (!access) throw new Error('No access.')
        for (let attempt = 0; ; attempt += 1) {
          const { result } = await recordDose(access, {
            requestId: id,
            kind: 'given',
            ...slotFor(id, attempt, started),
          })
          if (result === 'recorded') return
          // The id was recorded in a later slot before the answer got lost.
          if (result === 'other-request') continue
          if (result !== 'already') throw new Error(`A dose was answered with ${result}.`)
        }
      },
      close: () => Promise.resolve(),
    }
  },
  async written(ownerUrl) {
    const owner = connect(ownerUrl, 1)
    try {
      const rows = await owner.$queryRaw<{ id: string; lives: number; acts: number }[]>`
        SELECT r.id, (SELECT count(*)::int FROM live_doses l WHERE l.team_id = r.team_id AND l.dose_record_id = r.id) AS lives,
          (SELECT count(*)::int FROM audit_events e WHERE e.team_id = r.team_id AND e.object_id = r.id::text AND e.act = 'dose-recorded') AS acts
        FROM dose_records r WHERE r.team_id = ${teamId}::uuid`
      const torn = rows.filter(({ lives, acts }) => lives !== 1 || acts !== 1)
      if (torn.length > 0) throw new Error(`${torn.length} doses took effect by half.`)
      return rows.map(({ id }) => id)
    } finally {
      await owner.$disconnect()
    }
  },
}
