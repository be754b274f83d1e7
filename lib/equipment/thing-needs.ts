import type { FieldName } from '../needs/input'
import type { NeedId } from '../needs/knowledge'

/** A need that a thing answers, and what the plan's rules learn once the thing is at home. */
export interface ThingNeed {
  readonly needId: NeedId
  /** What the thing is usually called, to begin with; the team may write another name. */
  readonly thing: string
  /** Told to the needs rules while a thing of this need is at home (needs.md 3.5). */
  readonly device: FieldName | null
  /** False: the need is more than the thing, so having the thing never settles it. */
  readonly settlesNeed: boolean
}

const thing = (needId: NeedId, name: string, more: Partial<ThingNeed> = {}): ThingNeed => ({
  ...{ needId, thing: name, device: null, settlesNeed: true },
  ...more,
})

/** Which needs of `needs.json` are things, in its order. */
export const THING_NEEDS: readonly ThingNeed[] = [
  thing('niv', 'Breathing mask and machine (NIV)'),
  thing('daytime-breathing-and-backup', 'Backup breathing machine'),
  thing('cough-support', 'Cough machine', { device: 'device.cough_assist' }),
  thing('suction-machine', 'Suction machine', { device: 'device.suction' }),
  thing('feeding-tube-decision', 'Feeding pump', { device: 'device.feeding_pump', settlesNeed: false }),
  thing('ankle-brace', 'Ankle brace'),
  thing('walking-aid', 'Walking aid'),
  thing('manual-wheelchair', 'Manual wheelchair'),
  thing('power-wheelchair', 'Power wheelchair', { device: 'device.power_wheelchair' }),
  thing('patient-lift', 'Lift', { device: 'device.patient_lift' }),
  thing('neck-support', 'Neck support'),
  thing('hand-arm-aids', 'Aids for hands and arms'),
  thing('home-modification', 'Ramp or rails', { settlesNeed: false }),
  thing('hospital-bed', 'Adjustable bed', { device: 'device.hospital_bed' }),
  thing('skin-positioning', 'Cushion or mattress', { settlesNeed: false }),
  thing('communication-device', 'Talking device'),
  thing('hands-free-device-control', 'Hands-free control'),
  thing('bathroom-safety', 'Bathroom aid'),
  thing('call-for-help', 'Call button or alarm'),
]

const BY_NEED: ReadonlyMap<NeedId, ThingNeed> = new Map(THING_NEEDS.map((one) => [one.needId, one]))

/** @returns undefined for a need that is no thing, and for one that does not exist */
export function findThingNeed(needId: NeedId): ThingNeed | undefined {
  return BY_NEED.get(needId)
}
