import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { readDose } from './day-doses.data'
import { readDoseHistory } from './dose-history.data'
import { recordDose } from './doses.data'
import { addLine, slotOf, slotToday } from './testing/lines'
import { voidDose } from './void-dose.data'

const database = await testDatabase()

test('one task, two ticks: the old patch off where it was, the new one on elsewhere, places in turn', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const sites = ['left upper arm', 'right upper arm', 'left chest']
  const regimenId = await addLine(ana, {
    kind: 'daily',
    times: ['00:00', '23:59'],
    patch: { sites, removeFirst: true },
  })
  const slotKey = slotToday(ana, regimenId, '00:00')
  expect((await readDose(ana, slotKey))?.patch).toEqual({ sites, lastSite: null })
  const first = { requestId: randomUUID(), regimenId, slotKey, kind: 'given' as const, site: 'left upper arm' }
  await recordDose(ana, first)
  expect((await readDose(ana, slotKey))?.patch).toEqual({
    sites: ['right upper arm', 'left chest', 'left upper arm'],
    lastSite: 'left upper arm',
  })
  const second = { ...first, requestId: randomUUID(), slotKey: slotOf(ana, regimenId, '23:59', 0), site: 'left chest' }
  await recordDose(ana, { ...second, oldPatchOff: { site: null } })
  await recordDose(ana, { ...second, oldPatchOff: { site: null } })
  const history = await readDoseHistory(await team.as('nurse'), regimenId)
  expect(history?.removals).toMatchObject([{ site: 'left upper arm', byName: ana.name }])
  expect(history?.entries.map(({ site }) => site).toSorted()).toEqual(['left chest', 'left upper arm'])
  await voidDose(ana, { requestId: randomUUID(), recordId: second.requestId, reason: 'wrong place' })
  expect((await readDose(ana, slotKey))?.patch?.lastSite).toBe('left upper arm')
})

test('nothing is written twice when somebody was faster: no second removal', async () => {
  const team = await makeTeam(database)
  const ana = await team.as('coordinator')
  const regimenId = await addLine(ana, { kind: 'daily', times: ['12:00'], patch: { removeFirst: true } })
  const dose = {
    regimenId,
    slotKey: slotToday(ana, regimenId, '12:00'),
    kind: 'given' as const,
    oldPatchOff: { site: 'left chest' },
  }
  await recordDose(ana, { ...dose, requestId: randomUUID() })
  expect(await recordDose(await team.as('nurse'), { ...dose, requestId: randomUUID() })).toMatchObject({
    result: 'already',
  })
  expect(await team.owner.patchRemoval.count({ where: { regimenId } })).toBe(1)
})
