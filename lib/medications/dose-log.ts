/** What a phone sends about one dose (medications.md 2 and 10). */
export interface Submission {
  /** Made by the phone: sending it again changes nothing. */
  readonly eventId: string
  readonly line: string
  readonly kind: 'given' | 'partly' | 'not_given' | 'extra' | 'void'
  /** Slot key with its line; none for an extra dose, an as-needed dose or a void. */
  readonly slotKey?: string | undefined
  /** The event that a void takes back. */
  readonly target?: string | undefined
  /** The version of the line that the phone had loaded. */
  readonly expectVersion?: number | undefined
}

export type LogResult =
  | { readonly result: 'saved'; readonly flag?: 'possible_double' }
  | { readonly result: 'same'; readonly pointsTo: string }
  | { readonly result: 'stale_plan' }
  | { readonly result: 'conflict'; readonly with: string }
  | { readonly result: 'unknown_target' }

export interface SettledLog {
  /** One for each submission, in order. */
  readonly results: readonly LogResult[]
  /** The live event of each slot. */
  readonly live: ReadonlyMap<string, string>
}

/**
 * One submission after another, as the database decides them: first the same event id, then the version of the plan,
 * then the slot. Nothing is overwritten and nothing merged; a void frees its slot and keeps both events.
 *
 * @param versionOf the current version of each line
 */
export function settleLog(submissions: readonly Submission[], versionOf: (line: string) => number): SettledLog {
  const saved = new Map<string, Submission>()
  const live = new Map<string, string>()
  const settle = (submission: Submission): LogResult => {
    const { eventId, kind, line, slotKey, target, expectVersion } = submission
    if (saved.has(eventId)) return { result: 'same', pointsTo: eventId }
    if (expectVersion !== undefined && expectVersion !== versionOf(line)) return { result: 'stale_plan' }
    if (kind === 'void') {
      const voided = target === undefined ? undefined : saved.get(target)
      if (!voided) return { result: 'unknown_target' }
      if (voided.slotKey !== undefined && live.get(voided.slotKey) === target) live.delete(voided.slotKey)
    } else if (kind !== 'extra' && slotKey !== undefined) {
      const holder = live.get(slotKey)
      if (holder !== undefined) return { result: 'conflict', with: holder }
      live.set(slotKey, eventId)
    }
    saved.set(eventId, submission)
    return kind === 'extra' ? { result: 'saved', flag: 'possible_double' } : { result: 'saved' }
  }
  return { results: submissions.map(settle), live }
}
