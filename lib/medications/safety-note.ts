import type { Severity } from './interactions'

/** Whom a note sends people to. The app says what is known; it never decides. */
export type WhomToAsk = 'the prescriber or pharmacist' | 'the pharmacist' | 'the dietitian or clinic' | 'the clinic'

export type SafetyNoteKind = 'market' | 'pair' | 'duplicate' | 'form' | 'food' | 'gap' | 'clock'

/** Something worth asking about in a plan: what is known, where that comes from, and whom to ask. It blocks nothing. */
export interface SafetyNote {
  readonly kind: SafetyNoteKind
  /** The same for the same facts, so that a list has stable keys. */
  readonly key: string
  /** The lines it is about; empty for something used beside the plan only. */
  readonly regimenIds: readonly string[]
  readonly title: string
  readonly words: string
  readonly ask: WhomToAsk
  readonly source: string
  /** ISO day on which the source was read for this app, where it is known. */
  readonly checkedOn?: string
  /** Checked more than 6 months ago. */
  readonly mayBeOld?: boolean
  readonly pair?: PairOfNote
}

/** What an interaction note carries besides, so that it can be marked as read. */
export interface PairOfNote {
  readonly first: string
  readonly second: string
  readonly severity: Severity
  /** Which versions of which lines it was raised under: a change asks again (medications.md 14). */
  readonly versions: string
  readonly reads: readonly PairRead[]
}

/** Somebody read the note for these versions, or wrote that the prescriber wants both. */
export interface PairRead {
  readonly kind: 'seen' | 'intended'
  readonly byName: string
  /** ISO instant. */
  readonly at: string
}

const kindOrder: readonly SafetyNoteKind[] = ['market', 'pair', 'form', 'duplicate', 'food', 'gap', 'clock']
const severityOrder: readonly Severity[] = ['contraindicated', 'major', 'moderate', 'minor']

/** Quiet: somebody read it, or the prescriber intends it. It stays readable below the others. */
export function isQuiet({ pair }: SafetyNote): boolean {
  return (pair?.reads.length ?? 0) > 0
}

/** Notes that nobody has read first; then by kind, pairs the gravest first, then by title. */
export function inOrderOfWeight(notes: readonly SafetyNote[]): readonly SafetyNote[] {
  const weight = (note: SafetyNote) =>
    kindOrder.indexOf(note.kind) * 10 + (note.pair ? severityOrder.indexOf(note.pair.severity) : 0)
  return notes.toSorted(
    (a, b) => Number(isQuiet(a)) - Number(isQuiet(b)) || weight(a) - weight(b) || (a.title < b.title ? -1 : 1),
  )
}
