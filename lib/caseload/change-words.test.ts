import { expect, test } from 'vitest'
import { changeWords } from './change-words'

test.each([
  [{ kind: 'answers', about: '', value: null }, 'Questions answered'],
  [{ kind: 'fact', about: 'sym.breathless_lying_flat', value: true }, 'Being short of breath lying flat'],
  [{ kind: 'fact', about: 'sym.cramps', value: false }, 'No longer: muscle cramps'],
  [{ kind: 'fact', about: 'measures.fvc_pct', value: 72 }, 'FVC is 72 %'],
  [{ kind: 'fact', about: 'profile.drives', value: false }, 'A detail about the home or the person'],
  [{ kind: 'need', about: 'no-such-need', value: 'in_place' }, 'A need: in place'],
  [{ kind: 'medicine', about: 'Baclofen', value: 1 }, 'Medicine added: Baclofen'],
  [{ kind: 'medicine', about: 'Baclofen', value: 2 }, 'Medicine changed: Baclofen'],
  [{ kind: 'medicine-stopped', about: 'Baclofen', value: null }, 'Medicine stopped: Baclofen'],
  [{ kind: 'answers', about: '', value: 36 }, 'Questions answered: 36 of 48'],
  [{ kind: 'stage', about: 'kings', value: '4A' }, 'Stage entered: King’s 4A'],
  [{ kind: 'disclosure', about: '', value: 'coming' }, 'Chose what to see: “And what is coming up”'],
  [{ kind: 'equipment', about: 'Cough machine', value: 'delivered' }, 'Cough machine: delivered'],
] as const)('%j', (change, words) => {
  expect(changeWords(change).replaceAll('\u00a0', ' ')).toBe(words)
})
