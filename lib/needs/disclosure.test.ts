import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  discloseInSearch,
  discloseNeed,
  discloseWork,
  talksForNurse,
  titleFor,
  type Disclosure,
  type DisclosureSetting,
  type Viewer,
  type ViewerRole,
} from './disclosure'
import type { NeedState } from './evaluate'
import { getNeed, NEEDS } from './knowledge'
import { anyState, anyViewer, viewer } from './testing/viewers'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const ROUTINE = 'bathroom-safety'
const SENSITIVE = 'niv'
const END_OF_LIFE = 'comfort-medicines-at-home'
const WITHOUT_PATIENT = 'caregiver-check'

/** The table of needs.md 6 as it is printed: setting, then for each kind what is seen when expected and when coming up. */
const TABLE: readonly [DisclosureSetting, string, NeedState, Disclosure][] = [
  ['now', ROUTINE, 'expected_now', 'full'],
  ['now', ROUTINE, 'anticipate', 'hidden'],
  ['now', SENSITIVE, 'expected_now', 'soft'],
  ['now', SENSITIVE, 'anticipate', 'hidden'],
  ['now', END_OF_LIFE, 'expected_now', 'hidden'],
  ['now', END_OF_LIFE, 'anticipate', 'hidden'],
  ['coming', ROUTINE, 'expected_now', 'full'],
  ['coming', ROUTINE, 'anticipate', 'full'],
  ['coming', SENSITIVE, 'expected_now', 'soft'],
  ['coming', SENSITIVE, 'anticipate', 'soft'],
  ['coming', END_OF_LIFE, 'expected_now', 'hidden'],
  ['coming', END_OF_LIFE, 'anticipate', 'hidden'],
  ['everything', ROUTINE, 'anticipate', 'full'],
  ['everything', SENSITIVE, 'anticipate', 'full'],
  ['everything', END_OF_LIFE, 'expected_now', 'door'],
  ['everything', END_OF_LIFE, 'anticipate', 'door'],
]

test.each(TABLE)('%s: %s, %s, is %s', (setting, needId, state, disclosure) => {
  for (const role of ['patient', 'caregiver', 'coordinator', 'helper'] as const) {
    expect(discloseNeed(viewer({ role, setting, seesPlan: true }), needId, state), role).toBe(disclosure)
  }
  expect(discloseNeed(viewer({ role: 'nurse', setting }), needId, state)).toBe('full')
})

describe('what is in place or declined follows the row and is shown unless the row hides it', () => {
  test.each(['in_place', 'declined'] as const)('%s', (state) => {
    const patient = viewer({ role: 'patient', setting: 'now' })
    expect(discloseNeed(patient, ROUTINE, state)).toBe('full')
    expect(discloseNeed(patient, SENSITIVE, state)).toBe('soft')
    expect(discloseNeed(patient, END_OF_LIFE, state)).toBe('hidden')
  })
})

test.each<[ViewerRole, Disclosure, Disclosure, Disclosure, Disclosure]>([
  ['patient', 'full', 'hidden', 'soft', 'hidden'],
  ['caregiver', 'full', 'full', 'soft', 'soft'],
  ['coordinator', 'full', 'full', 'soft', 'soft'],
  ['helper', 'full', 'hidden', 'hidden', 'hidden'],
  ['nurse', 'full', 'full', 'full', 'full'],
])(
  'until the patient chooses, a %s sees the default of the role',
  (role, routineNow, routineComing, sensitiveNow, sensitiveComing) => {
    const someone = viewer({ role, seesPlan: true })
    expect(discloseNeed(someone, ROUTINE, 'expected_now')).toBe(routineNow)
    expect(discloseNeed(someone, ROUTINE, 'anticipate')).toBe(routineComing)
    expect(discloseNeed(someone, SENSITIVE, 'expected_now')).toBe(sensitiveNow)
    expect(discloseNeed(someone, SENSITIVE, 'anticipate')).toBe(sensitiveComing)
    expect(discloseNeed(someone, END_OF_LIFE, 'expected_now')).toBe(role === 'nurse' ? 'full' : 'hidden')
  },
)

test('opening by a tap turns a gentle title and a door into the need', () => {
  const opened = new Set([SENSITIVE, END_OF_LIFE])
  expect(discloseNeed(viewer({ role: 'patient', setting: 'now', opened }), SENSITIVE, 'expected_now')).toBe('full')
  expect(discloseNeed(viewer({ role: 'patient', setting: 'now', opened }), END_OF_LIFE, 'expected_now')).toBe('hidden')
  expect(discloseNeed(viewer({ role: 'patient', setting: 'everything', opened }), END_OF_LIFE, 'expected_now')).toBe(
    'full',
  )
})

test('a grant opens one need for one of the family, not for the patient, and not beyond the audience', () => {
  const grants = new Set([END_OF_LIFE, WITHOUT_PATIENT])
  expect(discloseNeed(viewer({ role: 'caregiver', setting: 'now', grants }), END_OF_LIFE, 'anticipate')).toBe('full')
  expect(discloseNeed(viewer({ role: 'caregiver', setting: 'now', grants }), 'hospice-us', 'anticipate')).toBe('hidden')
  expect(discloseNeed(viewer({ role: 'patient', setting: 'now', grants }), END_OF_LIFE, 'anticipate')).toBe('hidden')
  expect(
    discloseNeed(viewer({ role: 'patient', setting: 'everything', grants }), WITHOUT_PATIENT, 'expected_now'),
  ).toBe('hidden')
  expect(discloseNeed(viewer({ role: 'helper', seesPlan: false, grants }), END_OF_LIFE, 'expected_now')).toBe('hidden')
})

test('never show me this hides a topic from the one who said so', () => {
  const neverShow = new Set([SENSITIVE])
  expect(discloseNeed(viewer({ role: 'patient', setting: 'everything', neverShow }), SENSITIVE, 'expected_now')).toBe(
    'hidden',
  )
  expect(discloseNeed(viewer({ role: 'nurse', neverShow }), SENSITIVE, 'expected_now')).toBe('full')
})

const SETTINGS = ['now', 'coming', 'everything'] as const
const ORDER: readonly Disclosure[] = ['hidden', 'soft', 'door', 'full']

describe('for every need, state and viewer', () => {
  const anyNeed = fc.constantFrom(...NEEDS)

  test('nobody outside the audience sees a trace, whatever was set, opened or granted', () => {
    fc.assert(
      fc.property(anyNeed, anyState, anyViewer, (need, state, someone) => {
        const audience = someone.role === 'patient' || someone.role === 'nurse' ? someone.role : 'family'
        if (need.audience.includes(audience)) return
        for (const disclose of [discloseNeed, discloseWork, discloseInSearch])
          expect(disclose(someone, need.id, state)).toBe('hidden')
      }),
    )
  })

  test('end of life stays hidden unless everything was chosen or the need was granted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEEDS.filter((n) => n.sensitivity === 'end-of-life')),
        anyState,
        anyViewer,
        (need, state, someone) => {
          if (someone.role === 'nurse' || someone.setting === 'everything' || someone.grants.has(need.id)) return
          for (const disclose of [discloseNeed, discloseWork, discloseInSearch])
            expect(disclose(someone, need.id, state)).toBe('hidden')
        },
      ),
    )
  })

  test('a wider setting never shows less', () => {
    fc.assert(
      fc.property(anyNeed, anyState, anyViewer, (need, state, someone) => {
        for (const disclose of [discloseNeed, discloseWork]) {
          const seen = SETTINGS.map((setting) => ORDER.indexOf(disclose({ ...someone, setting }, need.id, state)))
          expect(seen).toEqual([...seen].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('a helper who may not see the plan sees nothing of it', () => {
    fc.assert(
      fc.property(anyNeed, anyState, anyViewer, (need, state, someone) => {
        const helper: Viewer = { ...someone, role: 'helper', seesPlan: false }
        for (const disclose of [discloseNeed, discloseWork, discloseInSearch])
          expect(disclose(helper, need.id, state)).toBe('hidden')
      }),
    )
  })

  test('a title says no more than its disclosure', () => {
    for (const need of NEEDS) {
      expect(titleFor(need.id, 'hidden')).toBeNull()
      expect(titleFor(need.id, 'full')).toBe(need.name)
      for (const disclosure of ['soft', 'door'] as const) expect(titleFor(need.id, disclosure)).not.toBe(need.name)
      expect(titleFor(need.id, 'door')).toBe(titleFor(END_OF_LIFE, 'door'))
    }
  })
})

describe('search', () => {
  const patient = viewer({ role: 'patient', setting: 'now' })
  test('finds routine topics that are not in the plan, and no sensitive ones before they are wanted', () => {
    expect(discloseInSearch(patient, ROUTINE, 'not_now')).toBe('full')
    expect(discloseInSearch(patient, SENSITIVE, 'not_now')).toBe('hidden')
    expect(discloseInSearch(patient, SENSITIVE, 'expected_now')).toBe('soft')
    expect(discloseInSearch({ ...patient, setting: 'coming' }, SENSITIVE, 'not_now')).toBe('soft')
    expect(discloseInSearch({ ...patient, setting: 'everything' }, END_OF_LIFE, 'not_now')).toBe('door')
  })

  test('does not give away whether something is coming up', () => {
    for (const { id } of NEEDS) {
      expect(discloseInSearch(patient, id, 'anticipate')).toBe(discloseInSearch(patient, id, 'not_now'))
    }
  })
})

test('work that came from a need is hidden with it, also after the need has left the plan', () => {
  const patient = viewer({ role: 'patient', setting: 'now' })
  expect(discloseWork(patient, END_OF_LIFE, 'retired')).toBe('hidden')
  expect(discloseWork(patient, SENSITIVE, 'retired')).toBe('soft')
  expect(discloseWork(patient, ROUTINE, 'not_now')).toBe('full')
  expect(discloseWork(patient, ROUTINE, 'anticipate')).toBe('hidden')
})

describe('the quiet prompt for the nurse', () => {
  const now = (...ids: string[]) => ids.map((id) => [id, 'expected_now'] as const)

  test('comes for the end of life, and for what the patient put away', () => {
    const patient = viewer({ role: 'patient', neverShow: new Set([SENSITIVE, ROUTINE]) })
    expect(talksForNurse(patient, now(ROUTINE, SENSITIVE, 'power-wheelchair', END_OF_LIFE))).toEqual([
      SENSITIVE,
      END_OF_LIFE,
    ])
  })

  test('not while it is only coming up, and never about what is not for the patient', () => {
    const patient = viewer({ role: 'patient' })
    expect(talksForNurse(patient, [[END_OF_LIFE, 'anticipate']])).toEqual([])
    expect(getNeed('bereavement-support').audience).not.toContain('patient')
    expect(talksForNurse(patient, now('bereavement-support', WITHOUT_PATIENT))).toEqual([])
  })
})
