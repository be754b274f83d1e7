import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Regimen, RegimenVersion } from './regimen'
import { tubeLines } from './tube-day'

const at = (text: string) => Temporal.Instant.from(text)
function line(medicineId: string | null, form: string, route = 'oral'): Regimen {
  const version: RegimenVersion = {
    ...{ version: 1, fromAt: at('2026-01-01T00:00Z'), rule: { kind: 'daily', times: ['08:00'] } },
    ...{ amount: { value: 50, unit: 'mg' }, form, route, strength: null, instructions: null, why: null },
  }
  return { regimenId: 'line', medicineId, name: medicineId ?? 'A tea', versions: [version], stopped: null }
}
const sortOf = (...of: Parameters<typeof line>) => tubeLines([line(...of)], 'peg')[0]

test.each([
  ['riluzole', 'suspension', 'may-go'],
  ['riluzole', 'tablet', 'other-form'],
  ['riluzole', 'film', 'other-form'],
  ['morphine', 'mr', 'do-not-crush'],
  ['melatonin', 'mr', 'do-not-crush'],
  ['omeprazole', 'capsule', 'do-not-crush'],
  // Not to be crushed, but it disperses and is licensed for tubes.
  ['lansoprazole', 'odt', 'may-go'],
  ['baclofen', 'tablet', 'ask'],
  ['dextromethorphan-quinidine', 'capsule', 'ask'],
  [null, 'tablet', 'ask'],
])('%s as %s: %s', (medicineId, form, sort) => expect(sortOf(medicineId, form)?.sort).toBe(sort))

test('what is not swallowed is not touched: a patch, an infusion, drops under the tongue', () => {
  expect(sortOf('hyoscine-patch', 'patch', 'transdermal')?.sort).toBe('not-swallowed')
  expect(sortOf('edaravone', 'iv-bag', 'iv')?.sort).toBe('not-swallowed')
  expect(sortOf('atropine-drops', 'drops', 'sublingual')?.sort).toBe('not-swallowed')
})

test('another form is named, never chosen: riluzole as suspension', () => {
  expect(sortOf('riluzole', 'tablet')).toMatchObject({
    otherForms: ['thickened oral suspension, 5 mg/mL (50 mg = 10 mL)'],
    note: expect.stringContaining('Crushed tablets') as string,
  })
})

test('the nose tube asks for the forms that are for it, too', () => {
  expect(tubeLines([line('glycopyrronium', 'solution')], 'ng')[0]?.sort).toBe('may-go')
})

test('a planned version that goes by the tube is found with its start', () => {
  const before = line('riluzole', 'suspension')
  const byTube = { ...before.versions[0], version: 2, route: 'peg', fromAt: at('2026-12-01T05:00Z') }
  expect(tubeLines([before], 'peg')[0]?.goesByTube).toBeNull()
  expect(tubeLines([{ ...before, versions: [before.versions[0], byTube] }], 'peg')[0]?.goesByTube?.version).toBe(2)
})
