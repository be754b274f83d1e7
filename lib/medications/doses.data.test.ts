import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotPermitted, type Access } from '@/lib/auth/access'
import { countStatements } from '@/lib/today/testing/count-statements'
import { todayAt } from '@/lib/time/home-clock'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam, type TestTeam } from '@/prisma/testing/team'
import { listDay } from './day-doses.data'
import { claimDose, endDoseClaim } from './dose-claims.data'
import { recordDose, recordExtraDose, type RecordedDose } from './doses.data'
import { changeRegimen } from './regimens.data'
import { addDailyLine, slotOf, slotToday, tablet } from './testing/lines'
import { voidDose } from './void-dose.data'

const database = await testDatabase()
let team: TestTeam
let ana: Access

beforeAll(async () => {
  team = await makeTeam(database)
  ana = await team.as('coordinator')
})

const given = (regimenId: string, time = '12:00') => ({
  requestId: randomUUID(),
  regimenId,
  slotKey: slotToday(ana, regimenId, time),
  kind: 'given' as const,
})

async function rowsOf(regimenId: string) {
  const [live, records] = await Promise.all([
    team.owner.liveDose.findMany({ where: { regimenId } }),
    team.owner.doseRecord.findMany({ where: { regimenId }, orderBy: { recordedAt: 'asc' } }),
  ])
  return { live, records }
}

describe('one dose, several people', () => {
  test(
    'of eight who record one slot at once, two hundred times over, exactly one is written and seven are told who',
    { timeout: 180_000 },
    async () => {
      const people = await Promise.all(Array.from({ length: 8 }, () => team.join('caregiver')))
      const times = Array.from({ length: 20 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
      let rounds = 0
      for (let line = 0; line < 10; line += 1) {
        const regimenId = await addDailyLine(ana, times)
        for (const time of times) {
          rounds += 1
          const answers = await Promise.all(people.map((access) => recordDose(access, given(regimenId, time))))
          const winner = people.find((_, index) => answers[index]?.result === 'recorded')
          expect(answers.filter(({ result }) => result === 'recorded')).toHaveLength(1)
          for (const answer of answers.filter(({ result }) => result !== 'recorded')) {
            expect(answer).toMatchObject({
              result: 'already',
              entry: { kind: 'given', by: { userId: winner?.userId, name: winner?.name } },
            })
          }
        }
        const { live, records } = await rowsOf(regimenId)
        expect(live).toHaveLength(times.length)
        expect(records).toHaveLength(times.length)
        expect(new Set(live.map((row) => row.doseRecordId))).toEqual(new Set(records.map((row) => row.id)))
      }
      expect(rounds).toBe(200)
    },
  )

  test('the one who was slower is told who, when and what, and leaves no trace', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const nora = await team.as('caregiver')
    const givenAt = ana.clock.now.subtract({ minutes: 5 })
    expect(await recordDose(ana, { ...given(regimenId), givenAt })).toMatchObject({ result: 'recorded' })
    const answer = await recordDose(nora, given(regimenId))
    expect(answer).toMatchObject({
      result: 'already',
      entry: { by: { name: ana.name }, amount: { value: 10, unit: 'mg' } },
    })
    expect(answer.result === 'already' && answer.entry.givenAt.epochMilliseconds).toBe(givenAt.epochMilliseconds)
    expect((await rowsOf(regimenId)).records).toHaveLength(1)
    expect(
      await team.owner.auditEvent.count({ where: { userId: nora.userId, act: 'dose-recorded', teamId: team.teamId } }),
    ).toBe(0)
  })

  test('a phone that repeats its request gets the same answer, one after the other and at once', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const dose = given(regimenId)
    const answers = [
      ...(await Promise.all([recordDose(ana, dose), recordDose(ana, dose), recordDose(ana, dose)])),
      await recordDose(ana, dose),
    ]
    for (const answer of answers) expect(answer).toEqual({ result: 'recorded', recordId: dose.requestId })
    const { live, records } = await rowsOf(regimenId)
    expect([live.length, records.length]).toEqual([1, 1])
    expect(await team.owner.auditEvent.count({ where: { objectId: dose.requestId } })).toBe(1)
  })

  test('the same id for another dose, another time or another person is refused', async () => {
    const regimenId = await addDailyLine(ana, ['12:00', '13:00'])
    const dose = given(regimenId)
    await recordDose(ana, dose)
    expect(await recordDose(ana, { ...dose, slotKey: slotToday(ana, regimenId, '13:00') })).toEqual({
      result: 'other-request',
    })
    expect(await recordDose(ana, { ...dose, kind: 'partly' })).toEqual({ result: 'other-request' })
    expect(await recordDose(await team.as('nurse'), dose)).toEqual({ result: 'other-request' })
    const both = { requestId: randomUUID(), kind: 'given' as const }
    const other = await addDailyLine(ana, ['12:00', '13:00'])
    const racing = await Promise.all(
      ['12:00', '13:00'].map((time) => recordDose(ana, { ...given(other, time), ...both })),
    )
    expect(racing.map(({ result }) => result).toSorted()).toEqual(['other-request', 'recorded'])
    expect((await rowsOf(other)).live).toHaveLength(1)
  })

  test('"I gave another one" is an extra dose, flagged, beside the first', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    await recordDose(ana, given(regimenId))
    const nora = await team.as('caregiver')
    const extra = { requestId: randomUUID(), regimenId }
    expect(await recordExtraDose(nora, extra)).toMatchObject({ result: 'recorded' })
    expect(await recordExtraDose(nora, extra)).toMatchObject({ result: 'recorded' })
    const { live, records } = await rowsOf(regimenId)
    expect(live).toHaveLength(1)
    expect(records.map(({ kind, flags }) => ({ kind, flags }))).toEqual([
      { kind: 'given', flags: [] },
      { kind: 'extra', flags: ['possible_double'] },
    ])
    const day = await listDay(nora, todayAt(nora.clock))
    expect(day.others.filter((one) => one.regimenId === regimenId)).toMatchObject([
      { kind: 'extra', by: { userId: nora.userId } },
    ])
  })
})

describe('what can be recorded', () => {
  test('only a dose that the plan has: not another time, not another line, not a made-up key', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const other = await addDailyLine(ana, ['12:30'])
    for (const slotKey of [
      slotToday(ana, regimenId, '12:01'),
      slotToday(ana, other, '12:30'),
      'nonsense',
      `${regimenId}/2031-01-01/12:00`,
    ]) {
      expect(await recordDose(ana, { ...given(regimenId), slotKey })).toMatchObject({ result: 'not-planned' })
    }
    expect((await rowsOf(regimenId)).records).toEqual([])
  })

  test('a time ahead of now is asked about, one long ago until it is confirmed', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const { now } = ana.clock
    expect(await recordDose(ana, { ...given(regimenId), givenAt: now.add({ minutes: 3 }) })).toEqual({
      result: 'ask-time',
      problem: 'future',
    })
    expect(
      await recordDose(ana, { ...given(regimenId), givenAt: now.add({ minutes: 3 }), timeConfirmed: true }),
    ).toEqual({ result: 'ask-time', problem: 'future' })
    expect(await recordDose(ana, { ...given(regimenId), givenAt: now.subtract({ hours: 24 * 8 }) })).toEqual({
      result: 'ask-time',
      problem: 'long-ago',
    })
    expect(await recordDose(ana, { ...given(regimenId), givenAt: now.add({ minutes: 1 }) })).toMatchObject({
      result: 'recorded',
    })
  })

  test('not given takes the slot, with its reason and no amount; partly keeps the amount', async () => {
    const regimenId = await addDailyLine(ana, ['12:00', '13:00'])
    const nora = await team.as('caregiver')
    await recordDose(nora, { ...given(regimenId), kind: 'not_given', reason: 'asleep' })
    await recordDose(nora, { ...given(regimenId, '13:00'), kind: 'partly', amount: 5, reason: 'spat out' })
    expect(await recordDose(ana, given(regimenId))).toMatchObject({
      result: 'already',
      entry: { kind: 'not_given', reason: 'asleep', amount: null },
    })
    const day = await listDay(ana, todayAt(ana.clock))
    const mine = day.planned.filter((dose) => dose.regimen.regimenId === regimenId)
    expect(mine.map(({ state, entry }) => ({ state, amount: entry?.amount }))).toEqual([
      { state: 'not_given', amount: null },
      { state: 'partly', amount: { value: 5, unit: 'mg' } },
    ])
  })

  test('a screen drawn before the prescription changed is told so', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const changed = await changeRegimen(ana, {
      requestId: randomUUID(),
      regimenId,
      expectVersion: 1,
      prescription: {
        ...tablet,
        amount: { value: 15, unit: 'mg' },
        rule: { kind: 'daily', times: ['12:00'] },
      },
    })
    expect(changed).toEqual({ result: 'changed', version: 2 })
    const late = { ...given(regimenId), slotKey: slotOf(ana, regimenId, '12:00', 1) }
    expect(await recordDose(ana, { ...late, expectVersion: 1 })).toMatchObject({
      result: 'stale-plan',
      version: { version: 2, amount: { value: 15 } },
    })
    expect(await recordDose(ana, { ...late, expectVersion: 2 })).toMatchObject({ result: 'recorded' })
    const { records } = await rowsOf(regimenId)
    expect(records).toMatchObject([{ version: 2 }])
    expect(Number(records[0]?.amount)).toBe(15)
  })
})

describe('rights', () => {
  const attempt = (access: Access, regimenId: string): Promise<RecordedDose> => recordDose(access, given(regimenId))

  test.each(['patient', 'caregiver', 'coordinator', 'nurse'] as const)('a %s records doses', async (role) => {
    expect(await attempt(await team.as(role), await addDailyLine(ana, ['12:00']))).toMatchObject({ result: 'recorded' })
  })

  test('a helper records doses only when giving medicines was granted', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    for (const flags of [{}, { seesPlan: true }, { seesMedication: true }]) {
      const helper = await team.join('helper', flags)
      await expect(attempt(helper, regimenId)).rejects.toThrow(NotPermitted)
      await expect(claimDose(helper, regimenId, slotToday(ana, regimenId, '12:00'))).rejects.toThrow(NotPermitted)
    }
    await expect(listDay(await team.join('helper'), todayAt(ana.clock))).rejects.toThrow(NotPermitted)
    const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
    expect(await attempt(joy, regimenId)).toMatchObject({ result: 'recorded' })
  })

  test('another team finds nothing', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const dose = given(regimenId)
    await recordDose(ana, dose)
    const stranger = await (await makeTeam(database)).as('coordinator')
    expect(await attempt(stranger, regimenId)).toEqual({ result: 'not-found' })
    expect(await recordExtraDose(stranger, { requestId: randomUUID(), regimenId })).toEqual({ result: 'not-found' })
    expect(await voidDose(stranger, { requestId: randomUUID(), recordId: dose.requestId, reason: 'x' })).toEqual({
      result: 'not-found',
    })
    expect(await claimDose(stranger, regimenId, slotToday(ana, regimenId, '12:00'))).toEqual({ result: 'not-found' })
    expect((await listDay(stranger, todayAt(ana.clock))).planned).toEqual([])
    expect((await rowsOf(regimenId)).records).toHaveLength(1)
  })
})

describe('taking an entry back', () => {
  test('a void frees the slot for what really happened; both entries stay', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const first = given(regimenId)
    await recordDose(ana, first)
    const undo = { requestId: randomUUID(), recordId: first.requestId }
    expect(await voidDose(ana, undo)).toEqual({ result: 'voided' })
    expect(await voidDose(ana, undo)).toEqual({ result: 'voided' })
    expect(await voidDose(ana, { ...undo, requestId: randomUUID() })).toMatchObject({
      result: 'already-voided',
      by: { userId: ana.userId },
    })
    expect(await recordDose(ana, first)).toEqual({ result: 'recorded', recordId: first.requestId })
    expect((await rowsOf(regimenId)).live).toEqual([])
    expect(await recordDose(await team.as('caregiver'), given(regimenId))).toMatchObject({ result: 'recorded' })
    const { live, records } = await rowsOf(regimenId)
    expect(live).toHaveLength(1)
    expect(records.map(({ kind, reason }) => ({ kind, reason }))).toEqual([
      { kind: 'given', reason: null },
      { kind: 'void', reason: 'tapped by mistake' },
      { kind: 'given', reason: null },
    ])
  })

  test('who may take which entry back', async () => {
    const joy = await team.join('helper', { seesMedication: true, givesMedication: true })
    const nora = await team.join('caregiver')
    const kofi = await team.as('nurse')
    const recorded = async (access: Access, hoursAgo: number) => {
      const regimenId = await addDailyLine(ana, ['12:00'])
      const dose = given(regimenId)
      await recordDose(access, dose)
      await team.owner
        .$executeRaw`UPDATE dose_records SET recorded_at = now() - make_interval(hours => ${hoursAgo}::int) WHERE id = ${dose.requestId}::uuid`
      return dose.requestId
    }
    const result = async (access: Access, recordId: string, reason?: string) =>
      (await voidDose(access, { requestId: randomUUID(), recordId, reason })).result
    expect(await result(joy, await recorded(joy, 0))).toBe('voided')
    expect(await result(joy, await recorded(joy, 1), 'wrong one')).toBe('not-allowed')
    expect(await result(joy, await recorded(nora, 0), 'wrong one')).toBe('not-allowed')
    expect(await result(nora, await recorded(nora, 1))).toBe('ask-reason')
    expect(await result(nora, await recorded(nora, 23), 'wrong one')).toBe('voided')
    expect(await result(nora, await recorded(nora, 25), 'wrong one')).toBe('not-allowed')
    expect(await result(nora, await recorded(joy, 0), 'wrong one')).toBe('not-allowed')
    expect(await result(kofi, await recorded(nora, 100))).toBe('ask-reason')
    expect(await result(kofi, await recorded(nora, 100), 'wrong one')).toBe('voided')
    await expect(
      voidDose(await team.join('helper', { seesMedication: true }), {
        requestId: randomUUID(),
        recordId: randomUUID(),
      }),
    ).rejects.toThrow(NotPermitted)
  })

  test('of four who take one entry back at once, one does', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const dose = given(regimenId)
    await recordDose(ana, dose)
    const nurses = await Promise.all(Array.from({ length: 4 }, () => team.join('nurse')))
    const answers = await Promise.all(
      nurses.map((nurse) => voidDose(nurse, { requestId: randomUUID(), recordId: dose.requestId, reason: 'twice' })),
    )
    expect(answers.map(({ result }) => result).toSorted()).toEqual([
      'already-voided',
      'already-voided',
      'already-voided',
      'voided',
    ])
    expect((await rowsOf(regimenId)).records).toHaveLength(2)
  })
})

describe('"I am giving this now"', () => {
  test('is one person’s, is told to the others, and never stands in the way of a save', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const key = slotToday(ana, regimenId, '12:00')
    const [nora, kofi] = [await team.as('caregiver'), await team.as('nurse')]
    const answers = await Promise.all([claimDose(nora, regimenId, key), claimDose(kofi, regimenId, key)])
    expect(answers.map(({ result }) => result).toSorted()).toEqual(['claimed', 'claimed-by-other'])
    const holder = answers[0]?.result === 'claimed' ? nora : kofi
    const find = async () => (await listDay(ana, todayAt(ana.clock))).planned.find((dose) => dose.slot.key === key)
    expect(await find()).toMatchObject({ claim: { by: { userId: holder.userId } } })
    expect(await recordDose(ana, given(regimenId))).toMatchObject({ result: 'recorded' })
    expect(await find()).toMatchObject({ claim: null, entry: { by: { userId: ana.userId } } })
    expect(await claimDose(nora, regimenId, key)).toMatchObject({ result: 'already' })
  })

  test('ends after ten minutes or when taken back', async () => {
    const regimenId = await addDailyLine(ana, ['12:00'])
    const key = slotToday(ana, regimenId, '12:00')
    const [nora, kofi] = [await team.as('caregiver'), await team.as('nurse')]
    await claimDose(nora, regimenId, key)
    const [claim] = await team.owner.doseClaim.findMany({ where: { slotKey: key } })
    expect(claim && claim.endsAt.getTime() - claim.claimedAt.getTime()).toBe(600_000)
    await team.owner.doseClaim.updateMany({ where: { slotKey: key }, data: { endsAt: new Date(Date.now() - 1) } })
    expect(await claimDose(kofi, regimenId, key)).toEqual({ result: 'claimed' })
    await endDoseClaim(nora, regimenId, key)
    expect(await claimDose(nora, regimenId, key)).toMatchObject({ result: 'claimed-by-other' })
    await endDoseClaim(kofi, regimenId, key)
    expect(await claimDose(nora, regimenId, key)).toEqual({ result: 'claimed' })
  })
})

test('each write keeps to nine statements, each page of doses to four, for one line and for many', async () => {
  const own = await makeTeam(database)
  const coordinator = await own.as('coordinator')
  const regimenId = await addDailyLine(coordinator, ['12:00'])
  const dose = {
    requestId: randomUUID(),
    regimenId,
    slotKey: slotToday(coordinator, regimenId, '12:00'),
    kind: 'given' as const,
  }
  const won = await countStatements(async () => recordDose(await own.as('nurse'), dose))
  const lost = await countStatements(async () =>
    recordDose(await own.as('patient'), { ...dose, requestId: randomUUID() }),
  )
  const voided = await countStatements(async () =>
    voidDose(await own.as('nurse'), { requestId: randomUUID(), recordId: dose.requestId }),
  )
  expect([won.answer.result, lost.answer.result, voided.answer.result]).toEqual(['recorded', 'already', 'voided'])
  expect([won.statements.length, lost.statements.length, voided.statements.length]).toEqual([3, 4, 5])
  const few = await countStatements(async () => listDay(await own.as('nurse'), todayAt(coordinator.clock)))
  for (let line = 0; line < 30; line += 1)
    await addDailyLine(
      coordinator,
      Array.from({ length: 20 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`),
    )
  const many = await countStatements(async () => listDay(await own.as('nurse'), todayAt(coordinator.clock)))
  expect(many.answer.planned.length).toBe(601)
  expect([few.statements.length, many.statements.length]).toEqual([4, 4])
})

test('instants survive the way into the database and back', async () => {
  const regimenId = await addDailyLine(ana, ['12:00'])
  const givenAt = Temporal.Instant.fromEpochMilliseconds(ana.clock.now.epochMilliseconds - 61_001)
  await recordDose(ana, { ...given(regimenId), givenAt })
  const day = await listDay(ana, todayAt(ana.clock))
  expect(day.planned.find((dose) => dose.regimen.regimenId === regimenId)?.entry?.givenAt.equals(givenAt)).toBe(true)
})
