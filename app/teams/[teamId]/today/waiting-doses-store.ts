/**
 * Presses that no answer came to, in the order in which they were made. Kept in the memory of this page only: what is
 * kept beyond it, for a device without signal, is sealed and belongs to the offline queue.
 */
export interface WaitingDose {
  /** The event's own id: sent again, it changes nothing twice. */
  readonly requestId: string
  /** Everything that is sent, the time given included. */
  readonly fields: Readonly<Record<string, string>>
  /** "Riluzole, 8:00 am". */
  readonly dose: string
  /** When it was given, by the home's clock. */
  readonly givenWords: string
}

let waiting: readonly WaitingDose[] = []
const listeners = new Set<() => void>()
const none: readonly WaitingDose[] = []

function set(next: readonly WaitingDose[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

export function keepWaiting(dose: WaitingDose): void {
  if (waiting.some(({ requestId }) => requestId === dose.requestId)) return
  set([...waiting, dose])
}

export function dropWaiting(requestId: string): void {
  set(waiting.filter((dose) => dose.requestId !== requestId))
}

export function subscribeToWaiting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const waitingDoses = (): readonly WaitingDose[] => waiting
/** On the server nothing waits. */
export const noWaitingDoses = (): readonly WaitingDose[] => none
