import { expect, test } from 'vitest'
import { ruleText } from './rule-text'
import { ScheduleRule } from './schedule-rule'

const part = { windowDays: 14, offDays: 14 }

test.each([
  [{ kind: 'daily', times: ['20:00', '08:00'] }, 'at 08:00 and 20:00, every day'],
  [{ kind: 'daily', times: ['10:00'], dow: ['mon', 'thu'] }, 'at 10:00, on Monday and Thursday'],
  [{ kind: 'daily', times: ['09:00'], everyDays: 3, start: '2026-12-01' }, 'at 09:00, every 3 days'],
  [{ kind: 'daily', times: ['09:00'], everyDays: 2, start: '2026-12-01' }, 'at 09:00, every other day'],
  [
    {
      ...{ kind: 'daily', times: ['07:30', '18:30'] },
      meals: [
        { meal: 'breakfast', at: '08:00', offsetMin: -30 },
        { meal: 'dinner', at: '18:30', offsetMin: 0 },
      ],
    },
    '30 minutes before breakfast and with dinner, so at 07:30 and 18:30, every day',
  ],
  [
    {
      ...{ kind: 'daily', times: ['09:00'], everyDays: 3, start: '2026-12-01' },
      patch: { maxOn: 1, sites: ['behind left ear', 'behind right ear'], removeFirst: true },
    },
    'at 09:00, every 3 days; the old patch off first, each time at another place: behind left ear or behind right ear',
  ],
  [
    { kind: 'daily', times: ['11:00'], everyDays: 28, start: '2026-12-01', elsewhere: true },
    'at 11:00, every 28 days; given somewhere else',
  ],
  [{ kind: 'once', date: '2026-12-24', time: '11:00', elsewhere: true }, 'once, given somewhere else, at 11:00'],
  [{ kind: 'interval', hours: 6, anchor: '2026-12-01T08:00Z' }, 'every 6 hours, day and night'],
  [{ kind: 'interval', hours: 1, anchor: '2026-12-01T08:00Z' }, 'every hour, day and night'],
  [{ kind: 'interval', hours: 2.5, anchor: '2026-12-01T08:00Z' }, 'every 2 hours and 30 minutes, day and night'],
  [
    {
      kind: 'cycle',
      time: '08:00',
      start: '2026-12-01',
      first: { doses: 14, ...part },
      later: { doses: 10, ...part, pick: 'ask' },
    },
    'at 08:00; first cycle: 14 days in a row, then 14 days off; later cycles: 10 doses within 14 days, then 14 days off',
  ],
  [
    { kind: 'loading', start: '2027-01-07', loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28 },
    '3 first visits, 14 days apart, then every 28 days',
  ],
  [
    {
      kind: 'steps',
      start: '2026-12-01',
      steps: [
        { days: 7, times: ['08:00'], amount: '1 capsule' },
        { days: null, times: ['08:00', '20:00'], amount: '1 capsule' },
      ],
    },
    '2 steps: 1 capsule at 08:00 for 7 days; then 1 capsule at 08:00 and 20:00 from then on',
  ],
  [
    { kind: 'prn', minIntervalMin: 240, max24h: 4, unit: 'doses' },
    'when needed, at least 4 hours apart, at most 4 doses in any 24 hours',
  ],
  [
    { kind: 'prn', minIntervalMin: 90, max24h: 2, unit: 'mg' },
    'when needed, at least 1 hour and 30 minutes apart, at most 2 mg in any 24 hours',
  ],
  [{ kind: 'prn' }, 'when needed'],
  [{ kind: 'once', date: '2026-12-01', time: '08:00' }, 'once, at 08:00'],
])('%j', (rule, words) => {
  expect(ruleText(ScheduleRule.parse(rule)).replaceAll('\u00a0', ' ')).toBe(words)
})
