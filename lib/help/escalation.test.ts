import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { longWaitMs, onDutyAloneMs, ringingOf, ringsFor } from './escalation'
import type { HelpCall } from './help-call'

const calledAt = Temporal.Instant.from('2026-11-23T14:00:00Z')
const later = (ms: number) => calledAt.add({ milliseconds: ms })
const person = (userId: string) => ({ userId, name: userId, position: 0 })
const call = (more: Partial<HelpCall> = {}): HelpCall => ({
  ...{ callId: 'c', by: person('ines'), calledAt, rungAt: calledAt, rings: 1, answer: null, onDuty: [] },
  ...more,
})

describe('nobody on duty', () => {
  test('everyone but the caller is rung at once', () => {
    expect(ringsFor(call(), 'ana', calledAt)).toBe(true)
    expect(ringsFor(call(), 'ines', calledAt)).toBe(false)
  })
})

describe('somebody on duty', () => {
  const onDuty = ['joy']
  test('they alone for the first minute', () => {
    expect(ringsFor(call({ onDuty }), 'joy', later(59_999))).toBe(true)
    expect(ringsFor(call({ onDuty }), 'ana', later(59_999))).toBe(false)
  })
  test('then everyone', () => {
    expect(ringsFor(call({ onDuty }), 'ana', later(onDutyAloneMs))).toBe(true)
    expect(ringsFor(call({ onDuty }), 'joy', later(onDutyAloneMs))).toBe(true)
  })
  test('the caller on duty is not rung by their own call', () => {
    expect(ringsFor(call({ onDuty: ['ines'] }), 'ines', calledAt)).toBe(false)
  })
})

test('an answer ends the ringing for all', () => {
  const answered = call({ answer: { by: person('ana'), at: later(5000) } })
  expect(['ana', 'joy', 'ines'].map((who) => ringsFor(answered, who, later(90_000)))).toEqual([false, false, false])
})

test('the wait is told from three minutes, in whole minutes', () => {
  expect(ringingOf(call(), later(longWaitMs - 1)).waitedMinutes).toBeNull()
  expect(ringingOf(call(), later(longWaitMs)).waitedMinutes).toBe(3)
  expect(ringingOf(call(), later(4 * 60_000 + 59_000)).waitedMinutes).toBe(4)
})

test('a screen that looks again at the next step finds another step, and none earlier', () => {
  const onDutyOrNot = fc.constantFrom<readonly string[]>([], ['joy'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_600_000 }), onDutyOrNot, (waited, onDuty) => {
      const said = (ms: number) => {
        const { whom, waitedMinutes } = ringingOf(call({ onDuty }), later(ms))
        return `${whom} ${waitedMinutes}`
      }
      const { nextStepMs } = ringingOf(call({ onDuty }), later(waited))
      expect(nextStepMs).toBeGreaterThan(0)
      expect(said(waited + (nextStepMs ?? 0))).not.toBe(said(waited))
      expect(said(waited + (nextStepMs ?? 0) - 1)).toBe(said(waited))
    }),
  )
})

test('time alone never takes anybody off', () => {
  fc.assert(
    fc.property(fc.nat(600_000), fc.nat(600_000), (before, more) => {
      const joyOnDuty = call({ onDuty: ['joy'] })
      if (ringsFor(joyOnDuty, 'ana', later(before))) expect(ringsFor(joyOnDuty, 'ana', later(before + more))).toBe(true)
    }),
  )
})
