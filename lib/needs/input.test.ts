import { expect, test } from 'vitest'
import { readNeedsInput } from './input'

test('what is missing, null or unknown to the rules is no fault', () => {
  expect(readNeedsInput({})).toEqual({ ok: true, input: {} })
  expect(readNeedsInput({ alsfrsr: null, sym: { pain: null, hiccups: 'often' }, weather: 'mild' })).toEqual({
    ok: true,
    input: { alsfrsr: null, sym: { pain: null } },
  })
})

test.each([
  [null, 'input must be an object.'],
  [[], 'input must be an object.'],
  [{ alsfrsr: 3 }, 'input.alsfrsr must be an object.'],
  [{ alsfrsr: { walking: '2' } }, 'input.alsfrsr.walking must be a whole number from 0 to 4.'],
  [{ alsfrsr: { walking: 5 } }, 'input.alsfrsr.walking must be a whole number from 0 to 4.'],
  [{ alsfrsr: { walking: -1 } }, 'input.alsfrsr.walking must be a whole number from 0 to 4.'],
  [{ alsfrsr: { walking: 2.5 } }, 'input.alsfrsr.walking must be a whole number from 0 to 4.'],
  [{ alsfrsr: { gastrostomy: 1 } }, 'input.alsfrsr.gastrostomy must be true or false.'],
  [{ kings: { level: '4A' } }, 'input.kings.level must be a whole number from 1 to 4.'],
  [{ kings: { level: 5 } }, 'input.kings.level must be a whole number from 1 to 4.'],
  [{ mitos: { lost: { movement: 'yes' } } }, 'input.mitos.lost.movement must be true or false.'],
  [{ measures: { mip_cmh2o: -55 } }, 'input.measures.mip_cmh2o must be a number from 0 to 300.'],
  [{ measures: { falls_3mo: 1.5 } }, 'input.measures.falls_3mo must be a whole number from 0 to 10000.'],
  [{ sym: { cramps: 'yes' } }, 'input.sym.cramps must be true or false.'],
  [{ profile: { region: 'France' } }, 'input.profile.region must be US, UK or other.'],
  [{ choice: { hospice: true } }, 'input.choice.hospice must be yes, no or undecided.'],
  [{ caregiver: { zarit22: 89 } }, 'input.caregiver.zarit22 must be a whole number from 0 to 88.'],
])('%j is refused in one sentence', (value, problem) => {
  expect(readNeedsInput(value)).toEqual({ ok: false, problem })
})
