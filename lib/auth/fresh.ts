import { Temporal } from 'temporal-polyfill'

/** Something dangerous was asked for, and the last sign-in is too long ago for it (security.md 4). */
export class NotFresh extends Error {
  override readonly name = 'NotFresh'
  constructor() {
    super('This needs a sign-in that is younger than 15 minutes.')
  }
}

const freshMinutes = 15

/** Is the last sign-in younger than 15 minutes? */
export function isFresh(signedInAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, signedInAt.add({ minutes: freshMinutes })) < 0
}
