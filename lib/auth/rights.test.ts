import { expect, test } from 'vitest'
import { allRights, rightsOf, roles, type Flags, type Right, type Role } from './rights'

const noFlags: Flags = { seesPlan: false, seesMedication: false, givesMedication: false, actsForPatient: false }

/**
 * The table of security.md 2, copied row by row by hand and not from rights.ts: patient, family caregiver,
 * coordinator, nurse, helper. `y` is yes, `.` is no; p, s and g are the helper's flags sees_plan, sees_medication,
 * gives_medication.
 */
const table: Readonly<Record<Right, string>> = {
  'tasks:see': 'y y y y y',
  'tasks:work': 'y y y y y',
  'tasks:manage': 'y y y y .',
  'plan:see': 'y y y y p',
  'plan:change': 'y y y y .',
  'medication:see': 'y y y y s',
  'dose:record': 'y y y y g',
  'dose:void-any': 'y . y y .',
  'dose:void-own-day': '. y . . .',
  'dose:undo-own': 'y y y y g',
  'regimen:change': 'y . y y .',
  'regimen:propose': 'y y y y .',
  'regimen:accept': 'y . y y .',
  'assessment:answer': 'y y y y .',
  'observation:record': 'y y y y .',
  'handover:write': 'y y y y y',
  'help:call': 'y y y y y',
  'sheet:read': 'y y y y .',
  'sheet:change': 'y . y y .',
  'sheet:share': 'y . y . .',
  'task:share': 'y y y . .',
  'stage:enter': '. . . y .',
  'death:record': '. . y y .',
  'stage:see': '. y y y .',
  'disclosure:choose': 'y . . . .',
  'disclosure:grant': '. . . y .',
  'team:see': 'y y y y y',
  'team:manage': 'y . y . .',
  'calendar:feed': 'y y y y y',
  'export:full': 'y . y . .',
  'export:fhir': 'y . y y .',
  'audit:all': 'y . y . .',
  'audit:own': 'y y y y y',
  'break-glass': '. y y y y',
  'team:erase': 'y . y . .',
}

/** Who stands in which column. */
const columns: readonly Role[] = ['patient', 'caregiver', 'coordinator', 'nurse', 'helper']

function cellOf(right: Right, role: Role): string {
  return table[right].split(' ')[columns.indexOf(role)] ?? '?'
}

test('the table has a row for every right and a column for every role', () => {
  expect([...allRights].sort()).toEqual(Object.keys(table).sort())
  expect([...roles].sort()).toEqual([...columns].sort())
})

test.each(columns)('%s without flags holds what the table says, and nothing else', (role) => {
  const expected = allRights.filter((right) => cellOf(right, role) === 'y')
  expect([...rightsOf(role, noFlags, false)].sort()).toEqual([...expected].sort())
})

test.each([
  ['seesPlan', 'p'],
  ['seesMedication', 's'],
  ['givesMedication', 'sg'],
] as const)('a helper with %s holds the cells of %s as well', (flag, letters) => {
  const held = rightsOf('helper', { ...noFlags, [flag]: true }, false)
  const expected = allRights.filter((right) => ['y', ...letters].includes(cellOf(right, 'helper')))
  expect([...held].sort()).toEqual([...expected].sort())
})

test.each(columns.filter((role) => role !== 'helper'))('a helper’s flags add nothing to %s', (role) => {
  const flags = { ...noFlags, seesPlan: true, seesMedication: true, givesMedication: true }
  expect(rightsOf(role, flags, false)).toEqual(rightsOf(role, noFlags, false))
})

test('a patient sees stage and scores by their own choice only', () => {
  expect(rightsOf('patient', noFlags, false).has('stage:see')).toBe(false)
  expect(rightsOf('patient', noFlags, true).has('stage:see')).toBe(true)
  expect(rightsOf('helper', noFlags, true).has('stage:see')).toBe(false)
})

test('a proxy holds the patient’s column beside their own, but never the choice of who sees what', () => {
  const held = rightsOf('caregiver', { ...noFlags, actsForPatient: true }, false)
  for (const right of allRights) {
    const either = cellOf(right, 'caregiver') === 'y' || cellOf(right, 'patient') === 'y'
    expect([right, held.has(right)]).toEqual([right, either && right !== 'disclosure:choose'])
  }
})

test('a helper is never a proxy', () => {
  expect(rightsOf('helper', { ...noFlags, actsForPatient: true }, false)).toEqual(rightsOf('helper', noFlags, false))
})
