import { Temporal } from 'temporal-polyfill'

/** What can happen to a thing, in its usual order. */
export const STEP_KINDS = [
  'asked',
  'trial',
  'approved',
  'refused',
  'appealed',
  'ordered',
  'delivered',
  'trained',
  'serviced',
  'returned',
  'dropped',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Steps that say where the thing is. Learning to use it and a service happen beside that. */
export type PlaceKind = Exclude<StepKind, 'trained' | 'serviced'>

/** Something that happened, on a day, in the order in which it was written down. */
export interface Step {
  readonly stepId: string
  readonly kind: StepKind
  readonly on: Temporal.PlainDate
  readonly recordedAt: Temporal.Instant
  /** Who took it back as wrong; then it counts for nothing, and stays readable. */
  readonly takenBack: TakenBack | null
}

export interface TakenBack {
  readonly byName: string
  readonly at: Temporal.Instant
  readonly reason: string
}

/** Where a thing is: what the last step says; `none` before the first. */
export type EquipmentState = PlaceKind | 'none'

/** At home, still to come, or gone again. */
export type Whereabouts = 'here' | 'on-its-way' | 'gone'

/**
 * The steps that count, in the order in which things happened: by day, and within a day by when they were written
 * down. The order in which they are given does not matter.
 */
export function liveSteps<S extends Step>(steps: readonly S[]): readonly S[] {
  return inOrder(steps).filter(({ takenBack }) => takenBack === null)
}

/** All steps, those taken back too, in the order in which things happened. */
export function inOrder<S extends Step>(steps: readonly S[]): readonly S[] {
  return steps.toSorted(
    (a, b) =>
      Temporal.PlainDate.compare(a.on, b.on) ||
      Temporal.Instant.compare(a.recordedAt, b.recordedAt) ||
      (a.stepId < b.stepId ? -1 : Number(a.stepId !== b.stepId)),
  )
}

/** Where a thing is. The last step that says so has the last word. */
export function equipmentState(steps: readonly Step[]): EquipmentState {
  return placeSteps(steps).at(-1)?.kind ?? 'none'
}

export function whereaboutsOf(state: EquipmentState): Whereabouts {
  switch (state) {
    case 'delivered':
      return 'here'
    case 'returned':
    case 'dropped':
      return 'gone'
    case 'none':
    case 'asked':
    case 'trial':
    case 'approved':
    case 'refused':
    case 'appealed':
    case 'ordered':
      return 'on-its-way'
  }
}

/** Whether somebody was shown how to use it since it last came. */
export function isTrained(steps: readonly Step[]): boolean {
  const live = liveSteps(steps)
  const gone = live.findLastIndex(({ kind }) => whereaboutsOf(placeOf(kind) ?? 'none') === 'gone')
  return live.slice(gone + 1).some(({ kind }) => kind === 'trained')
}

export type PlaceStep<S extends Step = Step> = S & { readonly kind: PlaceKind }

/** The steps that say where the thing is, in their order. */
export function placeSteps<S extends Step>(steps: readonly S[]): readonly PlaceStep<S>[] {
  return liveSteps(steps).filter((step): step is PlaceStep<S> => placeOf(step.kind) !== null)
}

function placeOf(kind: StepKind): PlaceKind | null {
  return kind === 'trained' || kind === 'serviced' ? null : kind
}
