import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { gapsOfLatestChange } from './change-gaps'
import type { Regimen, RegimenVersion } from './regimen'

const version = (number: number, fromAt: string, times: string[]): RegimenVersion => ({
  ...{ version: number, fromAt: Temporal.Instant.from(fromAt), rule: { kind: 'daily', times } },
  ...{
    amount: { value: 10, unit: 'mg' },
    form: 'tablet',
    route: 'oral',
    strength: null,
    instructions: null,
    why: null,
  },
})

const regimen = (first: RegimenVersion, ...later: RegimenVersion[]): Regimen => ({
  ...{ regimenId: 'bac', medicineId: null, name: 'Baclofen', stopped: null },
  versions: [first, ...later],
})

const before = version(1, '2026-01-01T00:00Z', ['08:00', '20:00'])
const gaps = (...later: RegimenVersion[]) =>
  gapsOfLatestChange(regimen(before, ...later), 'Europe/London').map(({ gapHours, flag, afterAt }) => [
    afterAt.toString(),
    gapHours,
    flag,
  ])

test('a dose moved to soon after the one that was given leaves a close pair', () => {
  expect(gaps(version(2, '2026-12-01T08:30Z', ['10:00', '22:00']))).toEqual([['2026-12-01T08:00:00Z', 2, 'close']])
})

test('a change that skips the next dose leaves a long gap', () => {
  expect(gaps(version(2, '2026-12-01T19:00Z', ['18:00', '06:00']))).toEqual([['2026-12-01T08:00:00Z', 22, 'long-gap']])
})

test('only the latest change counts, and an ordinary one says nothing', () => {
  expect(gaps()).toEqual([])
  expect(gaps(version(2, '2026-12-01T12:00Z', ['08:30', '20:30']))).toEqual([])
  expect(
    gaps(version(2, '2026-12-01T08:30Z', ['10:00', '22:00']), version(3, '2026-12-05T12:00Z', ['10:00', '22:00'])),
  ).toEqual([])
})
