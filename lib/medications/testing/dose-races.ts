import { randomUUID } from 'node:crypto'
import type { Access } from '@/lib/auth/access'
import type { Database } from '@/lib/db/client'
import { todayAt } from '@/lib/time/home-clock'
import type { NewDose } from '../doses.data'
import type { NewPrnDose } from '../prn-doses.data'
import { addDailyLine, addLine } from './lines'

export interface Slotted {
  readonly regimenId: string
  readonly slotKey: string
}

/** Lines of twenty doses today each, until there are so many slots. */
export async function addSlots(access: Access, count: number): Promise<readonly Slotted[]> {
  const times = Array.from({ length: 20 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
  const on = todayAt(access.clock).toString()
  const slots: Slotted[] = []
  while (slots.length < count) {
    const regimenId = await addDailyLine(access, times)
    slots.push(...times.map((time) => ({ regimenId, slotKey: `${regimenId}/${on}/${time}` })))
  }
  return slots.slice(0, count)
}

export interface SlotRace {
  /** Calls that were answered with "recorded". */
  readonly saved: number
  /** Slots with more than one entry. */
  readonly doubles: number
  /** Slots with none. */
  readonly missing: number
}

/** Every writer records every slot, all writers at once, in the same order. */
export async function raceForSlots(
  people: readonly Access[],
  slots: readonly Slotted[],
  record: (access: Access, dose: NewDose) => Promise<{ readonly result: string }>,
  owner: Database,
): Promise<SlotRace> {
  let saved = 0
  await Promise.all(
    people.map(async (access) => {
      for (const slot of slots) {
        const answer = await record(access, { ...slot, requestId: randomUUID(), kind: 'given' })
        if (answer.result === 'recorded') saved += 1
        else if (answer.result !== 'already') throw new Error(`An unexpected answer: ${answer.result}.`)
      }
    }),
  )
  const entries = await owner.doseRecord.groupBy({
    by: ['slotKey'],
    where: { slotKey: { in: slots.map(({ slotKey }) => slotKey) }, kind: 'given' },
    _count: true,
  })
  return {
    saved,
    doubles: entries.filter(({ _count }) => _count > 1).length,
    missing: slots.length - entries.length,
  }
}

/** Recording as it must not be done: look first, insert after. The control that shows that the race is a race. */
export function lookThenRecord(access: Access, dose: NewDose): Promise<{ readonly result: string }> {
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM dose_records WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${dose.regimenId}::uuid AND slot_key = ${dose.slotKey} LIMIT 1`
    if (row) return { result: 'already' }
    await tx.$executeRaw`
      INSERT INTO dose_records (team_id, id, regimen_id, version, slot_key, kind, given_at, recorded_by_id, flags)
      VALUES (${access.teamId}::uuid, ${dose.requestId}::uuid, ${dose.regimenId}::uuid, 1, ${dose.slotKey}, 'given', now(), ${access.userId}::uuid, '{}')`
    return { result: 'recorded' }
  })
}

export interface PrnRace {
  readonly saved: number
  readonly warned: number
  /** Lines of which more was given in 24 hours than the limit, with no entry saying so. */
  readonly passedSilently: number
}

/** Of each line at most 20 mg in any 24 hours; a dose is 10 mg. Everybody gives one of each line at once. */
export async function raceForLimits(
  people: readonly Access[],
  rounds: number,
  record: (access: Access, dose: NewPrnDose) => Promise<{ readonly result: string }>,
  owner: Database,
): Promise<PrnRace> {
  const first = people[0]
  if (!first) throw new RangeError('A race needs somebody.')
  const tally = { saved: 0, warned: 0, passedSilently: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const regimenId = await addLine(first, { kind: 'prn', max24h: 20, unit: 'mg' })
    const answers = await Promise.all(people.map((access) => record(access, { requestId: randomUUID(), regimenId })))
    tally.saved += answers.filter(({ result }) => result === 'recorded').length
    tally.warned += answers.filter(({ result }) => result === 'warn').length
    const entries = await owner.doseRecord.findMany({ where: { regimenId } })
    const silent = entries.filter(({ flags }) => !flags.includes('max_reached'))
    if (silent.reduce((sum, { amount }) => sum + Number(amount), 0) > 20) tally.passedSilently += 1
  }
  return tally
}

/** Deciding as it must not be done: on what was there before, without a lock. */
export function lookThenGive(access: Access, dose: NewPrnDose): Promise<{ readonly result: string }> {
  return access.transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ total: number }[]>`
      SELECT coalesce(sum(amount), 0)::float8 AS total FROM dose_records
      WHERE team_id = ${access.teamId}::uuid AND regimen_id = ${dose.regimenId}::uuid AND given_at > now() - interval '24 hours'`
    if ((row?.total ?? 0) + 10 > 20) return { result: 'warn' }
    await tx.$executeRaw`
      INSERT INTO dose_records (team_id, id, regimen_id, version, kind, amount, unit, given_at, recorded_by_id, flags)
      VALUES (${access.teamId}::uuid, ${dose.requestId}::uuid, ${dose.regimenId}::uuid, 1, 'given', 10, 'mg', now(), ${access.userId}::uuid, '{}')`
    return { result: 'recorded' }
  })
}
