'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import type { PickError } from '@/lib/medications/cycle'
import { pickView, withPicks } from '@/lib/medications/cycle-picks'
import { latestVersion } from '@/lib/medications/regimen'
import { prescriptionOfLatest } from '@/lib/medications/regimen-writes.data'
import { changeRegimen, findRegimenForForm } from '@/lib/medications/regimens.data'
import { formatCount } from '@/lib/text/amounts'
import { DaysForm } from './days-schema'

/** The days of one cycle. Too few are kept as a draft and say so; anything else that is wrong is refused. */
export const pickDays = formAction(DaysForm, async (access, { teamId, regimenId, cycle, days = [], ...form }) => {
  access.require('regimen:change')
  const regimen = await findRegimenForForm(access, regimenId)
  const rule = regimen && latestVersion(regimen).rule
  const view = regimen && pickView(regimen, access.clock.zone, access.clock.now, cycle)
  if (!regimen || rule?.kind !== 'cycle' || !view) return { refused: 'This is not in the plan any more.' }
  const picked = withPicks(rule, view, days)
  const [error] = picked.check.errors.filter((one) => one !== 'too_few')
  if (error) return { refused: refusal(error, picked.check.chosen.length, picked.check.needed) }
  const changed = await changeRegimen(access, {
    ...{ requestId: form.requestId, regimenId, expectVersion: form.expectVersion },
    prescription: {
      ...prescriptionOfLatest(regimen),
      rule: picked.rule,
      why: `The days of cycle ${cycle} were chosen`,
    },
  })
  switch (changed.result) {
    case 'changed':
      return { goTo: `/teams/${teamId}/medications/${regimenId}` as Route }
    case 'changed-meanwhile':
      return { refused: 'Somebody changed this a moment ago. Look at the page again, then choose the days.' }
    case 'stopped':
      return { refused: 'This medicine was stopped.' }
    case 'starts-too-early':
      return { refused: 'A change of this medicine is written down for a later day. Change that one instead.' }
    case 'ask-amount':
    case 'other-request':
    case 'not-found':
      return { refused: 'This could not be saved. Open the page again.' }
  }
})

function refusal(error: PickError, chosen: number, needed: number): string {
  switch (error) {
    case 'outside_window':
      return 'One of these days is outside the window of this cycle.'
    case 'same_day_twice':
      return 'One day is there twice.'
    case 'too_many':
      return `These are ${formatCount(chosen, 'day')}. The prescription says ${formatCount(needed, 'day')}: take ${formatCount(chosen - needed, 'day')} out.`
    case 'too_few':
      return `Still ${formatCount(needed - chosen, 'day')} to choose.`
  }
}
