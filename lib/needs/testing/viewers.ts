import fc from 'fast-check'
import type { Viewer } from '../disclosure'
import type { NeedState } from '../evaluate'
import { NEEDS } from '../knowledge'

/** A viewer with nothing chosen, opened or granted beyond what is said. */
export function viewer(over: Partial<Viewer> & Pick<Viewer, 'role'>): Viewer {
  return {
    setting: null,
    seesPlan: over.role !== 'helper',
    seesStage: false,
    grants: new Set(),
    opened: new Set(),
    neverShow: new Set(),
    ...over,
  }
}

const someNeeds = fc.subarray(NEEDS.map(({ id }) => id)).map((ids) => new Set(ids))

export const anyViewer: fc.Arbitrary<Viewer> = fc.record({
  role: fc.constantFrom('patient', 'caregiver', 'coordinator', 'nurse', 'helper'),
  setting: fc.constantFrom(null, 'now', 'coming', 'everything'),
  seesPlan: fc.boolean(),
  seesStage: fc.boolean(),
  grants: someNeeds,
  opened: someNeeds,
  neverShow: someNeeds,
})

export const anyState: fc.Arbitrary<NeedState> = fc.constantFrom(
  'expected_now',
  'anticipate',
  'in_place',
  'declined',
  'retired',
  'not_applicable',
  'not_now',
)
