'use server'
import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { formAction } from '@/lib/form/form-action'
import { holdRegimens } from '@/lib/medications/holds.data'
import { HoldForm } from './hold-schema'

/** How far back somebody may write down that a medicine was held. */
const mostHoursAgo = 8 * 24

export const hold = formAction(HoldForm, async (access, input) => {
  const { zone, now } = access.clock
  const instantAt = (on: string, plainTime: string) =>
    Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  const fromAt = instantAt(input.fromOn, input.fromTime)
  if (fromAt.until(now).total('hour') > mostHoursAgo)
    return { refused: 'Please look at the marked answers.', errors: { fromOn: 'This is more than 8 days ago.' } }
  const held = await holdRegimens(access, {
    ...{ requestId: input.requestId, regimenIds: input.regimenIds, fromAt, reason: input.reason, words: input.words },
    toAt: input.toOn === undefined ? undefined : instantAt(input.toOn, input.toTime ?? '00:00'),
  })
  if (held === 0) return { refused: 'None of these could be paused: they are paused or stopped already.' }
  return { goTo: `/teams/${input.teamId}/medications` as Route }
})
